export const territories = {
  'territories.text':
    'Parts of the region whose coverage is looked at. Each organisation belongs to the smallest one around its place; this is worked out again whenever they change.',
  'territories.label': 'Name',
  'territories.code': 'Code',
  'territories.code.hint': 'As statistics name it, if they do.',
  'territories.edit': 'Edit the territory',
  'territories.delete': 'Its organisations stay, and belong to another territory around them or to none.',
  'territories.upload': 'Add from a GeoJSON file',
  'territories.found': '{n, plural, one {# area} other {# areas}} found. Check the names before adding.',
  'territories.leaveOut': 'Leave out {name}',
  'territories.add': '{n, plural, one {Add # territory} other {Add # territories}}',
  'territories.added': '{n, plural, one {# territory} other {# territories}} added.',
  'territories.feature': 'Feature {n}:',
  'territories.fault.empty': 'This file is empty. Choose the one that has the areas in it.',
  'territories.fault.vertices':
    'This area has more than {most, number} corners. Simplify it in a map program and choose the file again.',
  'territories.fault.more': 'And {n, number} more of them.',
  'territories.fault.json': 'This is no GeoJSON: it is not even JSON. Export it again as GeoJSON.',
  'territories.fault.geojson': 'This is JSON, but no GeoJSON. Export areas as a FeatureCollection.',
  'territories.fault.degrees':
    'Its coordinates are no longitudes and latitudes in degrees. Export it again in WGS 84 (EPSG:4326).',
  'territories.fault.noArea': 'There is no area in it. Points and lines are left out; export polygons.',
  'territories.area': 'Area',
  'territories.area.hint':
    'Chosen by name, drawn, or taken from GeoJSON in WGS 84; several areas become one.',
  'territories.area.choose': 'Choose by name',
  'territories.choose': 'By name',
  'territories.choose.text':
    'A country, a French region or département, or whatever the service has besides.',
  'territories.choose.hint': 'For instance Gironde',
  'territories.choose.none': 'Nothing is called like that. Try another spelling, or draw the area.',
  'territories.choose.option': '{catalogue} · {code} · {area} km²',
  'territories.choose.take': '{n, plural, one {Take it} other {Take these #}}',
  'territories.catalogue.countries': 'Countries',
  'territories.catalogue.fr-regions': 'Regions of France',
  'territories.catalogue.fr-departements': 'Départements of France',
  'territories.together.area': '{area} km².',
  'territories.together.people':
    '{population, number} inhabitants in {places, plural, one {# locality} other {# localities}} that the gazetteer knows.',
  'territories.together.unknown': 'How many live there is not known yet.',
  'territories.together.largest': 'The largest: {names}.',
  'territories.together.credit': 'Outline: {credit}.',
  'territories.within': 'All that lie in the region',
  'territories.within.text': 'Of one list, those with most of their ground in the alliance’s region.',
  'territories.within.hint': 'Choose a list',
  'territories.within.found':
    '{n, plural, =0 {None of them lies in the region. Has the alliance a region, and is it the right list?} one {# area lies in the region.} other {# areas lie in the region.}}',
  'territories.within.more':
    'More than {n, number} lie in the region, which are too many for territories. Choose some by name.',
  'territories.area.given': 'Given',
  'territories.area.none': 'None given',
  'territories.area.upload': 'Choose a file',
  'territories.area.remove': 'Remove',
  'territories.new': 'Draw a territory',
  'territories.population': 'Inhabitants',
  'territories.population.unknown': 'not known',
  'territories.all': '{n, plural, one {Show it} other {Show all #}}',
  'territories.paste': 'Areas as GeoJSON',
  'territories.paste.hint':
    'A polygon, a feature or a whole collection, longitude before latitude, in WGS 84.',
  'territories.paste.take': 'Take this',
  'territories.area.draw': 'Draw on the map',
  'territories.area.paste': 'Paste coordinates',
  'territories.fault.swapped': 'Its coordinates read as latitude, longitude. Write the longitude first.',
  'territories.fault.open':
    'The line around it does not come back to where it begins. Repeat its first position at its end.',
  'territories.fault.flat':
    'All its corners lie on one line, so that there is nothing inside. Draw it again.',
  'territories.fault.crossing':
    'The line around it crosses itself. Draw it again there, or mend it in a map program.',
  'territories.hexagons': 'Lay hexagons',
  'territories.hexagons.boundary':
    'Hexagons of equal size cover the boundary of the region; whole ones, also where they reach beyond it. They are named A1, A2, … from the north-west.',
  'territories.hexagons.around':
    'The alliance has no boundary yet, so hexagons of equal size cover what lies between its placed organisations. They are named A1, A2, … from the north-west.',
  'territories.hexagons.size': 'Size, from one side to the opposite one',
  'territories.hexagons.size.hint': 'At most {most, number} hexagons are laid.',
  'territories.hexagons.replace':
    '{n, plural, one {Replace the territory that is there} other {Replace the # territories that are there}}',
  'territories.hexagons.replace.hint':
    'What was recorded of them goes too: surveys, and what is expected there. Undo it in the history.',
  'territories.hexagons.lay': 'Lay them',
  'territories.overlaps': 'Territories that overlap',
  'territories.overlaps.text':
    'A place in two of them belongs to the smaller one, and is counted there alone. Where that is not meant, mend their areas.',
  'territories.overlaps.inside': '{smaller} lies in {larger}.',
  'territories.overlaps.share': '{share} of {smaller} lies in {larger}.',
  'territories.overlaps.both':
    '{n, plural, =0 {No place is in both.} one {# place is in both, and counted in {smaller}:} other {# places are in both, and counted in the smallest territory around them:}}',
  'territories.overlaps.others': 'and {n, plural, one {# other} other {# others}}',
  'territories.overlaps.all': 'Show all {n, number}',
} as const

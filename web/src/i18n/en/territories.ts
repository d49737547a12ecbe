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
  'territories.leaveOut': 'Leave out',
  'territories.add': '{n, plural, one {Add # territory} other {Add # territories}}',
  'territories.feature': 'Feature {n}:',
  'territories.fault.empty': 'This file is empty. Choose the one that has the areas in it.',
  'territories.fault.vertices':
    'This area has more than {most, number} corners. Simplify it in a map program and choose the file again.',
  'territories.fault.more': 'And {n, number} more of them.',
  'territories.fault.json': 'This file is no GeoJSON: it is not even JSON. Export it again as GeoJSON.',
  'territories.fault.geojson': 'This is JSON, but no GeoJSON. Export areas as a FeatureCollection.',
  'territories.fault.degrees':
    'Its coordinates are no longitudes and latitudes in degrees. Export it again in WGS 84 (EPSG:4326).',
  'territories.fault.noArea': 'There is no area in it. Points and lines are left out; export polygons.',
  'territories.area': 'Area',
  'territories.area.hint': 'A GeoJSON file in WGS 84; several areas become one.',
  'territories.area.given': 'Given',
  'territories.area.none': 'None given',
  'territories.area.upload': 'Choose a file',
  'territories.area.remove': 'Remove',
} as const

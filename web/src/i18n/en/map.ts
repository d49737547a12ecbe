export const map = {
  'map.label': 'Map of {alliance}',
  'map.credit': 'Countries: Natural Earth. Names: GeoNames, CC BY 4.0.',
  'map.gestures.wheel': 'Hold Ctrl while scrolling to zoom the map',
  'map.gestures.mac': 'Hold ⌘ while scrolling to zoom the map',
  'map.gestures.touch': 'Use two fingers to move the map',
  'map.figures':
    '{placed, number} of {total, plural, one {# organisation is} other {# organisations are}} on the map.',
  'map.figures.unplaced': '{n, plural, one {# is not placed yet.} other {# are not placed yet.}}',
  'map.figures.missing':
    '{n, plural, one {# missing actor is} other {# missing actors are}} shown striped where placed, and not counted.',
  'map.cluster':
    '{n, plural, one {# place} other {# places}} of organisations here: {sectors}. Show them apart.',
  'map.cluster.uncounted': '{n, plural, one {# more, not counted} other {# more, not counted}}',
  'map.fan': '{n, plural, one {# organisation} other {# organisations}} on this point',
  'map.select': 'Select',
  'map.show': 'Show {name} on the map',
  'map.place': 'Place it',
  'map.place.named': 'Place {name} on the map',
  'map.placed': 'Organisations on the map',
  'map.unplaced': 'Organisations not placed',
  'map.list.placed': 'On the map ({n})',
  'map.list.unplaced': 'Not placed ({n})',
  'map.legend.cluster': 'Several places, parts by sector',
  'map.legend.missing': 'Missing actor',
  'map.legend.area': 'Somewhere in here',
  'map.legend.territory': 'Territory',
  'map.selected.unplaced':
    '{n, plural, one {# of the selected is not placed} other {# of the selected are not placed}}',
  'map.overview': 'Map of all alliances',
  'map.point': 'Map of the places',
  'map.point.pick': 'Click on the map to put the point there; drag it to move it.',
} as const

/** Words of lists, legends and panels beside a drawing. */
export const lists = {
  'lists.colon': ': ',
  'lists.select': 'Select {name}',
  'lists.noSector': 'No sector given',
  'lists.open': 'Open the page of {name}',
  'lists.also': '{first}; {second}',
  'lists.list': 'List',
  'lists.legend': 'Legend',
  'lists.zoomIn': 'Zoom in',
  'lists.zoomOut': 'Zoom out',
  'lists.fit': 'Show everything',
  'lists.noWebGl.title': 'This browser cannot draw here',
  'lists.noWebGl.text':
    'Drawing needs WebGL 2, which is missing or switched off. Everything is in the list; the table and the matrix work too.',
} as const

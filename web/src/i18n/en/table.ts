export const table = {
  'table.caption': 'Organisations of {alliance}',
  'table.columns': 'Columns',
  'table.sort': 'Sort by',
  'table.ascending': 'Sort from the beginning',
  'table.descending': 'Sort from the end',
  'table.selectAll': 'Select all rows',
  'table.edit': 'Edit {name}',
  'table.precision': 'Place known',
  'table.partnerships': 'Number of partnerships',
} as const

export const table = {
  'table.caption': 'Organisations of {alliance}',
} as const

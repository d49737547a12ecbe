import type { table as en } from '../en/table.ts'

export const table = {
  'table.caption': 'Organisations de {alliance}',
} satisfies Record<keyof typeof en, string>

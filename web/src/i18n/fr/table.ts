import type { table as en } from '../en/table.ts'

export const table = {
  'table.caption': 'Organisations de {alliance}',
  'table.columns': 'Colonnes',
  'table.sort': 'Trier par',
  'table.ascending': 'Trier depuis le début',
  'table.descending': 'Trier depuis la fin',
  'table.selectAll': 'Sélectionner toutes les lignes',
  'table.edit': 'Modifier {name}',
  'table.precision': 'Précision du lieu',
  'table.partnerships': 'Nombre de partenariats',
} satisfies Record<keyof typeof en, string>

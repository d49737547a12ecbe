import { declaredTables } from '@atlas/shared/noun-tables'

/**
 * What is to be read again once tables were written to: the nouns by their paths, and `dataset` where one of them is
 * part of that.
 */
export function changedNouns(tables: readonly string[]): string[] {
  const declared = declaredTables.filter(({ table }) => tables.includes(table))
  const paths = new Set(declared.map(({ entry }) => entry.path))
  const isInDataset = declared.some(({ entry }) => entry.dataset) || declared.length < tables.length
  return [...paths, ...(isInDataset ? ['dataset'] : [])]
}

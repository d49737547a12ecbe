import { type ColumnKey, columnKeys, usualColumns } from './column-keys.ts'

/** The table's own part of the address. */
export type TableSearch = {
  /** A column; with `-` before it, from the end. */
  sort?: string
  /** Columns joined by commas, in the order shown. */
  columns?: string
}

export type Sort = { column: ColumnKey; descending: boolean }

const isColumn = (key: string): key is ColumnKey => (columnKeys as readonly string[]).includes(key)

/** Keeps what can be understood; the usual order and columns need not be said. */
export function readTableSearch(search: Record<string, unknown>): TableSearch {
  const sort = readSort(search)
  const columns = readColumns(search)
  return {
    sort: sort.column === 'name' && !sort.descending ? undefined : writeSort(sort),
    columns: columns.join() === usualColumns.join() ? undefined : columns.join(),
  }
}

export function readSort({ sort }: { sort?: unknown }): Sort {
  const text = typeof sort === 'string' ? sort : ''
  const column = text.replace(/^-/, '')
  return isColumn(column)
    ? { column, descending: text.startsWith('-') }
    : { column: 'name', descending: false }
}

export const writeSort = ({ column, descending }: Sort): string => (descending ? `-${column}` : column)

/** The name is always there: it opens the organisation. */
export function readColumns({ columns }: { columns?: unknown }): readonly ColumnKey[] {
  if (typeof columns !== 'string') return usualColumns
  const wanted = new Set(columns.split(','))
  return columnKeys.filter((key) => key === 'name' || wanted.has(key))
}

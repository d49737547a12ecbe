import type { Dataset } from '@atlas/shared/dataset'
import type { CellContext, Column, Row } from './column.ts'

/**
 * The rows of the table.
 * @param positions in `dataset.organisations`
 */
export function rowsOf(dataset: Dataset, positions: readonly number[]): Row[] {
  const partnerships = new Map<number, number>()
  for (const { from, to, state } of dataset.partnerships) {
    if (state !== 'existing') continue
    for (const end of [from, to]) partnerships.set(end, (partnerships.get(end) ?? 0) + 1)
  }
  return positions.flatMap((position) => {
    const organisation = dataset.organisations[position]
    return organisation ? { organisation, position, partnerships: partnerships.get(position) ?? 0 } : []
  })
}

/** Rows by one column, equal ones as they stood. What is not known comes last in both directions. */
export function sortRows(
  rows: readonly Row[],
  { rank, text }: Pick<Column, 'rank' | 'text'>,
  descending: boolean,
  context: CellContext,
): Row[] {
  const direction = descending ? -1 : 1
  const keyed = rows.map((row) => ({ row, key: rank ? rank(row) : text(row, context) || undefined }))
  return keyed
    .sort(({ key: a }, { key: b }) => {
      if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
      const order = typeof a === 'string' ? context.messages.compare(a, String(b)) : a - Number(b)
      return order * direction
    })
    .map(({ row }) => row)
}

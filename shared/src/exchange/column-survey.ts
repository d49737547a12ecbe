import type { Table } from '../formats/format.ts'
import { valueKey } from './meaning-keys.ts'
import { shown } from './row-reader.ts'

/** What stands in a column, all the way down. */
export type ColumnSurvey = {
  /** Filled cells. */
  filled: number
  /** How often each value stands there, the most frequent first; by what makes no difference in spelling. */
  values: { value: string; rows: number }[]
  /** There are more values than are counted. */
  more: boolean
}

/** A column with more values than this is a text. */
const maxValues = 500

/** Reads a table through for the values of some of its columns, as far as they are few. */
export function surveyColumns(
  table: Table,
  isData: (row: number) => boolean,
  columns: readonly number[],
): Map<number, ColumnSurvey> {
  const found = new Map(
    columns.map((column) => [
      column,
      { filled: 0, more: false, counts: new Map<string, { value: string; rows: number }>() },
    ]),
  )
  if (columns.length > 0)
    for (const { row, cells } of table.rows()) {
      if (!isData(row)) continue
      for (const [column, survey] of found) {
        const value = shown(cells[column]?.trim() ?? '')
        if (value === '') continue
        survey.filled++
        const key = valueKey(value)
        const counted = survey.counts.get(key)
        if (counted) counted.rows++
        else if (survey.counts.size < maxValues) survey.counts.set(key, { value, rows: 1 })
        else survey.more = true
      }
    }
  return new Map(
    [...found].map(([column, { filled, more, counts }]) => [
      column,
      { filled, more, values: [...counts.values()].sort((one, other) => other.rows - one.rows) },
    ]),
  )
}

const ticks = new Set([
  'x',
  '✓',
  '✔',
  '✗',
  '●',
  '•',
  '☑',
  '■',
  '1',
  'oui',
  'yes',
  'ja',
  'o',
  'y',
  'j',
  'true',
  'vrai',
  'waar',
  'sant',
])
/** Whether a cell is ticked. */
export const isTicked = (cell: string): boolean => ticks.has(valueKey(cell))

/** Whether a column holds ticks and nothing else; one of yes and no may as well be a question. */
export const isTickedColumn = ({ filled, values }: ColumnSurvey): boolean =>
  filled > 0 && values.length === 1 && values.every(({ value }) => isTicked(value))

/**
 * Whether commas stand between the entries of a list in this column, as web forms write ticked boxes: in a third of its
 * cells at least, where nothing else separates, and what is between them comes again in other cells.
 */
export function isCommaList({ filled, values }: ColumnSurvey): boolean {
  const listed = values.filter(({ value }) => value.includes(','))
  const cells = listed.reduce((sum, { rows }) => sum + rows, 0)
  if (cells === 0 || cells * 3 < filled || values.some(({ value }) => /[;|\n]/.test(value))) return false
  const pieces = new Map<string, number>()
  for (const { value } of values)
    for (const piece of new Set(value.split(',').map(valueKey)))
      if (piece !== '') pieces.set(piece, (pieces.get(piece) ?? 0) + 1)
  const again = [...pieces.values()].filter((count) => count > 1).length
  const longest = Math.max(...[...pieces.keys()].map(({ length }) => length))
  return longest <= 60 && again * 5 >= pieces.size * 3
}

import { writeCsv } from '@atlas/shared/formats/write-csv'

/** A list as a spreadsheet. */
export type CsvTable<List> = {
  /** What its columns say, in Markdown. */
  columns: string
  headings: readonly string[]
  rowsOf: (list: List) => (string | number)[][]
  write: (list: List) => string
}

type Cell = string | number | null

/**
 * Declares the table that a list becomes.
 * @param columns what each column says, by its heading, in their order
 * @param linesOf null: nothing is said here
 */
export function csvTable<List, Heading extends string>(
  columns: Record<Heading, string>,
  linesOf: (list: List) => Record<Heading, Cell>[],
): CsvTable<List> {
  const headings = Object.keys(columns) as Heading[]
  const rowsOf = (list: List) => linesOf(list).map((line) => headings.map((heading) => line[heading] ?? ''))
  return {
    headings,
    rowsOf,
    columns: headings.map((heading) => `- \`${heading}\`: ${columns[heading]}`).join('\n'),
    write: (list) => writeCsv([headings, ...rowsOf(list)]),
  }
}

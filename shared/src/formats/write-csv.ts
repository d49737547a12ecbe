import type { OutputTable } from './format.ts'

/** By this spreadsheets know UTF-8; without it Excel reads accents wrongly. */
export const byteOrderMark = '\ufeff'

/**
 * One record as a line of a CSV file (RFC 4180) that is safe to open: text that a spreadsheet would take for a formula
 * gets an apostrophe in front (OWASP, CSV injection).
 */
export const csvLine = (cells: readonly (string | number)[], separator: ',' | ';' = ','): string =>
  `${cells.map((cell) => quoteCell(typeof cell === 'number' ? String(cell) : escapeFormulas(cell))).join(separator)}\r\n`

/** A whole CSV file in pieces of some size: one a line would be many. */
export async function* encodeCsv(
  { note, headings, rows }: OutputTable,
  separator: ',' | ';' = ',',
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder()
  const above = note === undefined ? '' : csvLine([note], separator)
  let text = byteOrderMark + above + csvLine(headings, separator)
  for await (const row of rows) {
    text += csvLine(row, separator)
    if (text.length < 65_536) continue
    yield encoder.encode(text)
    text = ''
  }
  yield encoder.encode(text)
}

/** A whole CSV file, the headings first. */
export const writeCsv = (records: readonly (readonly (string | number)[])[]): string =>
  byteOrderMark + records.map((record) => csvLine(record)).join('')

/**
 * Spreadsheets of many languages split at semicolons, and then know nothing of quotes in the middle of their cell: a new
 * cell begins after each of these too. Signs of full width are computed as the usual ones.
 */
const formulaAhead = `["'\\s\\ufeff]*[=+\\-@\uff1d\uff0b\uff0d\uff20]`
const cellStart = '(?<=^|[;|\\t\\r\\n])'
const blankAhead = `["'\\s\\ufeff]*[\\t\\r\\n]`

const unescaped = new RegExp(`^(?=${blankAhead})|${cellStart}(?=${formulaAhead})`, 'g')
// An apostrophe may stand between the start and what it protects, so that one is added to those that are there.
const escaped = new RegExp(`^'(?=${blankAhead})|${cellStart}'(?=${formulaAhead})`, 'g')

const escapeFormulas = (cell: string) => cell.replace(unescaped, "'")

/** A cell as it was before `csvLine` put apostrophes in it. */
export const unescapeFormulas = (cell: string): string => cell.replace(escaped, '')

const quoteCell = (cell: string) => (/[",;|\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

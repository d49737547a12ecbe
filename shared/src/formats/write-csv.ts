/** By this spreadsheets know UTF-8; without it Excel reads accents wrongly. */
export const byteOrderMark = '\ufeff'

/**
 * One record as a line of a CSV file (RFC 4180) that is safe to open: text that a spreadsheet would take for a formula
 * gets an apostrophe in front (OWASP, CSV injection).
 */
export const csvLine = (cells: readonly (string | number)[]): string =>
  `${cells.map((cell) => quoted(typeof cell === 'number' ? String(cell) : defused(cell))).join(',')}\r\n`

/** A whole CSV file, the headings first. */
export const writeCsv = (records: readonly (readonly (string | number)[])[]): string =>
  byteOrderMark + records.map(csvLine).join('')

const defused = (cell: string) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)

/** A cell as it was before `csvLine` put an apostrophe in front. */
export const unescapeFormula = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r])/, '')

const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

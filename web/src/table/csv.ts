/**
 * A spreadsheet as CSV (RFC 4180): UTF-8 with a byte order mark, without which Excel reads accents wrongly.
 * Text that a spreadsheet program would run as a formula gets an apostrophe in front.
 */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(writeCell).join(',')).join('\r\n')}\r\n`

function writeCell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

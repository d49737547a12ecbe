/**
 * Rows as CSV (RFC 4180, but lines end in LF): cells are quoted only where they must be.
 * @param headings the columns, in their order; a row may leave some out
 */
export function csv<Heading extends string>(
  headings: readonly Heading[],
  rows: readonly Readonly<Partial<Record<Heading, string | number>>>[],
): string {
  const lines = [headings, ...rows.map((row) => headings.map((heading) => row[heading] ?? ''))]
  return `${lines.map((cells) => cells.map(cell).join(',')).join('\n')}\n`
}

function cell(value: string | number): string {
  const text = String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A row of text values for COPY: `null` is SQL null, all others are given in PostgreSQL's text form. */
export type CopyRow = readonly (string | number | null)[]

/** One row as a line of COPY's text format. */
export const copyLine = (row: CopyRow): string => `${row.map(copyValue).join('\t')}\n`

const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

const copyValue = (value: string | number | null) =>
  value === null ? '\\N' : String(value).replace(/[\\\t\n\r]/g, (character) => escapes[character] ?? '')

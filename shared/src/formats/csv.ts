import { records } from './csv-records.ts'
import { declaredSeparator, guessSeparator, isDeclaration, linesInQuotes } from './csv-separator.ts'
import { decode, recogniseEncoding } from './encoding.ts'
import {
  type Encoding,
  listTables,
  type SheetRow,
  type Source,
  trimCells,
  type WrittenFormat,
} from './format.ts'
import { encodeCsv, unescapeFormulas } from './write-csv.ts'

/** Comma-separated values (RFC 4180) and their relatives, read as kindly as spreadsheets read them. One table a file. */
export const csv: WrittenFormat = {
  name: 'csv',
  recognises: () => true,
  read(source, options) {
    const { encoding, isGuess } = options.encoding
      ? { encoding: options.encoding, isGuess: false }
      : recogniseEncoding(source)
    const sample = firstText(source, encoding)
    const inside = linesInQuotes(sample)
    const separator = options.separator ?? declaredSeparator(sample) ?? guessSeparator(inside ?? sample)
    const all = () => records(decode(source, encoding), separator)
    const rows = () => rowsWithContent(inside === undefined ? all() : unquoted(all(), separator))
    return {
      format: 'csv',
      encoding,
      ...(isGuess && { isEncodingGuessed: true as const }),
      separator,
      tables: [{ name: null, entity: null, rows }],
    }
  },
  write(tables, name) {
    const all = listTables(tables)
    return all.map((table) => ({
      name: all.length === 1 ? `${name}.csv` : `${name}-${table.entity}.csv`,
      mediaType: 'text/csv; charset=utf-8',
      bytes: encodeCsv(table),
    }))
  },
}

function* rowsWithContent(lines: Iterable<string[]>): Generator<SheetRow> {
  let row = 0
  for (const line of lines) {
    row++
    if (row === 1 && isDeclaration(line)) continue
    const cells = trimCells(line).map(unescapeFormulas)
    if (cells.length > 0) yield { row, cells }
  }
}

/** Some spreadsheets put each line of a file with other separators in quotes: it is a table inside one cell a line. */
function* unquoted(lines: Iterable<string[]>, separator: string): Generator<string[]> {
  for (const cells of lines) {
    const [line] = cells
    if (cells.length === 1 && line !== undefined) yield* records([line], separator)
    else yield cells
  }
}

function firstText(source: Source, encoding: Encoding): string {
  let text = ''
  for (const piece of decode(source, encoding)) {
    text += piece
    if (text.length > 65_536) break
  }
  return text
}

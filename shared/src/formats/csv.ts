import { decode, recogniseEncoding } from './encoding.ts'
import {
  type Encoding,
  type Format,
  type Separator,
  type SheetRow,
  type Source,
  separators,
  trimCells,
  UnreadableFile,
} from './format.ts'
import { unescapeFormulas } from './write-csv.ts'

/** Longer lines than this, in characters, come from an unclosed quotation mark. */
const longestLine = 1_000_000

/** Comma-separated values (RFC 4180) and their relatives, read as kindly as spreadsheets read them. */
export const csv: Format = {
  name: 'csv',
  recognises: () => true,
  open(source, options) {
    const encoding = options.encoding ?? recogniseEncoding(source)
    const sample = firstText(source, encoding)
    const separator = options.separator ?? declared(sample) ?? guessSeparator(sample)
    return {
      format: 'csv',
      encoding,
      separator,
      sheets: [],
      sheet: null,
      rows: () => rowsWithContent(records(decode(source, encoding), separator)),
    }
  },
}

function* rowsWithContent(lines: Iterable<string[]>): Generator<SheetRow> {
  let row = 0
  for (const line of lines) {
    row++
    if (row === 1 && line.length <= 2 && declaration.test(line[0] ?? '')) continue
    const cells = trimCells(line).map(unescapeFormulas)
    if (cells.length > 0) yield { row, cells }
  }
}

const quote = 34
const lineFeed = 10
const carriageReturn = 13
const space = 32

/**
 * Cuts text into records. Quoted cells may hold separators, line breaks and doubled quotation marks; a quotation mark
 * inside a bare cell is text; lines end in LF, CR LF or CR.
 * @throws UnreadableFile `unclosed-quote`, `line-too-long`
 */
export function* records(text: Iterable<string>, separator: string): Generator<string[]> {
  const cut = separator.charCodeAt(0)
  let state: 'start' | 'bare' | 'quoted' | 'closed' = 'start'
  let cells: string[] = []
  let cell = ''
  let count = 0
  let held = 0
  let afterReturn = false

  for (const piece of text) {
    // Where the part of the cell begins that has not been taken over from this piece.
    let from = 0
    for (let at = 0; at < piece.length; at++) {
      const code = piece.charCodeAt(at)
      if (state === 'quoted') {
        if (code !== quote) continue
        cell += piece.slice(from, at)
        from = at + 1
        state = 'closed'
        continue
      }
      if (state === 'closed') {
        if (code === quote) {
          from = at
          state = 'quoted'
          continue
        }
        state = 'bare'
      }
      if (afterReturn) {
        afterReturn = false
        if (code === lineFeed) {
          from = at + 1
          continue
        }
      }
      if (code === cut) {
        cells.push(cell + piece.slice(from, at))
        cell = ''
        from = at + 1
        state = 'start'
      } else if (code === lineFeed || code === carriageReturn) {
        cells.push(cell + piece.slice(from, at))
        yield cells
        count++
        cells = []
        cell = ''
        held = 0
        from = at + 1
        state = 'start'
        afterReturn = code === carriageReturn
      } else if (code === quote && state === 'start') {
        cell = ''
        from = at + 1
        state = 'quoted'
      } else if (code !== space) state = 'bare'
    }
    cell += piece.slice(from)
    held += piece.length
    if (held > longestLine + piece.length) throw tooLong(state === 'quoted', count + 1)
  }
  if (state === 'quoted') throw tooLong(true, count + 1)
  if (cells.length > 0 || cell !== '' || state !== 'start') yield [...cells, cell]
}

const tooLong = (quoted: boolean, row: number) =>
  quoted
    ? new UnreadableFile('unclosed-quote', { row })
    : new UnreadableFile('line-too-long', { row, limit: longestLine })

/** The line some spreadsheets put first to say how the file is separated. */
const declaration = /^sep=(.?)$/i

function declared(sample: string): Separator | undefined {
  const said = /^sep=(.)\r?\n/i.exec(sample)?.[1]
  return separators.find((separator) => separator === said)
}

/** The separator that cuts the most lines of a sample into the same number of cells, and into the most cells. */
export function guessSeparator(sample: string): Separator {
  const scored = separators.map((separator) => ({ separator, score: scoreOf(sample, separator) }))
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).separator
}

function scoreOf(sample: string, separator: Separator): number {
  const widths: number[] = []
  try {
    for (const cells of records([sample], separator)) {
      if (cells.some((cell) => cell.trim() !== '')) widths.push(cells.length)
      if (widths.length === 50) break
    }
  } catch {
    // The sample ends inside a quoted cell, or this is the wrong separator: the lines before tell.
  }
  const scores = widths.map((width) => {
    const share = widths.filter((other) => other === width).length / widths.length
    return width === 1 ? 0 : share * Math.log2(1 + width)
  })
  return Math.max(0, ...scores)
}

function firstText(source: Source, encoding: Encoding): string {
  let text = ''
  for (const piece of decode(source, encoding)) {
    text += piece
    if (text.length > 65_536) break
  }
  return text
}

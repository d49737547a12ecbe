import { UnreadableFile } from './unreadable-file.ts'

// Written by hand. Lines are wanted one at a time, at once, out of pieces of any size, with nothing held but the current
// one; parsers that are kept by others take a whole text at once, or answer later. It has to say in which row a
// quotation mark was left open, and to take what spreadsheets take: a quotation mark inside a bare cell, and line ends of
// all systems in one file. csv-parse is the referee in its tests.

/** Longer lines than this, in characters, come from an unclosed quotation mark. */
const longestLine = 1_000_000

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

import { maxColumns } from './format.ts'

/** More merged cells than this are not looked at. */
const maxMerged = 20_000

/** Cells that are merged downwards, by the row after the first one of each: their columns, from 0, and their last row. */
export type MergedCells = ReadonlyMap<number, readonly { column: number; last: number }[]>

/**
 * The cells of a sheet that are merged downwards. They are listed behind the rows, so that the sheet is unpacked once
 * more for them; it is not parsed for that, and nothing but its end is held.
 */
export function readMergedCells(bytes: Iterable<Uint8Array>): MergedCells {
  const found = new Map<number, { column: number; last: number }[]>()
  const decoder = new TextDecoder('latin1')
  let count = 0
  let held = ''
  for (const piece of bytes) {
    const text = held + decoder.decode(piece, { stream: true })
    for (const [, left = '', top, right = '', bottom] of text.matchAll(mergedCell)) {
      if (top === bottom || ++count > maxMerged) continue
      for (let column = numberOf(left); column <= Math.min(numberOf(right), maxColumns); column++) {
        const first = Number(top) + 1
        found.set(first, [...(found.get(first) ?? []), { column: column - 1, last: Number(bottom) }])
      }
    }
    held = text.slice(Math.max(text.lastIndexOf('<'), text.length - longestTag))
  }
  return found
}

const mergedCell = /<(?:\w+:)?mergeCell ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g
const longestTag = 60

/** The number of a column from its letters: `B` is 2. */
export const numberOf = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)

/** Gives each row the text of the cells that it is merged with. */
export class MergedTexts {
  readonly #cells: MergedCells
  #open: { column: number; last: number; text: string }[] = []
  #above: readonly string[] = []
  #row = 0

  constructor(cells: MergedCells) {
    this.#cells = cells
  }

  /**
   * The rows come one after the other.
   * @returns the positions that were filled from above
   */
  fill(row: number, cells: string[]): number[] {
    for (const cell of this.#cells.get(this.#row + 1) ?? [])
      this.#open.push({ ...cell, text: this.#above[cell.column] ?? '' })
    this.#open = this.#open.filter(({ last }) => last >= row)
    for (const { column, text } of this.#open) {
      while (cells.length < column) cells.push('')
      cells[column] = text
    }
    this.#row = row
    this.#above = cells
    return this.#open.map(({ column }) => column)
  }
}

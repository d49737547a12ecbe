import type { CoverageState } from '../findings/coverage.ts'
import type { Level } from '../findings/finding.ts'

/** A drawing as SVG, for the page and the printer, and for whoever makes pixels of it. Sizes in pixels. */
export type Picture = { svg: string; width: number; height: number }

export type Cell = {
  text: string
  /** How well a cell is covered: a fill beside its text, which says the same. */
  state?: CoverageState | undefined
  /** Names its row. */
  head?: boolean
  strong?: boolean
}

export type Table = { caption: string; head: string[]; rows: Cell[][]; figures: boolean }

/** Between figures that stand in one line. */
export const beside = ' · '

/** A table that is not torn by the end of a page. */
export const isShort = (rows: readonly unknown[]): boolean => rows.length <= 12

/** What a document is made of, from the top down. */
export type Block =
  | { block: 'text'; text: string; quiet?: boolean }
  | { block: 'heading'; text: string }
  | { block: 'list'; items: string[]; numbered?: boolean }
  | ({ block: 'table' } & Table)
  | { block: 'figure'; picture: Picture; caption: string; alt: string }
  | {
      block: 'finding'
      level: Level
      /** The level in words. */
      word: string
      title: string
      sentence: string
      figures: string[]
      remarks: string[]
    }

export const text = (words: string, { quiet = false } = {}): Block => ({ block: 'text', text: words, quiet })

/** A table of which the first cell of a row names it and the others are figures, or words if said so. */
export const table = (
  caption: string,
  head: string[],
  rows: readonly (readonly (string | Cell)[])[],
  { figures = true } = {},
): Block => ({
  block: 'table',
  caption,
  head,
  figures,
  rows: rows.map((row) =>
    row.map((cell, at): Cell => {
      const said = typeof cell === 'string' ? { text: cell } : cell
      return at === 0 ? { ...said, head: true } : said
    }),
  ),
})

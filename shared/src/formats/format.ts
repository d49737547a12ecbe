export const fileFormats = ['csv', 'xlsx'] as const
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const
export const separators = [',', ';', '\t', '|'] as const
type FileFormat = (typeof fileFormats)[number]
export type Encoding = (typeof encodings)[number]
export type Separator = (typeof separators)[number]

/** Why a whole file cannot be taken in. Parameters stand behind each. */
export const fileProblems = [
  'empty-file',
  'no-rows',
  'not-a-table',
  'old-workbook', // .xls, to be saved as .xlsx or .csv
  'encrypted-workbook',
  'unsupported-workbook',
  'damaged-workbook',
  'unpacks-too-large',
  'too-many-columns',
  'too-many-rows',
  'unclosed-quote',
  'line-too-long',
  'unknown-sheet',
  'interrupted', // the service stopped while it worked on this import
  'changed-meanwhile', // what rows were to be merged into, or a chosen sector, is no longer there
  'internal',
] as const
export type FileProblem = (typeof fileProblems)[number]

/** What the sentences of these problems are filled with; the others say all by themselves. */
export type ProblemParameters = {
  /** What it is instead: png, pdf, zip, …; or unknown. */
  'not-a-table': { found: string }
  /** ods, xlsb, numbers */
  'unsupported-workbook': { found: string }
  /** In bytes. */
  'unpacks-too-large': { limit: number }
  'too-many-columns': { found: number; limit: number }
  'too-many-rows': { limit: number }
  /** Where it opens. */
  'unclosed-quote': { row: number }
  /** In characters. */
  'line-too-long': { row: number; limit: number }
}

/** A file at rest: bytes that can be asked for by their place, again and again. */
export type Source = {
  /** In bytes. */
  size: number
  /** The bytes from `start` up to but without `end`; fewer where the file ends before. */
  read(start: number, end: number): Uint8Array
}

/** A line of a table; `row` counts as the spreadsheet does: from 1, blank lines included. */
export type SheetRow = { row: number; cells: string[] }

/** How to read a file, as far as somebody has said so; the rest is recognised. */
export type ReadOptions = { encoding?: Encoding; separator?: Separator; sheet?: string }

/** A file that has been looked into. */
export type Table = {
  format: FileFormat
  /** Null for workbooks, which say it themselves. */
  encoding: Encoding | null
  separator: Separator | null
  /** Of a workbook, the visible ones in order. */
  sheets: string[]
  sheet: string | null
  /**
   * The lines that have any content, one by one; nothing but the current one is held. May be asked for again.
   * @throws UnreadableFile where the file turns out to be damaged, or larger than what is taken
   */
  rows(): Iterable<SheetRow>
}

/** A kind of file that rows can be read from. */
export type Format = {
  name: FileFormat
  /** @param head the first bytes, up to 4096 */
  recognises(head: Uint8Array, source: Source): boolean
  /** @throws UnreadableFile */
  open(source: Source, options: ReadOptions): Table
}

/** The file as a whole cannot be taken in, and why. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile'
  readonly code: FileProblem
  readonly parameters: Record<string, string | number>

  constructor(code: FileProblem, parameters: Record<string, string | number> = {}) {
    super(code)
    this.code = code
    this.parameters = parameters
  }
}

/** More columns than this are no list of organisations. */
export const mostColumns = 200

/** The file in pieces of a size that is quick to decode. */
export function* pieces(source: Source, size = 1 << 17): Generator<Uint8Array> {
  for (let start = 0; start < source.size; start += size) yield source.read(start, start + size)
}

/**
 * The cells as text without the empty ones at the end.
 * @throws UnreadableFile where there are too many
 */
export function trimCells(cells: string[]): string[] {
  let length = cells.length
  while (length > 0 && cells[length - 1]?.trim() === '') length--
  if (length > mostColumns)
    throw new UnreadableFile('too-many-columns', { found: length, limit: mostColumns })
  return length === cells.length ? cells : cells.slice(0, length)
}

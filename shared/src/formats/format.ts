import { UnreadableFile } from './unreadable-file.ts'

export const fileFormats = ['csv', 'xlsx', 'ods', 'geojson', 'kml'] as const
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'macintosh', 'cp850'] as const
export const separators = [',', ';', '\t', '|'] as const
type FileFormat = (typeof fileFormats)[number]
export type Encoding = (typeof encodings)[number]
export type Separator = (typeof separators)[number]

/** What the rows of a table can be; one file may hold tables of several. */
export const entities = ['organisations', 'partnerships', 'surveys'] as const
export type Entity = (typeof entities)[number]

/** A file at rest: bytes that can be asked for by their place, again and again. */
export type Source = {
  /** In bytes. */
  size: number
  /** The bytes from `start` up to but without `end`; fewer where the file ends before. */
  read(start: number, end: number): Uint8Array
}

/** A line of a table; `row` counts as the spreadsheet does: from 1, blank lines included. */
export type SheetRow = {
  row: number
  cells: string[]
  /** The workbook shows it to nobody: it was hidden, or filtered out. */
  hidden?: true
  /** Positions of cells that are merged with the one above; they hold the same text. */
  merged?: number[]
}

/** How to read a file, as far as somebody has said so; the rest is recognised. */
export type ReadOptions = { encoding?: Encoding; separator?: Separator }

/** One of the tables of a file. */
export type Table = {
  /** As the file calls it, such as a sheet; null where the file is one table. */
  name: string | null
  /** What its rows are, where the file says so; null: its headings tell. */
  entity: Entity | null
  /**
   * The lines that have any content, one by one; nothing but the current one is held. May be asked for again.
   * @throws UnreadableFile where the file turns out to be damaged, or larger than what is taken
   */
  rows(): Iterable<SheetRow>
}

/** A file that has been looked into. */
export type ReadFile = {
  format: FileFormat
  /** Null where the format says it itself. */
  encoding: Encoding | null
  /** Nothing in the file says its encoding, and another one than is usual makes more sense of it. */
  isEncodingGuessed?: true
  separator: Separator | null
  /** In their order. */
  tables: readonly [Table, ...Table[]]
}

/** Rows to be written; numbers stay numbers where a format knows any. */
export type OutputTable = {
  /** What has to be known before anything else is read; a line of its own above the headings. */
  note?: string | undefined
  headings: readonly string[]
  rows: OutputRows
}
type OutputRow = readonly (string | number)[]
type OutputRows = Iterable<OutputRow> | AsyncIterable<OutputRow>
/** Of each entity that there is anything of. */
export type OutputTables = Partial<Record<Entity, OutputTable>>

/** A file that is being written: its bytes are made as they are asked for, and can be asked for once. */
type OutputFile = { name: string; mediaType: string; bytes: AsyncIterable<Uint8Array<ArrayBuffer>> }

/** A kind of file that is read. */
export type Format = {
  name: FileFormat
  /** @param head the first bytes, up to 4096 */
  recognises(head: Uint8Array, source: Source): boolean
  /** @throws UnreadableFile */
  read(source: Source, options: ReadOptions): ReadFile
}

/** A kind of file that is read and written. */
export type WrittenFormat = Format & {
  /**
   * One file with all the tables, or one for each where the format holds no more.
   * @param name of a file, without its ending
   */
  write(tables: OutputTables, name: string): OutputFile[]
}

/** The tables that there are, in the order of the entities. */
export const listTables = (tables: OutputTables): (OutputTable & { entity: Entity })[] =>
  entities.flatMap((entity) => {
    const table = tables[entity]
    return table ? [{ ...table, entity }] : []
  })

/** More columns than this are no list of organisations. */
export const maxColumns = 200

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
  if (length > maxColumns) throw new UnreadableFile('too-many-columns', { found: length, limit: maxColumns })
  return length === cells.length ? cells : cells.slice(0, length)
}

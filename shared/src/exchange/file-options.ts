import type { ReadOptions } from '../formats/format.ts'
import type { ImportField, ImportKind } from './fields.ts'
import type { SaidMeaning } from './meaning-keys.ts'
import type { KnownLists } from './value-meanings.ts'

/** What somebody has said about a file. */
export type FileOptions = ReadOptions & {
  /** Which of several tables; undefined takes the first that has any rows. */
  sheet?: string
  kind?: ImportKind
  /** The line of the headings, as the spreadsheet counts. */
  headingRow?: number
  /** By the position of the column; null leaves it out. */
  fields?: Record<number, ImportField | null>
  /** By the position of the column: whether commas separate the entries of its lists. */
  commas?: Record<number, boolean>
  values?: SaidMeaning[]
  /** Null takes the rows of all alliances; undefined those of the one that is asked, if the file names it. */
  onlyAlliance?: string | null
  /** Rows that the workbook hides are taken, unless somebody leaves them. */
  hiddenRows?: 'take' | 'leave'
  /** Totals and notes are left, unless somebody takes them. */
  asideLines?: 'take' | 'leave'
}

/** What the alliance has, by which columns are understood. */
export type HeadSettings = {
  alliance: { name: string; slug: string }
  /** What values meant in earlier files. */
  remembered: readonly SaidMeaning[]
  lists: KnownLists
}

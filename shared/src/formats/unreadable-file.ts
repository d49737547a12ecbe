/** Why a whole file cannot be taken in. Parameters stand behind each. */
export const fileProblems = [
  'empty-file',
  'no-rows',
  'not-a-table',
  'old-workbook', // .xls, to be saved as .xlsx or .csv
  'encrypted-workbook',
  'unsupported-workbook',
  'damaged-workbook',
  'damaged-data', // GeoJSON that breaks off
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
  'damaged-data': { found: string }
  /** xlsb, numbers */
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

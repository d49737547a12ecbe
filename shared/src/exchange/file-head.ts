import type { ReadFile, ReadOptions, SheetRow, Source, Table } from '../formats/format.ts'
import { openFile } from '../formats/formats.ts'
import { UnreadableFile } from '../formats/unreadable-file.ts'
import { fold } from '../names.ts'
import type { ImportField, ImportKind } from './fields.ts'
import { findHeadings, guessFields, guessKind } from './headings.ts'
import type { Import } from './import.ts'
import { shown } from './row-reader.ts'
import { Tally } from './tally.ts'

/** What somebody has said about a file. */
export type FileOptions = ReadOptions & {
  /** Which of several tables; undefined takes the first that has any rows. */
  sheet?: string
  kind?: ImportKind
  /** By the position of the column; null leaves it out. */
  fields?: Record<number, ImportField | null>
  /** Null takes the rows of all alliances; undefined those of the one that is asked, if the file names it. */
  onlyAlliance?: string | null
}

/** A file up to and including its headings, and what its columns are taken for. */
export type FileHead = {
  file: ReadFile
  table: Table
  /** As the spreadsheet counts. */
  headingRow: number
  kind: ImportKind
  titles: string[]
  fields: (ImportField | null)[]
  columns: Import['columns']
  /** Where the alliance of a row stands, if anywhere; the values there; and the one that is asked for. */
  allianceColumn: number
  alliances: Import['alliances']
  onlyAlliance: string | null
}

/** So many lines are looked at to find headings, widths and samples. */
const lookedAt = 220

/**
 * Opens a file and finds its headings.
 * @param alliance the one that is asked
 * @throws UnreadableFile
 */
export function readFileHead(
  source: Source,
  options: FileOptions,
  alliance: { name: string; slug: string },
): FileHead {
  const { file, table, first, heading } = findTable(source, options)
  const data = first.filter(({ row }) => row > heading.row)
  const width = Math.max(heading.cells.length, ...data.slice(0, 20).map(({ cells }) => cells.length))
  const titles = Array.from({ length: width }, (_, column) => shown(heading.cells[column]?.trim() ?? ''))
  const kind = options.kind ?? table.entity ?? guessKind(titles)
  const said = options.fields ?? {}
  const samples = titles.map((_, index) => firstFilled(data, index))
  const guessed = guessFields(titles, kind).map((field, index) =>
    field === null && kind === 'organisations' && areContacts(samples[index] ?? []) ? 'contact' : field,
  )
  const fields = joinFields(guessed, said)
  const allianceColumn = fields.indexOf('alliance')
  const alliances = allianceColumn === -1 ? [] : countAlliances(table, heading.row, allianceColumn)
  const own = [fold(alliance.name), fold(alliance.slug)]
  return {
    file,
    table,
    headingRow: heading.row,
    kind,
    titles,
    fields,
    columns: titles.map((header, index) => ({
      index,
      header,
      samples: fields[index] === 'contact' || areContacts(samples[index] ?? []) ? [] : (samples[index] ?? []),
      field: fields[index] ?? null,
      guessed: said[index] === undefined,
    })),
    allianceColumn,
    alliances,
    onlyAlliance:
      options.onlyAlliance === undefined
        ? (alliances.find(({ label }) => own.includes(fold(label)))?.label ?? null)
        : options.onlyAlliance,
  }
}

/** The first filled cells of a column, at most 3. */
const firstFilled = (data: readonly SheetRow[], column: number): string[] =>
  data.flatMap(({ cells }) => shown(cells[column]?.trim() ?? '') || []).slice(0, 3)

/** An e-mail address, or 8 to 15 digits that begin as a telephone number does and are no Belgian enterprise number. */
const aContact = /\S@\S+\.\S|^(?!0\d{3}\.\d{3}\.\d{3}$)(?=(?:\D*\d){8,15}\D*$)[+0(][\d\s()./-]+$/

/** Whether a column holds ways to reach somebody, whatever its heading says: those are not kept. */
const areContacts = (samples: readonly string[]): boolean =>
  samples.length > 0 && samples.every((sample) => aContact.test(sample))

/** The table that is asked for, or else the first with rows below its headings: a workbook may begin with a cover. */
function findTable(source: Source, options: FileOptions) {
  const file = openFile(source, options)
  const { sheet } = options
  const isAsked = ({ name }: Table) => sheet === undefined || name === null || name === sheet
  const asked = file.tables.filter(isAsked)
  if (asked.length === 0) throw new UnreadableFile('unknown-sheet', { sheet: sheet ?? '' })
  for (const table of asked) {
    const first = firstRows(table)
    const heading = first[findHeadings(first.map(({ cells }) => cells))]
    if (heading && first.at(-1) !== heading) return { file, table, first, heading }
  }
  throw new UnreadableFile('no-rows')
}

/** What is said goes before what is guessed, also where a guess gave the same field to another column. */
function joinFields(guessed: (ImportField | null)[], said: Record<number, ImportField | null>) {
  const taken = new Set(Object.values(said))
  return guessed.map((field, column) => {
    const told = said[column]
    if (told !== undefined) return told
    return field !== 'contact' && taken.has(field) ? null : field
  })
}

/** A column with more values than this is none of alliances. */
const maxAlliances = 500

function countAlliances(table: Table, headingRow: number, column: number): Import['alliances'] {
  const tally = new Tally<{ label: string }>()
  for (const { row, cells } of table.rows()) {
    const label = shown(cells[column]?.trim() ?? '')
    if (row > headingRow && label) tally.count(fold(label), { label })
  }
  return tally.list().slice(0, maxAlliances)
}

function firstRows(table: Table): SheetRow[] {
  const rows: SheetRow[] = []
  for (const row of table.rows()) {
    rows.push(row)
    if (rows.length === lookedAt) break
  }
  return rows
}

import type { ReadFile, SheetRow, Source, Table } from '../formats/format.ts'
import { openFile } from '../formats/formats.ts'
import { UnreadableFile } from '../formats/unreadable-file.ts'
import { fold } from '../names.ts'
import { DataLines } from './data-lines.ts'
import type { ImportField, ImportKind } from './fields.ts'
import type { FileOptions, HeadSettings } from './file-options.ts'
import { findHeadings, guessFields, guessKind } from './headings.ts'
import type { Import } from './import.ts'
import type { ImportValue } from './import-values.ts'
import type { Meanings } from './meaning-keys.ts'
import { isListField, readValues } from './read-values.ts'
import { shown } from './row-reader.ts'
import { fieldOfTag, isTagLine } from './special-lines.ts'
import { Tally } from './tally.ts'

/** A file up to and including its headings, and what its columns are taken for. */
export type FileHead = {
  file: ReadFile
  table: Table
  /** As the spreadsheet counts. */
  headingRow: number
  /** The line of tags below it, if there is one. */
  tagRow: number | null
  /** Which lines are rows. */
  lines: DataLines
  kind: ImportKind
  titles: string[]
  fields: (ImportField | null)[]
  columns: Import['columns']
  /** What the values of columns of choices mean, and by which field and value each is looked up. */
  values: ImportValue[]
  meanings: Meanings
  /** Columns whose entries commas separate, by position. */
  commas: ReadonlySet<number>
  /** Headings of columns whose heading is known and whose values are not. */
  unclear: string[]
  /** Where the alliance of a row stands, if anywhere; the values there; and the one that is asked for. */
  allianceColumn: number
  alliances: Import['alliances']
  onlyAlliance: string | null
}

/** So many lines are looked at to find headings, widths and samples. */
const lookedAt = 220

/**
 * Opens a file and finds its headings.
 * @param settings of the alliance that is asked
 * @throws UnreadableFile
 */
export function readFileHead(source: Source, options: FileOptions, settings: HeadSettings): FileHead {
  const { file, table, first, heading } = findTable(source, options)
  const below = first.filter(({ row }) => row > heading.row)
  const tags = below[0] && isTagLine(below[0].cells) ? below[0] : undefined
  const data = tags ? below.slice(1) : below
  const width = Math.max(heading.cells.length, ...data.slice(0, 20).map(({ cells }) => cells.length))
  const titles = Array.from({ length: width }, (_, column) => shown(heading.cells[column]?.trim() ?? ''))
  const kind = options.kind ?? table.entity ?? guessKind(titles)
  const samples = titles.map((_, index) => firstFilled(data, index))
  const said = options.fields ?? {}
  const guessed = withTags(guessFields(titles, kind), tags?.cells ?? []).map((field, index) =>
    field === null && kind === 'organisations' && areContacts(samples[index] ?? []) ? 'contact' : field,
  )
  const isData = (row: number) => row > heading.row && row !== tags?.row
  const told = readValues(
    { table, isData, titles, kind, fields: joinFields(guessed, said), said },
    options,
    settings,
  )
  const { fields, values, meanings, commas, unclear } = told
  const allianceColumn = fields.indexOf('alliance')
  const alliances = allianceColumn === -1 ? [] : countAlliances(table, isData, allianceColumn)
  const own = [fold(settings.alliance.name), fold(settings.alliance.slug)]
  return {
    file,
    table,
    headingRow: heading.row,
    tagRow: tags?.row ?? null,
    lines: new DataLines(isData, options),
    kind,
    titles,
    fields,
    values,
    meanings,
    commas,
    unclear,
    columns: titles.map((header, index) => ({
      index,
      header,
      samples: fields[index] === 'contact' || areContacts(samples[index] ?? []) ? [] : (samples[index] ?? []),
      field: fields[index] ?? null,
      guessed: said[index] === undefined,
      commas: isListField(fields[index]) ? commas.has(index) : null,
    })),
    allianceColumn,
    alliances,
    onlyAlliance:
      options.onlyAlliance === undefined
        ? (alliances.find(({ label }) => own.includes(fold(label)))?.label ?? null)
        : options.onlyAlliance,
  }
}

/** What no heading says, a tag below it may. */
function withTags(fields: (ImportField | null)[], tags: readonly string[]): (ImportField | null)[] {
  const taken = new Set(fields)
  return fields.map((field, index) => {
    const told = field === null ? fieldOfTag(tags[index] ?? '') : null
    if (told === null || taken.has(told)) return field
    taken.add(told)
    return told
  })
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
  const { sheet, headingRow } = options
  const isAsked = ({ name }: Table) => sheet === undefined || name === null || name === sheet
  const asked = file.tables.filter(isAsked)
  if (asked.length === 0) throw new UnreadableFile('unknown-sheet', { sheet: sheet ?? '' })
  for (const table of asked) {
    const first = firstRows(table)
    const found = first[findHeadings(first.map(({ cells }) => cells))]
    const heading = headingRow === undefined ? found : first.find(({ row }) => row >= headingRow)
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

function countAlliances(table: Table, isData: (row: number) => boolean, column: number): Import['alliances'] {
  const tally = new Tally<{ label: string }>()
  for (const { row, cells } of table.rows()) {
    const label = shown(cells[column]?.trim() ?? '')
    if (isData(row) && label) tally.count(fold(label), { label })
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

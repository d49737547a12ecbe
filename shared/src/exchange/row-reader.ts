import type { Criterion } from '../criteria.ts'
import type { SheetRow } from '../formats/format.ts'
import type { Box } from './coordinates.ts'
import { type ImportFaultCode, importFaults } from './faults.ts'
import type { ImportField, ImportKind } from './fields.ts'
import { type Meanings, meaningKey } from './meaning-keys.ts'

/** What criteria are known by while a file is read. */
export type KnownCriterion = Pick<Criterion, 'id' | 'code' | 'kind' | 'choices'>

/** What the rows of a file are read by. */
export type ReadingContext = {
  kind: ImportKind
  /** What each column is, in their order. */
  fields: readonly (ImportField | null)[]
  /** Of the alliance, the first one names things. */
  languages: readonly string[]
  /** The alliance's, for rows that name none; ISO 3166-1 alpha-2. */
  country: string | null
  /** The extent of each country, and under `region` of the alliance: to tell swapped coordinates. */
  boxes: Readonly<Record<string, Box>>
  /** Positions of columns whose entries commas separate. */
  commas: ReadonlySet<number>
  /** The headings, for columns that are ticked. */
  titles: readonly string[]
  /** Folded labels that the alliance has, so that a comma inside one does not cut it in two. */
  knownSectors: ReadonlySet<string>
  /** Ids of the alliance's needs, kinds of actor and territories, by all that each answers to, folded. */
  knownNeeds: ReadonlyMap<string, string>
  knownActorKinds: ReadonlyMap<string, string>
  knownTerritories: ReadonlyMap<string, string>
  criteria: readonly KnownCriterion[]
  /** The latest day on which anybody can have done anything, `2026-11-21`: those after it are in the future. */
  latestDay: string
}

/** A fault as it is kept: severity and remedy follow from the code, the heading from the column. */
export type RowFault = {
  column: number | null
  value: string
  code: ImportFaultCode
  parameters?: Record<string, string | number>
}

/** One line of the file under a plan: asked for by field, and told what is wrong with it. */
export class RowReader {
  readonly row: number
  readonly faults: RowFault[] = []
  readonly #cells: string[]
  readonly #columns: ReadonlyMap<string, readonly Column[]>
  readonly #meanings: Meanings

  /** @param meanings what has been said of values, or follows from all of a column */
  constructor(
    { row, cells }: SheetRow,
    columns: ReadonlyMap<string, readonly Column[]>,
    width: number,
    meanings: Meanings = new Map(),
  ) {
    this.row = row
    this.#meanings = meanings
    this.#columns = columns
    this.#cells = cells.slice(0, width).map((cell, column) => this.#clean(cell, column))
    const extra = cells.slice(width).filter((cell) => cell.trim() !== '')
    if (extra.length > 0)
      this.faults.push({
        column: null,
        // Under no heading: what it says may be about persons.
        value: '',
        code: 'extra-cells',
        parameters: { count: extra.length },
      })
  }

  /** The text of the column that is this field, trimmed; empty where there is none. */
  text(field: string): string {
    const column = this.#columns.get(field)?.[0]
    return column === undefined ? '' : (this.#cells[column.index] ?? '')
  }

  /** The filled cells of all columns that are this field, with the language or register each stands for. */
  texts(field: string): { qualifier: string; text: string; column: number }[] {
    return (this.#columns.get(field) ?? []).flatMap(({ index, qualifier }) => {
      const text = this.#cells[index] ?? ''
      return text === '' ? [] : [{ qualifier, text, column: index }]
    })
  }

  /** What a value of a field has been said to mean; null where it means nothing, undefined where nothing is said. */
  meaning(field: string, value: string): string | null | undefined {
    return this.#meanings.size === 0 ? undefined : this.#meanings.get(meaningKey(field, value))
  }

  /** Whether any column is this field. */
  has(field: string): boolean {
    return this.#columns.has(field)
  }

  /** As `text`; a longer one keeps the row out. */
  limited(field: string, limit: number): string {
    const text = this.text(field)
    if (text.length > limit) this.fault(field, 'too-long', text, { limit })
    return text
  }

  fault(
    field: string | number | null,
    code: ImportFaultCode,
    value: string,
    parameters?: Record<string, string | number>,
  ): void {
    const column = typeof field === 'string' ? (this.#columns.get(field)?.[0]?.index ?? null) : field
    this.faults.push({ column, value: shown(value), code, ...(parameters && { parameters }) })
  }

  #clean(cell: string, column: number): string {
    const text = cell.normalize('NFC')
    const clean = text.replace(controls, '')
    if (clean !== text) this.faults.push({ column, value: shown(clean), code: 'control-characters' })
    return clean.replaceAll('\u00a0', ' ').trim()
  }
}

type Column = { index: number; qualifier: string }

/** Control characters but tab and line breaks, and the marks and halves of characters that no text needs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\ufffe\uffff]|\p{Cs}/gu

/** The columns of each field, with the part behind the colon. */
export function columnsOf(fields: readonly (ImportField | null)[]): Map<string, Column[]> {
  const columns = new Map<string, Column[]>()
  fields.forEach((field, index) => {
    if (field === null) return
    const [base = '', qualifier = ''] = field.split(':')
    columns.set(base, [...(columns.get(base) ?? []), { index, qualifier }])
  })
  return columns
}

/** Of a value, as much as is shown to say which one is meant, in characters that any database stores. */
export const shown = (value: string): string => value.slice(0, 200).replaceAll('\0', '').toWellFormed()

/** Whether any of the faults keeps the row out. */
export const isFaulty = (faults: readonly RowFault[]): boolean =>
  faults.some(({ code }) => importFaults[code].severity === 'error')

/** A list in one cell: split at line breaks, bars and semicolons. */
export const listed = (cell: string, split = /[|;\n]/): string[] =>
  cell === '' ? [] : cell.split(split).flatMap((part) => part.trim() || [])

import { type CopyRow, copyLine } from '@atlas/db/copy-text'
import { newId } from '@atlas/db/new-id'
import { columnOf } from '@atlas/shared/column-names'
import type { ReadEnd, ReadRow } from '@atlas/shared/exchange/read-rows'
import { locationFieldKeys, locationFieldOf } from '@atlas/shared/organisation-fields/location-fields'
import type { Position } from '@atlas/shared/primitives'
import type { ImportKey } from './work.ts'

/** Lines for each staging table, in the text format of COPY. */
export type StagedLines = Partial<Record<keyof typeof stagedColumns, Uint8Array<ArrayBuffer>>>

/** The staging tables that are filled by COPY, and the columns that are told. */
export const stagedColumns = {
  import_row: [
    'alliance_id',
    'import_id',
    'row',
    'cells',
    'name',
    'faults',
    'faulty',
    'record',
    'sectors',
    'new_id',
    'outcome',
    'target_id',
    'warned',
  ],
  import_location: [
    'alliance_id',
    'import_id',
    'row',
    'position',
    'id',
    ...locationFieldKeys.map(columnOf),
    'place',
  ],
  import_duplicate: [
    'alliance_id',
    'import_id',
    'row',
    'rank',
    'organisation_id',
    'other_row',
    'similarity',
    'certain',
    'reasons',
  ],
  import_sector: ['alliance_id', 'import_id', 'number', 'label', 'rows', 'action', 'sector_id'],
  import_place: ['alliance_id', 'import_id', 'number', 'locality', 'country', 'area', 'rows'],
  import_partnership: [
    'alliance_id',
    'import_id',
    'id',
    'row',
    'from_organisation_id',
    'from_row',
    'to_organisation_id',
    'to_row',
    'kind',
    'direction',
    'strength',
    'formality',
    'since',
    'until',
    'state',
    'provenance',
    'note',
  ],
} as const

/** Gathers rows of the file as lines for `import_row`, `import_location` and `import_duplicate`. */
export class StagedRows {
  readonly #key: ImportKey
  #count = 0
  #rows = ''
  #locations = ''
  #duplicates = ''

  constructor(key: ImportKey) {
    this.#key = key
  }

  /** How many rows have been gathered. */
  get count(): number {
    return this.#count
  }

  add(read: ReadRow): void {
    this.#count++
    this.#rows += copyLine(rowOf(read, this.#key))
    for (const location of locationsOf(read, this.#key)) this.#locations += copyLine(location)
    for (const duplicate of duplicatesOf(read, this.#key)) this.#duplicates += copyLine(duplicate)
  }

  /** As bytes that can be handed to another thread without a copy of them. */
  lines(): StagedLines {
    return encoded({
      import_row: this.#rows,
      import_location: this.#locations,
      import_duplicate: this.#duplicates,
    })
  }
}

const encoded = (texts: Record<string, string>): StagedLines => {
  const encoder = new TextEncoder()
  return Object.fromEntries(
    Object.entries(texts).flatMap(([table, text]) => (text === '' ? [] : [[table, encoder.encode(text)]])),
  )
}

/** As long as nobody has decided anything, a sound row is created. */
function rowOf({ row, cells, name, faults, faulty, ...read }: ReadRow, key: ImportKey): CopyRow {
  const id = newId()
  const record = read.organisation ?? read.survey
  return [
    key.allianceId,
    key.importId,
    row,
    JSON.stringify(cells),
    name,
    faults.length > 0 ? JSON.stringify(faults) : null,
    String(faulty),
    record ? JSON.stringify(record) : null,
    `{${read.sectors.join(',')}}`,
    id,
    faulty ? 'faulty' : 'create',
    faulty ? null : id,
    String(!faulty && faults.length > 0),
  ]
}

const locationsOf = ({ row, locations }: ReadRow, key: ImportKey): CopyRow[] =>
  locations.map((location, position) => [
    key.allianceId,
    key.importId,
    row,
    position,
    newId(),
    ...locationFieldKeys.map((key) => {
      if (key === 'point') return location.position ? pointText(location.position) : null
      return location[key] ?? (locationFieldOf(key).kind === 'line' ? '' : null)
    }),
    location.place,
  ])

const duplicatesOf = ({ row, duplicates }: ReadRow, key: ImportKey): CopyRow[] =>
  duplicates.map(({ organisationId, row: otherRow, similarity, certain, reasons }, rank) => [
    key.allianceId,
    key.importId,
    row,
    rank,
    organisationId,
    otherRow,
    similarity,
    String(certain),
    `{${reasons.join(',')}}`,
  ])

const pointText = ([longitude, latitude]: Position) => `SRID=4326;POINT(${longitude} ${latitude})`

/** Beyond so many sectors that nobody knows, the column is hardly one of sectors: they are left out unless somebody decides. */
const maxNewSectors = 100

/** Lines for `import_sector`, `import_place` and `import_partnership`. */
export function stagedEnd({ sectors, places, ties }: ReadEnd, key: ImportKey): StagedLines {
  const { allianceId, importId } = key
  const unknown = sectors.filter(({ known }) => !known).length > maxNewSectors ? 'leave' : 'create'
  const join = <T>(all: readonly T[], row: (one: T, number: number) => CopyRow) =>
    all.map((one, number) => copyLine([allianceId, importId, ...row(one, number)])).join('')
  return encoded({
    import_sector: join(sectors, ({ label, rows, known }, number) => {
      const action = known ? (known.exact ? 'known' : 'match') : unknown
      return [number, label, rows, action, known?.id ?? null]
    }),
    import_place: join(places, ({ locality, country, area, rows }, number) => [
      number,
      locality,
      country,
      area,
      rows,
    ]),
    import_partnership: join(ties, ({ row, from, to, ...tie }) => [
      newId(),
      row,
      from.organisationId,
      from.row,
      to.organisationId,
      to.row,
      tie.kind,
      tie.direction,
      tie.strength,
      tie.formality,
      tie.since,
      tie.until,
      tie.state,
      tie.provenance,
      tie.note,
    ]),
  })
}

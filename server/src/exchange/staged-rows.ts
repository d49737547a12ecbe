import type { CopyRow } from '@atlas/db/connect'
import { newId } from '@atlas/db/tenancy'
import type { ReadEnd, ReadRow } from '@atlas/shared/exchange/read-file'
import type { Position } from '@atlas/shared/primitives'
import type { ImportKey } from './work.ts'

/** One row of the file as the lines of the staging tables that it becomes. */
export type StagedRow = { row: CopyRow; locations: CopyRow[]; duplicates: CopyRow[] }

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
    'label',
    'address',
    'locality',
    'country',
    'point',
    'precision',
    'public_precision',
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
  import_place: ['alliance_id', 'import_id', 'number', 'locality', 'country', 'rows'],
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

/** @returns lines for `import_row`, `import_location` and `import_duplicate`; as long as nothing is decided, it is created */
export function stagedRow(
  { row, cells, name, faults, faulty, organisation, survey, sectors, locations, duplicates }: ReadRow,
  { allianceId, importId }: ImportKey,
): StagedRow {
  const of = [allianceId, importId, row] as const
  const id = newId()
  return {
    row: [
      ...of,
      JSON.stringify(cells),
      name,
      faults.length > 0 ? JSON.stringify(faults) : null,
      String(faulty),
      organisation || survey ? JSON.stringify(organisation ?? survey) : null,
      `{${sectors.join(',')}}`,
      id,
      faulty ? 'faulty' : 'create',
      faulty ? null : id,
      String(!faulty && faults.length > 0),
    ],
    locations: locations.map((location, position) => [
      ...of,
      position,
      newId(),
      location.label ?? '',
      location.address ?? '',
      location.locality ?? '',
      location.country ?? null,
      location.position ? pointText(location.position) : null,
      location.precision ?? null,
      location.publicPrecision ?? null,
      location.place,
    ]),
    duplicates: duplicates.map(({ organisationId, row: otherRow, similarity, certain, reasons }, rank) => [
      ...of,
      rank,
      organisationId,
      otherRow,
      similarity,
      String(certain),
      `{${reasons.join(',')}}`,
    ]),
  }
}

const pointText = ([longitude, latitude]: Position) => `SRID=4326;POINT(${longitude} ${latitude})`

/** Beyond so many sectors that nobody knows, the column is hardly one of sectors: they are left out unless somebody decides. */
const mostNewSectors = 100

/** @returns the lines for `import_sector`, `import_place` and `import_partnership` */
export function stagedEnd({ sectors, places, ties }: ReadEnd, { allianceId, importId }: ImportKey) {
  const of = [allianceId, importId] as const
  const unknown = sectors.filter(({ known }) => !known).length > mostNewSectors ? 'leave' : 'create'
  return {
    import_sector: sectors.map(({ label, rows, known }, number): CopyRow => {
      const action = known ? (known.exact ? 'known' : 'match') : unknown
      return [...of, number, label, rows, action, known?.id ?? null]
    }),
    import_place: places.map(
      ({ locality, country, rows }, number): CopyRow => [...of, number, locality, country, rows],
    ),
    import_partnership: ties.map(
      ({ row, from, to, ...tie }): CopyRow => [
        ...of,
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
      ],
    ),
  }
}

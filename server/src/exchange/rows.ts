import type { ReadTrx } from '@atlas/db/tenancy'
import { importFaults } from '@atlas/shared/exchange/faults'
import type { FoundFile } from '@atlas/shared/exchange/read-rows'
import type { RowFault } from '@atlas/shared/exchange/row-reader'
import type { Duplicate, ImportRow, rowFilters } from '@atlas/shared/exchange/rows'
import { sql } from 'kysely'
import { undecidedPlace } from './recompute-outcomes.ts'
import { differencesOf } from './row-differences.ts'
import type { ImportKey } from './work.ts'

export type RowsQuery = { filter: (typeof rowFilters)[number]; after: number; limit: number }

/** What becomes of a row, and what is wrong with it. */
export type RowOutcome = Pick<ImportRow, 'row' | 'name' | 'faults' | 'decision' | 'organisationId'>

type OutcomeRow = Pick<ImportRow, 'row' | 'name'> & {
  outcome: 'create' | 'merge' | 'skip' | 'faulty'
  targetId: string | null
  faults: RowFault[] | null
  undecided: RowFault[]
}

type Row = OutcomeRow &
  Pick<ImportRow, 'cells' | 'duplicates' | 'overwrite'> & {
    differences: Omit<ImportRow['differences'][number], 'stands'>[]
    decided: boolean
    mergeRow: number | null
  }

/** The staged rows of an import in the order of the file, after the row `after`. */
export async function readRows(trx: ReadTrx, key: ImportKey, query: RowsQuery): Promise<ImportRow[]> {
  const file = await readFoundFile(trx, key)
  const { rows } = await sql<Row>`
    with r as materialized (${pageOf(key, query)})
    select ${outcomeColumns}, r.cells, r.decision is not null as decided, r.overwrite,
      (select o.row from import_row o
        where r.outcome = 'merge' and o.alliance_id = r.alliance_id and o.import_id = r.import_id
          and o.new_id = r.target_id) as merge_row,
      array(${duplicatesOf}) as duplicates, ${differencesOf} as differences
    from r order by r.row`.execute(trx)
  return rows.map(({ mergeRow, cells, decided, overwrite, duplicates, differences, ...row }) => ({
    ...outcomeOf(row, file),
    cells,
    decided,
    overwrite,
    differences: differences.map((difference) => ({
      ...difference,
      stands: overwrite ? ('file' as const) : ('base' as const),
    })),
    mergeInto:
      row.outcome !== 'merge' || row.targetId === null
        ? null
        : mergeRow === null
          ? { organisationId: row.targetId }
          : { row: mergeRow },
    duplicates: duplicates.map(
      (duplicate): Duplicate => ({
        ...duplicate,
        similarity: Math.round(duplicate.similarity * 100) / 100,
      }),
    ),
  }))
}

/** The same rows without what they are decided by: what they say and what they are like. */
export async function readOutcomes(
  trx: ReadTrx,
  key: ImportKey,
  query: Omit<RowsQuery, 'filter'>,
): Promise<RowOutcome[]> {
  const file = await readFoundFile(trx, key)
  const { rows } = await sql<OutcomeRow>`
    with r as materialized (${pageOf(key, { ...query, filter: 'all' })})
    select ${outcomeColumns} from r order by r.row`.execute(trx)
  return rows.map((row) => outcomeOf(row, file))
}

type File = { done: boolean; found: FoundFile }

/** What was found in the file of an import, and whether it is done. */
export async function readFoundFile(trx: ReadTrx, { allianceId, importId }: ImportKey): Promise<File> {
  const { status, found } = await trx
    .selectFrom('import')
    .select(['status', 'found'])
    .where('allianceId', '=', allianceId)
    .where('id', '=', importId)
    .executeTakeFirstOrThrow()
  return { done: status === 'done', found: found as FoundFile }
}

const pageOf = ({ allianceId, importId }: ImportKey, { filter, after, limit }: RowsQuery) => sql`
  select * from import_row r
  where alliance_id = ${allianceId} and import_id = ${importId} and row > ${after} and ${filters[filter]}
  order by row limit ${limit}`

const filters = {
  all: sql`true`,
  faulty: sql`(faulty or warned)`,
  merges: sql`outcome = 'merge'`,
  duplicates: sql`exists (select from import_duplicate d
    where d.alliance_id = r.alliance_id and d.import_id = r.import_id and d.row = r.row)`,
}

/** The warnings of a row `r` that last until somebody decides about its places and sectors. */
export const undecidedOf = sql`
  select jsonb_build_object('field', 'locality', 'value', p.locality,
    'code', case p.state when 'ambiguous' then 'place-ambiguous' else 'place-unknown' end,
    'parameters', case p.state when 'ambiguous' then jsonb_build_object('count', jsonb_array_length(p.candidates)) else '{}' end)
  from import_location l join import_place p
    on p.alliance_id = l.alliance_id and p.import_id = l.import_id and p.number = l.place
  where l.alliance_id = r.alliance_id and l.import_id = r.import_id and l.row = r.row and ${undecidedPlace} and r.warned
  union all
  select jsonb_build_object('field', 'sectors', 'value', s.label, 'code', 'sector-left-out')
  from import_sector s
  where s.alliance_id = r.alliance_id and s.import_id = r.import_id and s.number = any (r.sectors) and s.action = 'leave'
    and r.warned`

const outcomeColumns = sql`r.row, r.name, r.outcome, r.target_id, r.faults, array(${undecidedOf}) as undecided`

/** What a row `r` looks like, with the names under which that is known now. */
const duplicatesOf = sql`
  select jsonb_build_object('organisationId', coalesce(m.organisation_id, d.organisation_id), 'row', d.other_row, 'similarity', d.similarity,
    'certain', d.certain, 'reasons', d.reasons,
    'name', coalesce(o.name, g.names->>(a.languages[1]), (select value from jsonb_each_text(g.names) limit 1), ''),
    'locality', coalesce(
      (select min(l.locality) from location l where l.alliance_id = d.alliance_id and l.organisation_id = g.id and l.locality <> ''),
      (select min(l.locality) from import_location l
        where l.alliance_id = d.alliance_id and l.import_id = d.import_id and l.row = o.row and l.locality <> '')))
  from import_duplicate d
  join alliance a on a.id = d.alliance_id
  left join import_row o on o.alliance_id = d.alliance_id and o.import_id = d.import_id and o.row = d.other_row
  left join organisation_merge m on m.alliance_id = d.alliance_id and m.former_id = d.organisation_id
  left join organisation g on g.alliance_id = d.alliance_id and g.id = coalesce(m.organisation_id, d.organisation_id)
  where d.alliance_id = r.alliance_id and d.import_id = r.import_id and d.row = r.row
  order by d.rank`

function outcomeOf(
  { row, name, outcome, targetId, faults, undecided }: OutcomeRow,
  { done, found }: File,
): RowOutcome {
  const all = [...(faults ?? []), ...undecided.map((fault) => inColumn(fault, found))]
  return {
    row,
    name,
    decision: outcome === 'faulty' ? 'skip' : outcome,
    faults: all.map(({ column, value, code, parameters = {} }) => ({
      row,
      column: column === null ? null : (found.columns[column]?.header ?? null),
      value,
      code,
      ...importFaults[code],
      parameters,
    })),
    organisationId: done && outcome !== 'faulty' && found.kind === 'organisations' ? targetId : null,
  }
}

/** A fault that is told of a field, told of the column that is this field. */
export function inColumn(
  { field, ...fault }: RowFault & { field?: string },
  { columns }: FoundFile,
): RowFault {
  const column = columns.find((column) => column.field?.split(':')[0] === field)
  return { ...fault, column: column?.index ?? null }
}

import type { Trx } from '@atlas/db/tenancy'
import { type Duplicate, type ImportRow, importFaults, type rowFilters } from '@atlas/shared/exchange'
import type { RowFault } from '@atlas/shared/exchange/plan'
import type { FoundFile } from '@atlas/shared/exchange/read-file'
import { sql } from 'kysely'
import { unsettledPlace } from './settle.ts'
import type { ImportKey } from './work.ts'

export type RowsQuery = { filter: (typeof rowFilters)[number]; after: number; limit: number }

type Row = Pick<ImportRow, 'row' | 'cells' | 'name' | 'duplicates' | 'overwrite'> & {
  outcome: 'create' | 'merge' | 'skip' | 'faulty'
  decided: boolean
  done: boolean
  targetId: string | null
  mergeRow: number | null
  faults: RowFault[] | null
  unsettled: RowFault[]
  found: FoundFile
}

/** The staged rows of an import in the order of the file, after the row `after`. */
export async function readRows(trx: Trx, key: ImportKey, query: RowsQuery): Promise<ImportRow[]> {
  const { allianceId, importId } = key
  const { rows } = await sql<Row>`
    with page as materialized (
      select * from import_row r
      where alliance_id = ${allianceId} and import_id = ${importId} and row > ${query.after} and ${filters[query.filter]}
      order by row limit ${query.limit}
    )
    select r.row, r.cells, r.name, r.outcome, r.decision is not null as decided, r.overwrite, r.target_id, r.faults,
      i.status = 'done' as done, i.found,
      (select o.row from import_row o
        where r.outcome = 'merge' and o.alliance_id = ${allianceId} and o.import_id = ${importId}
          and o.new_id = r.target_id) as merge_row,
      array(${unsettledOf}) as unsettled, array(${duplicatesOf}) as duplicates
    from page r join import i on i.alliance_id = r.alliance_id and i.id = r.import_id
    order by r.row`.execute(trx)
  return rows.map(rowOf)
}

const filters = {
  all: sql`true`,
  faulty: sql`(faulty or warned)`,
  duplicates: sql`exists (select from import_duplicate d
    where d.alliance_id = r.alliance_id and d.import_id = r.import_id and d.row = r.row)`,
}

/** The warnings of a row `r` that last until somebody decides about its places and sectors. */
const unsettledOf = sql`
  select jsonb_build_object('field', 'locality', 'value', p.locality,
    'code', case p.state when 'ambiguous' then 'place-ambiguous' else 'place-unknown' end,
    'parameters', case p.state when 'ambiguous' then jsonb_build_object('count', jsonb_array_length(p.candidates)) else '{}' end)
  from import_location l join import_place p
    on p.alliance_id = l.alliance_id and p.import_id = l.import_id and p.number = l.place
  where l.alliance_id = r.alliance_id and l.import_id = r.import_id and l.row = r.row and ${unsettledPlace} and not r.faulty
  union all
  select jsonb_build_object('field', 'sectors', 'value', s.label, 'code', 'sector-left-out')
  from import_sector s
  where s.alliance_id = r.alliance_id and s.import_id = r.import_id and s.number = any (r.sectors) and s.action = 'leave'
    and not r.faulty`

/** What a row `r` looks like, with the names under which that is known now. */
const duplicatesOf = sql`
  select jsonb_build_object('organisationId', d.organisation_id, 'row', d.other_row, 'similarity', d.similarity,
    'certain', d.certain, 'reasons', d.reasons,
    'name', coalesce(o.name, g.names->>(a.languages[1]), (select value from jsonb_each_text(g.names) limit 1), ''),
    'locality', coalesce(
      (select min(l.locality) from location l where l.alliance_id = d.alliance_id and l.organisation_id = g.id and l.locality <> ''),
      (select min(l.locality) from import_location l
        where l.alliance_id = d.alliance_id and l.import_id = d.import_id and l.row = o.row and l.locality <> '')))
  from import_duplicate d
  join alliance a on a.id = d.alliance_id
  left join import_row o on o.alliance_id = d.alliance_id and o.import_id = d.import_id and o.row = d.other_row
  left join organisation g on g.alliance_id = d.alliance_id and g.id = d.organisation_id
  where d.alliance_id = r.alliance_id and d.import_id = r.import_id and d.row = r.row
  order by d.rank`

function rowOf({ outcome, done, targetId, mergeRow, faults, unsettled, found, ...row }: Row): ImportRow {
  const all = [...(faults ?? []), ...unsettled.map((fault) => inColumn(fault, found))]
  return {
    ...row,
    decision: outcome === 'faulty' ? 'skip' : outcome,
    mergeInto:
      outcome !== 'merge' || targetId === null
        ? null
        : mergeRow === null
          ? { organisationId: targetId }
          : { row: mergeRow },
    faults: all.map(({ column, value, code, parameters = {} }) => ({
      row: row.row,
      column: column === null ? null : (found.columns[column]?.header ?? null),
      value,
      code,
      ...importFaults[code],
      parameters,
    })),
    duplicates: row.duplicates.map(
      (duplicate): Duplicate => ({
        ...duplicate,
        similarity: Math.round(duplicate.similarity * 100) / 100,
      }),
    ),
    organisationId: done && outcome !== 'faulty' && found.kind === 'organisations' ? targetId : null,
  }
}

/** A fault that is told of a field, told of the column that is this field. */
function inColumn({ field, ...fault }: RowFault & { field?: string }, { columns }: FoundFile): RowFault {
  const column = columns.find((column) => column.field?.split(':')[0] === field)
  return { ...fault, column: column?.index ?? null }
}

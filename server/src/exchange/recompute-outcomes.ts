import type { ReadTrx, WriteTrx } from '@atlas/db/tenancy'
import { json } from '@atlas/db/values'
import type { Import } from '@atlas/shared/exchange/import'
import { sql } from 'kysely'
import type { ImportKey } from './work.ts'

/**
 * Works out what follows from all decisions and the policy, for every row: whether it is created, merged into what, left
 * out or warned of; and counts it all.
 */
export async function recomputeOutcomes(trx: WriteTrx, key: ImportKey): Promise<void> {
  // Staged rows come by the hundred thousand into tables that were empty: taken for few, they would be compared one by one.
  await sql`select set_config('enable_nestloop', 'off', true), set_config('jit', 'off', true)`.execute(trx)
  await recomputeRows(trx, key)
  await applyFileIsRight(trx, key)
  const counts = await countRows(trx, key)
  await trx
    .updateTable('import')
    .set({ counts: json(counts) })
    .where('allianceId', '=', key.allianceId)
    .where('id', '=', key.importId)
    .execute()
}

/** The rows of a staging table that belong to the import. */
const staged = (table: string, { allianceId, importId }: ImportKey) => sql`(
  select * from ${sql.table(table)} where alliance_id = ${allianceId}::uuid and import_id = ${importId}::uuid)`

/** The place and the sector of a row that nobody has settled are told as warnings; see `rows.ts` for their words. */
export const undecidedPlace = sql`p.state <> 'placed' and not p.decided`

/**
 * Merging leads to earlier rows only, so that every chain of merges ends at a row that is created or at an organisation
 * of the base. What would merge into a row that is left out is created itself.
 */
async function recomputeRows(trx: WriteTrx, key: ImportKey) {
  await sql`
    with recursive i as (
      select found->>'kind' as kind, duplicates from import where alliance_id = ${key.allianceId} and id = ${key.importId}
    ),
    r as materialized ${staged('import_row', key)},
    likeliest as (
      select distinct on (d.row) d.row, d.organisation_id, d.other_row, d.certain
      from ${staged('import_duplicate', key)} d
      where not exists (select from r where r.row = d.other_row and r.decision = 'skip')
      order by d.row, d.rank
    ),
    tie as (select row, min(id::text)::uuid as id from ${staged('import_partnership', key)} t group by row),
    wish as materialized (
      select r.row, r.new_id, tie.id as tie_id,
        case
          when i.kind = 'partnerships' and tie.id is null then 'skip'
          when r.decision is not null then r.decision
          when l.row is null or i.duplicates = 'keep' then 'create'
          when i.duplicates = 'skip' then 'skip'
          when i.duplicates = 'merge' or l.certain then 'merge'
          else 'create'
        end as wish,
        case when r.merge_row is null then coalesce(r.merge_organisation_id, l.organisation_id) end as organisation_id,
        case when r.merge_organisation_id is null then coalesce(r.merge_row, l.other_row) end as other_row
      from i cross join r left join likeliest l on l.row = r.row
        left join tie on i.kind = 'partnerships' and tie.row = r.row
      where not r.faulty
    ),
    merging as materialized (
      select row, other_row from wish
      where wish = 'merge' and organisation_id is null
        and other_row in (select row from wish where wish in ('create', 'merge'))
    ),
    resolved as (
      select row,
        case when wish = 'merge' and organisation_id is null then 'create' else wish end as outcome,
        case
          when wish = 'merge' and organisation_id is not null then organisation_id
          when wish <> 'skip' then coalesce(case when (select kind from i) = 'partnerships' then tie_id end, new_id)
        end as target_id
      from wish where row not in (select row from merging)
      union all
      select merging.row, 'merge', resolved.target_id from merging join resolved on resolved.row = merging.other_row
    ),
    undecided as (
      select l.row from ${staged('import_location', key)} l
      join ${staged('import_place', key)} p on p.number = l.place
      where ${undecidedPlace}
      union
      select r.row from r join ${staged('import_sector', key)} s on s.number = any (r.sectors) where s.action = 'leave'
    ),
    outcome as (
      select r.row, coalesce(s.outcome, 'faulty') as outcome, s.target_id,
        not r.faulty and (r.faults is not null or u.row is not null) as warned
      from r left join resolved s on s.row = r.row left join undecided u on u.row = r.row
    )
    update import_row t set outcome = o.outcome, target_id = o.target_id, warned = o.warned
    from outcome o
    where t.alliance_id = ${key.allianceId} and t.import_id = ${key.importId} and t.row = o.row
      and (t.outcome, t.target_id, t.warned) is distinct from (o.outcome, o.target_id, o.warned)`.execute(trx)
}

/** Whether the file wins in merges that nobody decided about. */
const applyFileIsRight = (trx: WriteTrx, { allianceId, importId }: ImportKey) =>
  sql`
    update import_row r set overwrite = i.file_is_right from import i
    where r.alliance_id = ${allianceId} and r.import_id = ${importId} and r.decision is null
      and i.alliance_id = r.alliance_id and i.id = r.import_id and r.overwrite <> i.file_is_right`.execute(
    trx,
  )

async function countRows(trx: ReadTrx, key: ImportKey): Promise<Import['counts']> {
  const { rows } = await sql<Import['counts']>`
    with r as materialized ${staged('import_row', key)},
    spot as (
      select l.row, bool_or(l.point is not null or p.state = 'placed') as placed,
        bool_or(p.state = 'ambiguous') as ambiguous
      from ${staged('import_location', key)} l left join ${staged('import_place', key)} p on p.number = l.place
      group by l.row
    ),
    tie as (
      select coalesce(t.from_organisation_id, f.target_id) as from_id, coalesce(t.to_organisation_id, o.target_id) as to_id,
        t.kind
      from ${staged('import_partnership', key)} t join r on r.row = t.row and r.target_id is not null
      left join r f on f.row = t.from_row left join r o on o.row = t.to_row
    )
    select count(*)::int as rows,
      count(*) filter (where outcome = 'create')::int as create,
      count(*) filter (where outcome = 'merge')::int as merge,
      count(*) filter (where outcome = 'skip')::int as skip,
      count(*) filter (where outcome = 'faulty')::int as faulty,
      count(*) filter (where warned)::int as warned,
      (select count(distinct d.row) from ${staged('import_duplicate', key)} d)::int as duplicates,
      count(*) filter (where target_id is not null and spot.placed)::int as placed,
      count(*) filter (where target_id is not null and not coalesce(spot.placed, false) and spot.ambiguous)::int as ambiguous,
      count(*) filter (where target_id is not null and not coalesce(spot.placed, false) and not coalesce(spot.ambiguous, false))::int
        as unplaced,
      (select count(distinct (least(from_id, to_id), greatest(from_id, to_id), kind)) from tie where from_id <> to_id)::int
        as partnerships
    from r left join spot on spot.row = r.row`.execute(trx)
  return rows[0] as Import['counts']
}

import type { WriteTrx } from '@atlas/db/tenancy'
import { atlas } from '@atlas/shared/registers'
import { sql } from 'kysely'
import type { StagedImport } from './staged-import.ts'

/** Writes the needs, kinds of actor and seats of the rows that come in; those that are known stay as they are. */
export async function createParts(trx: WriteTrx, staged: StagedImport): Promise<void> {
  if (!staged.parts) return
  const rows = sql`(
    select * from import_row
    where alliance_id = ${staged.allianceId} and import_id = ${staged.importId} and outcome in ('create', 'merge')
  ) r`
  const ids = (field: string) => sql`jsonb_array_elements_text(r.record->${sql.lit(field)})`
  await sql`
    insert into organisation_need (alliance_id, organisation_id, need_id, relation, formality)
    select distinct on (r.target_id, told.id, told.relation) r.alliance_id, r.target_id, told.id::uuid, told.relation,
      case relation when 'serves' then r.record->'needFormalities'->>told.id end
    from ${rows} cross join lateral (
      select ${ids('needIds')} as id, 'serves' as relation
      union all select ${ids('beneficiaryNeedIds')}, 'beneficiaries'
    ) told
    order by r.target_id, told.id, told.relation, r.row
    on conflict (alliance_id, organisation_id, need_id, relation) do nothing`.execute(trx)
  await sql`
    insert into organisation_actor_kind (alliance_id, organisation_id, actor_kind_id)
    select distinct r.alliance_id, r.target_id, told.id::uuid
    from ${rows} cross join lateral (select ${ids('actorKindIds')} as id) told
    on conflict (alliance_id, organisation_id, actor_kind_id) do nothing`.execute(trx)
  // Those of the first row that has any: another file says again what the first one said.
  await sql`
    insert into seat (alliance_id, id, organisation_id, role, authority, actor_kind_id)
    select alliance_id, gen_random_uuid(), target_id, told.seat->>'role', (told.seat->>'authority')::boolean,
      (told.seat->>'actorKindId')::uuid
    from (
      select distinct on (r.target_id) r.alliance_id, r.target_id, r.row, r.record->'seats' as seats
      from ${rows}
      where r.record ? 'seats'
        and not exists (select from seat s where s.alliance_id = r.alliance_id and s.organisation_id = r.target_id)
      order by r.target_id, r.row
    ) first cross join lateral jsonb_array_elements(seats) with ordinality told (seat, position)
    order by first.row, told.position`.execute(trx)
  await writeApproaches(trx, staged)
}

/** Who approaches a missing actor: an organisation by the id that it has here, or had where the file comes from. */
const writeApproaches = (trx: WriteTrx, { allianceId, importId }: StagedImport) =>
  sql`
    with told as materialized (
      select distinct on (target_id) target_id, record->>'approachedBy' as atlas_id from import_row
      where alliance_id = ${allianceId} and import_id = ${importId} and outcome in ('create', 'merge')
        and record ? 'approachedBy'
      order by target_id, row
    ),
    known as materialized (
      select id, id::text as atlas_id from organisation
      where alliance_id = ${allianceId} and exists (select from told)
      union all
      select o.id, i->>'value' from organisation o, jsonb_array_elements(o.identifiers) i
      where o.alliance_id = ${allianceId} and exists (select from told) and i->>'scheme' = ${atlas}
    )
    update organisation o set approached_by_id = k.id
    from told join known k using (atlas_id)
    where o.alliance_id = ${allianceId} and o.id = told.target_id and o.approached_by_id is null and k.id <> o.id`.execute(
    trx,
  )

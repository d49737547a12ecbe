import type { WriteTrx } from '@atlas/db/tenancy'
import { array } from '@atlas/db/values'
import { sql } from 'kysely'
import { ChangedMeanwhile } from './changed-meanwhile.ts'
import { mergeLocations } from './merge-locations.ts'
import type { StagedImport } from './staged-import.ts'

/**
 * Merges rows into organisations of the base, or of earlier rows: what is empty there is filled, the first row that
 * knows it says it; rows that overwrite say it in any case, the last of them. More sectors and places come to those
 * that are known.
 * @returns how many rows went into others
 * @throws ChangedMeanwhile where one that rows go into is gone
 */
export async function mergeOrganisations(trx: WriteTrx, staged: StagedImport): Promise<number> {
  if (staged.merges === 0) return 0
  await lockTargets(trx, staged)
  await mergeFacts(trx, staged)
  await mergeSectors(trx, staged)
  await mergeLocations(trx, staged, mergedRows(staged))
  return staged.merges
}

/** The rows that go into others, as `r`. */
const mergedRows = ({ allianceId, importId }: StagedImport) => sql`(
  select * from import_row where alliance_id = ${allianceId} and import_id = ${importId} and outcome = 'merge'
) r`

/** Keeps others from changing or deleting what rows go into. */
async function lockTargets(trx: WriteTrx, staged: StagedImport): Promise<void> {
  const { rows } = await sql<{ lost: boolean }>`
    with locked as materialized (
      select id from organisation
      where alliance_id = ${staged.allianceId} and id in (select r.target_id from ${mergedRows(staged)})
      order by id for no key update
    )
    select exists (
      select from ${mergedRows(staged)} where r.target_id is null or r.target_id not in (select id from locked)
    ) as lost`.execute(trx)
  if (rows[0]?.lost) throw new ChangedMeanwhile()
}

/** What each organisation is told: to fill what is empty, and to overwrite. */
const told = (staged: StagedImport) => sql`
  told as materialized (
    select id, fill, over, coalesce(fill_names, '{}') as fill_names, coalesce(over_names, '{}') as over_names,
      coalesce(fill_descriptions, '{}') as fill_descriptions, coalesce(over_descriptions, '{}') as over_descriptions
    from (
      select r.target_id as id,
        coalesce(merged(record order by row desc) filter (where not overwrite), '{}') as fill,
        coalesce(merged(record order by row) filter (where overwrite), '{}') as over,
        merged(record->'names' order by row desc) filter (where not overwrite) as fill_names,
        merged(record->'names' order by row) filter (where overwrite) as over_names,
        merged(record->'descriptions' order by row desc) filter (where not overwrite) as fill_descriptions,
        merged(record->'descriptions' order by row) filter (where overwrite) as over_descriptions
      from ${mergedRows(staged)} group by r.target_id
    ) rows
  )`

/** A text that may be empty, but not null. */
const text = (column: string, field: string) => sql`
  coalesce(over->>${sql.lit(field)}, nullif(o.${sql.ref(column)}, ''), fill->>${sql.lit(field)}, '')`

const choice = (column: string, field: string) => sql`
  coalesce(over->>${sql.lit(field)}, o.${sql.ref(column)}, fill->>${sql.lit(field)})`

/** One number of a register is enough: what is known comes first, and gives way only to what overwrites. */
const identifiers = sql`
  case when not (over ? 'identifiers' or fill ? 'identifiers') then o.identifiers else (
    select coalesce(jsonb_agg(value order by rank, position), '[]') from (
      select value, rank, position, min(rank) over (partition by value->>'scheme') as best from (
        select value, 0 as rank, position from jsonb_array_elements(over->'identifiers') with ordinality e (value, position)
        union all
        select value, 1, position from jsonb_array_elements(o.identifiers) with ordinality e (value, position)
        union all
        select value, 2, position from jsonb_array_elements(fill->'identifiers') with ordinality e (value, position)
      ) every
    ) ranked where rank = best
  ) end`

/** A missing actor that turns out to exist becomes an organisation; else only who overwrites says how it stands. */
const status = sql`
  coalesce(over->>'status', case when o.status = 'missing' then coalesce(fill->>'status', 'existing') else o.status end)`

/** Touches only those that something new is told of. */
const mergeFacts = (trx: WriteTrx, { allianceId, languages, ...staged }: StagedImport) =>
  sql`
    with ${told({ allianceId, languages, ...staged })},
    combined as materialized (
      select o.id, fill_names || o.names || over_names as names,
        fill_descriptions || o.descriptions || over_descriptions as descriptions,
        ${choice('website', 'website')} as website, ${identifiers} as identifiers, ${status} as status,
        coalesce((over->>'verifiedOn')::date, o.verified_on, (fill->>'verifiedOn')::date) as verified_on,
        ${text('contribution', 'contribution')} as contribution,
        ${text('beneficiaries', 'beneficiaries')} as beneficiaries, ${choice('influence', 'influence')} as influence,
        ${text('interests', 'interests')} as interests,
        ${text('engagement_strategy', 'engagementStrategy')} as engagement_strategy,
        ${choice('engagement_level', 'engagementLevel')} as engagement_level
      from organisation o join told on told.id = o.id where o.alliance_id = ${allianceId}
    )
    update organisation o set names = n.names, descriptions = n.descriptions, website = n.website,
      identifiers = n.identifiers, status = n.status, verified_on = n.verified_on, contribution = n.contribution,
      beneficiaries = n.beneficiaries,
      influence = n.influence, interests = n.interests, engagement_strategy = n.engagement_strategy,
      engagement_level = n.engagement_level,
      sort_name = case when n.names = o.names then o.sort_name else (
        select fold(value) from jsonb_each_text(n.names)
        order by array_position(${array(languages, 'text')}, key), key limit 1) end
    from combined n
    where o.alliance_id = ${allianceId} and o.id = n.id
      and (o.names, o.descriptions, o.website, o.identifiers, o.status, o.verified_on, o.contribution, o.beneficiaries,
        o.influence, o.interests, o.engagement_strategy, o.engagement_level)
      is distinct from (n.names, n.descriptions, n.website, n.identifiers, n.status, n.verified_on, n.contribution,
        n.beneficiaries, n.influence, n.interests, n.engagement_strategy, n.engagement_level)`.execute(trx)

async function mergeSectors(trx: WriteTrx, staged: StagedImport): Promise<void> {
  const sectors = sql`
    from ${mergedRows(staged)} cross join unnest(r.sectors) with ordinality told (number, position)
      join import_sector s on s.alliance_id = r.alliance_id and s.import_id = r.import_id and s.number = told.number
    where s.action <> 'leave'`
  await sql`
    insert into organisation_sector (alliance_id, organisation_id, sector_id)
    select distinct r.alliance_id, r.target_id, s.sector_id ${sectors}
    on conflict (alliance_id, organisation_id, sector_id) do nothing`.execute(trx)
  // Of several rows, one that overwrites is heard first.
  const principals = sql`
    principals as materialized (
      select distinct on (r.target_id) r.target_id as organisation_id, s.sector_id, r.overwrite
      ${sectors} and told.position = 1
      order by r.target_id, r.overwrite desc, r.row
    )`
  await sql`
    with ${principals}
    update organisation_sector o set principal = false from principals p
    where o.alliance_id = ${staged.allianceId} and o.organisation_id = p.organisation_id
      and p.overwrite and o.principal and o.sector_id <> p.sector_id`.execute(trx)
  await sql`
    with ${principals}
    update organisation_sector o set principal = true from principals p
    where o.alliance_id = ${staged.allianceId} and o.organisation_id = p.organisation_id and o.sector_id = p.sector_id
      and not exists (
        select from organisation_sector other
        where other.alliance_id = o.alliance_id and other.organisation_id = o.organisation_id and other.principal
      )`.execute(trx)
}

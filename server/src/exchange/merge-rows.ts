import type { WriteTrx } from '@atlas/db/tenancy'
import { columnOf } from '@atlas/shared/column-names'
import { fieldOf, type StoredFieldKey } from '@atlas/shared/organisation-fields'
import { type RawBuilder, sql } from 'kysely'
import { ChangedMeanwhile } from './changed-meanwhile.ts'
import { mergeLocations } from './merge-locations.ts'
import { columnsIn, importedKeys, valueIn, wordsKeys } from './organisation-columns.ts'
import type { StagedImport } from './staged-import.ts'

/**
 * Merges rows into organisations of the base, or of earlier rows: what is empty there is filled, the first row that
 * knows it says it; rows that overwrite say it in any case, the last of them. More sectors and places come to those
 * that are known.
 * @returns how many rows went into others
 * @throws ChangedMeanwhile where one that rows go into is gone
 */
export async function mergeRowsIntoOrganisations(trx: WriteTrx, staged: StagedImport): Promise<number> {
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
    select r.target_id as id,
      coalesce(merged(record order by row desc) filter (where not overwrite), '{}') as fill,
      coalesce(merged(record order by row) filter (where overwrite), '{}') as over,
      ${sql.join(wordsKeys.flatMap(toldWords))}
    from ${mergedRows(staged)} group by r.target_id
  )`

/** Of what is told in several languages, each language by itself. */
const toldWords = (key: StoredFieldKey) => [
  sql`coalesce(merged(record->${sql.lit(key)} order by row desc) filter (where not overwrite), '{}')
    as ${sql.ref(`fill_${columnOf(key)}`)}`,
  sql`coalesce(merged(record->${sql.lit(key)} order by row) filter (where overwrite), '{}')
    as ${sql.ref(`over_${columnOf(key)}`)}`,
]

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

/** What stands in a field once all is told: what overwrites, else what is known, else what fills. */
function combined(key: StoredFieldKey): RawBuilder<unknown> {
  const { kind } = fieldOf(key)
  const column = columnOf(key)
  const known = sql.ref(`o.${column}`)
  if (key === 'status') return status
  if (kind === 'identifiers') return identifiers
  if (wordsKeys.includes(key))
    return sql`${sql.ref(`fill_${column}`)} || ${known} || ${sql.ref(`over_${column}`)}`
  const [over, fill] = [valueIn(sql`over`, key), valueIn(sql`fill`, key)]
  // Nobody has said no where nobody has said yes.
  if (kind === 'yes-no') return sql`coalesce(${over}, ${known} or ${fill}, ${known})`
  // A text may be empty, but not null.
  if (kind === 'text') return sql`coalesce(${over}, nullif(${known}, ''), ${fill}, '')`
  return sql`coalesce(${over}, ${known}, ${fill})`
}

/** Touches only those that something new is told of. */
const mergeFacts = (trx: WriteTrx, staged: StagedImport) =>
  sql`
    with ${told(staged)},
    combined as materialized (
      select o.id, ${sql.join(importedKeys.map((key) => sql`${combined(key)} as ${sql.ref(columnOf(key))}`))}
      from organisation o join told on told.id = o.id where o.alliance_id = ${staged.allianceId}
    )
    update organisation o set
      ${sql.join(importedKeys.map((key) => sql`${sql.ref(columnOf(key))} = ${sql.ref(`n.${columnOf(key)}`)}`))}
    from combined n
    where o.alliance_id = ${staged.allianceId} and o.id = n.id
      and (${columnsIn(importedKeys, 'o')}) is distinct from (${columnsIn(importedKeys, 'n')})`.execute(trx)

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

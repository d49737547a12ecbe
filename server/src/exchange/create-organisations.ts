import type { WriteTrx } from '@atlas/db/tenancy'
import { type RawBuilder, sql } from 'kysely'
import { columnsIn, firstValueIn, importedKeys, lineColumns } from './organisation-columns.ts'
import type { StagedImport } from './staged-import.ts'

/** So many lines of the file at once, so that progress can be told. */
const batchRows = 10_000

/** Writes the rows that become organisations of their own, with their sectors and places. */
export async function createOrganisations(
  trx: WriteTrx,
  staged: StagedImport,
  wrote: (rows: number) => void,
): Promise<void> {
  for (let first = 0; first <= staged.lastRow; first += batchRows) {
    const rows = created(staged, first)
    const written = await writeOrganisations(trx, rows)
    if (written === 0) continue
    // The checks of foreign keys are planned once, and had better not be for a table that was empty.
    if (first === 0) await sql`select gather_statistics('{organisation}')`.execute(trx)
    await withOrganisations(trx, async () => {
      await writeSectors(trx, rows, staged)
      await writeLocations(trx, staged, rows, locations(staged, first))
    })
    wrote(written)
  }
}

/** Has history tell what is written by the lines of the organisations that it comes with. */
async function withOrganisations(trx: WriteTrx, write: () => Promise<void>): Promise<void> {
  await sql`select set_config('atlas.with_organisation', 'on', true)`.execute(trx)
  await write()
  await sql`select set_config('atlas.with_organisation', 'off', true)`.execute(trx)
}

/** The rows of a batch, as `r`. */
const created = ({ allianceId, importId }: StagedImport, first: number) => sql`(
  select * from import_row
  where alliance_id = ${allianceId} and import_id = ${importId} and outcome = 'create' and ${within(first)}
) r`

/** Their places, as `l`; without their own range, all of the file would be read for each batch. */
const locations = ({ allianceId, importId }: StagedImport, first: number) => sql`(
  select * from import_location
  where alliance_id = ${allianceId} and import_id = ${importId} and ${within(first)}
) l`

const within = (first: number) => sql`row > ${first}::integer and row <= ${first + batchRows}::integer`

async function writeOrganisations(trx: WriteTrx, rows: RawBuilder<unknown>): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into organisation (alliance_id, id, ${columnsIn(importedKeys)})
    select alliance_id, new_id, ${sql.join(importedKeys.map((key) => firstValueIn(sql`record`, key)))}
    from ${rows} order by row`.execute(trx)
  return Number(numAffectedRows ?? 0)
}

/**
 * The first sector of a row is its principal one, unless it is left out; several of the file may be one of the alliance.
 * A link takes its identity from what it links, because random numbers cost more than the link itself.
 */
const writeSectors = (trx: WriteTrx, rows: RawBuilder<unknown>, staged: StagedImport) =>
  sql`
    with chosen (ids) as materialized (${chosenSectors(staged)})
    insert into organisation_sector (alliance_id, id, organisation_id, sector_id, principal)
    select alliance_id, md5(uuid_send(new_id) || uuid_send(sector_id))::uuid, new_id, sector_id, position = 1
    from (
      select distinct on (r.new_id, sector_id) r.alliance_id, r.new_id, sector_id, told.position
      from ${rows} cross join chosen cross join unnest(r.sectors) with ordinality told (number, position),
        lateral (select chosen.ids[told.number + 1]) of_file (sector_id)
      where sector_id is not null
      order by r.new_id, sector_id, told.position
    ) links`.execute(trx)

/** One array: the sectors of the alliance by their number in the file, null where one is left out. */
const chosenSectors = ({ allianceId, importId }: StagedImport) => sql`
  select array_agg(case when action <> 'leave' then sector_id end order by number) from import_sector
  where alliance_id = ${allianceId} and import_id = ${importId}`

const writeLocations = (
  trx: WriteTrx,
  staged: StagedImport,
  rows: RawBuilder<unknown>,
  locations: RawBuilder<unknown>,
) =>
  sql`
    with ${placed(staged, rows, locations)}
    insert into location (alliance_id, id, organisation_id, position, ${lineColumns()}, country, point,
      precision, public_precision)
    select alliance_id, id, organisation_id, position, ${lineColumns()}, country, point,
      coalesce(precision, 'exact'), coalesce(public_precision, 'exact')
    from placed order by row, position`.execute(trx)

/**
 * The places of some rows, as the common table expression `placed`, with the points that the gazetteer gives them.
 * Such a point is that of a locality, whatever else the file says.
 * @param rows as `r`
 * @param locations as `l`
 */
export const placed = (
  { allianceId, importId }: StagedImport,
  rows: RawBuilder<unknown>,
  locations: RawBuilder<unknown> = sql`import_location l`,
): RawBuilder<unknown> => sql`
  chosen as materialized (
    select p.number, g.country, g.point
    from import_place p cross join lateral (select country, point from place where id = p.chosen limit 1) g
    where p.alliance_id = ${allianceId} and p.import_id = ${importId}
  ),
  placed as (
    select l.alliance_id, l.id, r.target_id as organisation_id, r.row, r.overwrite, l.position, ${lineColumns('l')},
      coalesce(l.country, c.country) as country, coalesce(l.point, c.point) as point,
      case when l.point is not null or c.number is null or l.precision = 'hidden' then l.precision else 'locality' end
        as precision,
      l.public_precision, l.point is null as by_gazetteer
    from ${rows} join ${locations} using (alliance_id, import_id, row) left join chosen c on c.number = l.place
  )`

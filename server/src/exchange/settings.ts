import type { ReadTrx } from '@atlas/db/tenancy'
import type { Box } from '@atlas/shared/exchange/coordinates'
import type { FileOptions } from '@atlas/shared/exchange/file-options'
import type { ImportUpdate } from '@atlas/shared/exchange/import-update'
import type { SaidMeaning } from '@atlas/shared/exchange/meaning-keys'
import type { Known, ReadingSettings } from '@atlas/shared/exchange/read-rows'
import type { Labels, Position } from '@atlas/shared/primitives'
import { sql } from 'kysely'
import { latestTodayOnEarth } from '../http/past-day.ts'

/** What somebody has said about an import, kept with it, so that it holds when the file is read again. */
export type ImportOptions = FileOptions & Pick<ImportUpdate, 'sectors' | 'places'>

/** All that reading a file needs to know beforehand. */
export async function readSettings(
  trx: ReadTrx,
  allianceId: string,
  options: ImportOptions,
): Promise<ReadingSettings> {
  const alliance = await trx
    .selectFrom('alliance')
    .select(['name', 'slug', 'languages', 'country'])
    .where('id', '=', allianceId)
    .executeTakeFirstOrThrow()
  const sectors = await trx
    .selectFrom('sector')
    .select(['id', 'code', 'labels'])
    .where('allianceId', '=', allianceId)
    .orderBy('position')
    .execute()
  const territories = await trx
    .selectFrom('territory')
    .select(['id', 'code', 'labels'])
    .where('allianceId', '=', allianceId)
    .execute()
  const [needs, actorKinds] = [await readList(trx, 'need'), await readList(trx, 'actorKind')]
  const criteria = await trx
    .selectFrom('criterion')
    .select(['id', 'code', 'kind', 'choices'])
    .orderBy('position')
    .orderBy('code')
    .execute()
  return {
    alliance,
    sectors: sectors as (Omit<(typeof sectors)[number], 'labels'> & { labels: Labels })[],
    territories: territories as (Omit<(typeof territories)[number], 'labels'> & { labels: Labels })[],
    needs,
    actorKinds,
    remembered: await readRemembered(trx, [...needs, ...actorKinds]),
    criteria: criteria as ReadingSettings['criteria'],
    boxes: await readBoxes(trx, allianceId),
    latestDay: latestTodayOnEarth(),
    options,
  }
}

/** What values meant in earlier files; records of lists that are gone mean nothing any more. */
async function readRemembered(trx: ReadTrx, records: readonly { id: string }[]): Promise<SaidMeaning[]> {
  const rows = await trx
    .selectFrom('importValue')
    .select(['field', 'value', 'meaning'])
    .where('field', '<>', 'sectors')
    .limit(maxRemembered)
    .execute()
  const known = new Set(records.map(({ id }) => id))
  return rows.filter(({ meaning }) => meaning === null || !isId.test(meaning) || known.has(meaning))
}

/** More meanings than this nobody has said. */
const maxRemembered = 20_000

const isId = /^[0-9a-f]{8}-/

const readList = (trx: ReadTrx, table: 'need' | 'actorKind') =>
  trx.selectFrom(table).select(['id', 'code', 'labels']).orderBy('position').orderBy('code').execute()

/** The extent of each country's places, and under `region` that of the alliance's boundary. */
async function readBoxes(trx: ReadTrx, allianceId: string): Promise<Record<string, Box>> {
  const { rows } = await sql<{ name: string; box: Box }>`
    select name, json_build_array(st_xmin(box), st_ymin(box), st_xmax(box), st_ymax(box)) as box
    from (
      select country as name, st_extent(point) as box from place group by country
      union all
      select 'region', box2d(boundary) from alliance where id = ${allianceId} and boundary is not null
    ) boxes`.execute(trx)
  return Object.fromEntries(rows.map(({ name, box }) => [name, box]))
}

type ExistingOrganisationRow = Omit<Known, 'localities' | 'addresses' | 'points'> & {
  localities: string[] | null
  addresses: string[] | null
  points: Position[] | null
}

/** Organisations of the base as rows are compared with them, so many at once that a page takes some milliseconds. */
export async function readExistingOrganisations(
  trx: ReadTrx,
  allianceId: string,
  after: string | null,
): Promise<Known[]> {
  const { rows } = await sql<ExistingOrganisationRow>`
    select o.id, o.website, o.identifiers, array(select jsonb_each_text.value from jsonb_each_text(o.names)) as names,
      l.localities, l.addresses, l.points
    from organisation o left join lateral (
      select array_agg(locality) filter (where locality <> '') as localities,
        array_agg(address) filter (where address <> '') as addresses,
        jsonb_agg(jsonb_build_array(st_x(point), st_y(point))) filter (where point is not null) as points
      from location l where l.alliance_id = o.alliance_id and l.organisation_id = o.id
    ) l on true
    where o.alliance_id = ${allianceId} and (${after}::uuid is null or o.id > ${after}::uuid)
    order by o.id limit 1000`.execute(trx)
  return rows.map(({ localities, addresses, points, ...row }) => ({
    ...row,
    localities: localities ?? [],
    addresses: addresses ?? [],
    points: points ?? [],
  }))
}

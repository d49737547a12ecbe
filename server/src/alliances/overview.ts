import type { CatalogueDb, ReadTrx } from '@atlas/db/tenancy'
import { runReadTransaction } from '@atlas/db/transactions'
import type { Overview } from '@atlas/shared/alliances'
import { sql } from 'kysely'
import { memoryCache } from '../http/memory-cache.ts'
import { type Principal, readAccessTo } from '../http/principal.ts'
import { readerOf } from '../http/view.ts'

type Summary = Overview['alliances'][number]

const maxBytes = 8 * 1024 * 1024

/** A function that compares every alliance which the caller may see, by name, each as the caller may see it. */
export function overviews(db: CatalogueDb): (caller: Principal) => Promise<Summary[]> {
  const cached = memoryCache<Summary>(maxBytes, (summary) => JSON.stringify(summary).length)
  return async (caller) => {
    const alliances = await db
      .selectFrom('alliance')
      .select(['id', 'guestAccess', 'datasetRevision'])
      .where('deletedAt', 'is', null)
      .orderBy('name')
      .orderBy('id')
      .execute()
    const summaries = alliances.flatMap((alliance) => {
      const access = readAccessTo(caller, alliance)
      if (!access) return []
      const { id, datasetRevision } = alliance
      return cached(`${id} ${datasetRevision} ${access.view}`, () =>
        runReadTransaction(db, id, summarise, readerOf(access.view)),
      )
    })
    return Promise.all(summaries)
  }
}

/** The alliance of the transaction in figures. What is missing or closed is not counted. */
async function summarise(trx: ReadTrx): Promise<Summary> {
  const { rows } = await sql<Summary>`
    with counted as materialized (
      select id from organisation o where status in ('existing', 'developing')
    ),
    placed as materialized (
      select organisation_id, point from location l
      where point is not null and organisation_id in (select id from counted)
    ),
    cells as (
      select round(st_x(point)::numeric, 2)::float8 as x, round(st_y(point)::numeric, 2)::float8 as y,
        count(distinct organisation_id) as organisations
      from placed group by 1, 2 order by 3 desc, 1, 2 limit 500
    )
    select a.id, slug, name, purpose, country, invented, guest_access as "guestAccess",
      (select count(*)::integer from counted) as organisations,
      (select count(*)::integer from counted where id not in (select organisation_id from placed)) as unplaced,
      (select coalesce(jsonb_agg(jsonb_build_object(
          'code', code, 'labels', labels, 'colour', colour, 'expectedMinimum', expected_minimum,
          'organisations', (
            select count(*) from organisation_sector os
            where os.alliance_id = s.alliance_id and os.sector_id = s.id and os.organisation_id in (select id from counted)
          ),
          'lookedOn', (
            select max(looked_on) from survey
            where (sector_id = s.id or sector_id is null) and territory_id is null and locality is null
          )) order by position, code), '[]')
        from sector s) as sectors,
      case when box is not null then jsonb_build_array(
        jsonb_build_array(st_xmin(box), st_ymin(box)), jsonb_build_array(st_xmax(box), st_ymax(box))) end as bounds,
      (select coalesce(jsonb_agg(jsonb_build_object(
          'position', jsonb_build_array(x, y), 'organisations', organisations) order by organisations desc, x, y), '[]')
        from cells) as places
    from alliance a, lateral (
      select coalesce(box2d(a.boundary), (select st_extent(point) from placed)) as box
    ) bounds
    where a.id = current_alliance()`.execute(trx)
  const [summary] = rows
  if (!summary) throw new Error('The alliance vanished while it was being read.')
  return summary
}

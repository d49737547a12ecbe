import type { ReadTrx } from '@atlas/db/tenancy'
import { sql } from 'kysely'

/**
 * Names the areas that the places are looked for in, by their revisions and when these came: a number comes again after
 * an older backup was put back.
 */
const stamp = sql<string>`(
  select a.id || '.' || a.revision || '.' || md5(extract(epoch from a.updated_at) || coalesce(
    (select string_agg(t.id || ' ' || t.revision || ' ' || extract(epoch from t.updated_at), ',' order by t.code, t.id)
      from territory t), ''))
  from alliance a where a.id = current_alliance())`

export async function readStamp(trx: ReadTrx): Promise<string> {
  const { rows } = await sql<{ stamp: string }>`select ${stamp} as stamp`.execute(trx)
  return rows[0]?.stamp ?? ''
}

/**
 * As JSON text, shaped as `PopulatedPlaces`. Each place lies in the smallest of the territories around it, as locations
 * do. The boundary is taken in pieces, which the index of the places can be asked for one by one.
 */
export async function readPopulatedPlacesText(trx: ReadTrx): Promise<{ stamp: string; text: string }> {
  const { rows } = await sql<{ stamp: string; text: string }>`
    with territories as materialized (
      select row_number() over (order by code, id) - 1 as n, id, boundary, st_area(boundary) as area from territory
    ),
    region as materialized (
      select case when boundary is not null then 'boundary' when exists (select from territories) then 'territories' end
        as of, boundary
      from alliance where id = current_alliance()
    ),
    in_territories as materialized (
      select distinct on (p.id) p.id, t.n as territory
      from territories t join place p on st_covers(t.boundary, p.point)
      order by p.id, t.area, t.id
    ),
    in_boundary as materialized (
      select distinct p.id
      from (select st_subdivide(boundary, 200) as piece from region where of = 'boundary') b
        join place p on st_covers(b.piece, p.point)
    ),
    inhabited as (
      select id from in_boundary
      union all
      select id from in_territories where (select of from region) = 'territories'
    )
    select ${stamp} as stamp, json_build_object(
      'of', (select of from region),
      'id', coalesce(json_agg(id), '[]'),
      'name', coalesce(json_agg(name), '[]'),
      'population', coalesce(json_agg(population), '[]'),
      'longitude', coalesce(json_agg(round(st_x(point)::numeric, 5)::float8), '[]'),
      'latitude', coalesce(json_agg(round(st_y(point)::numeric, 5)::float8), '[]'),
      'territory', coalesce(json_agg(territory), '[]'))::text as text
    from (
      select p.id, p.name, p.population, p.point, t.territory
      from inhabited join place p using (id) left join in_territories t using (id)
      order by p.population desc, p.id
    ) places`.execute(trx)
  const [made] = rows
  if (!made) throw new Error('The populated places of an alliance could not be read.')
  return made
}

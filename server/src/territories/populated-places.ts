import type { Trx } from '@atlas/db/tenancy'
import { PopulatedPlaces } from '@atlas/shared/dataset'
import { sql } from 'kysely'
import Type from 'typebox'
import { allianceParams } from '../http/alliance-request.ts'
import { cachedResponse, ifNoneMatch } from '../http/cached-response.ts'
import { wholeList } from '../http/collection.ts'
import { permit } from '../http/scopes.ts'
import { reading } from '../http/transactions.ts'

const maxBytes = 16 * 1024 * 1024

/** Who lives where in the region of an alliance, kept until its boundary or its territories change. */
export const populatedPlaces = permit('read', (scope) => {
  const answer = cachedResponse(maxBytes)

  scope.get(
    '/populated-places',
    {
      schema: {
        tags: ['territories'],
        summary: 'Read the populated places of the region, in columns',
        description:
          'The places of the gazetteer within the boundary of the alliance, or where it has none within its territories, the most populous first.',
        params: allianceParams,
        querystring: wholeList,
        headers: ifNoneMatch,
        response: { 200: PopulatedPlaces, 304: Type.Null() },
      },
    },
    async (request, reply) =>
      answer(request, reply, {
        stamp: await reading(request, readStamp),
        make: () => reading(request, readPopulatedPlacesText),
      }),
  )
})

/** Names the areas that the places are looked for in, by their revisions. */
const stamp = sql<string>`(
  select a.id || '.' || a.revision || '.' || md5(coalesce(
    (select string_agg(t.id || ' ' || t.revision, ',' order by t.code, t.id) from territory t), ''))
  from alliance a where a.id = current_alliance())`

async function readStamp(trx: Trx): Promise<string> {
  const { rows } = await sql<{ stamp: string }>`select ${stamp} as stamp`.execute(trx)
  return rows[0]?.stamp ?? ''
}

/**
 * As JSON text, shaped as `PopulatedPlaces`. Each place lies in the smallest of the territories around it, as locations
 * do. The boundary is taken in pieces, which the index of the places can be asked for one by one.
 */
export async function readPopulatedPlacesText(trx: Trx): Promise<{ stamp: string; text: string }> {
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

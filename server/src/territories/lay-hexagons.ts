import { newId, type Trx } from '@atlas/db/tenancy'
import { json } from '@atlas/db/values'
import { type HexagonsCreate, maxHexagons } from '@atlas/shared/territories'
import { sql } from 'kysely'
import { fault } from '../http/problem.ts'
import { hexagonNames } from './hexagon-names.ts'

/**
 * Covers the region with hexagons of equal size as territories: whole ones, also where they reach beyond the boundary,
 * so that they can be compared. Without a boundary the region is what lies between the placed organisations, and half a
 * hexagon around it.
 * @throws Problem where there is no region, or the hexagons would be too many, or cannot be told from those there are
 */
export async function layHexagons(
  trx: Trx,
  { metres, replace = false }: HexagonsCreate,
  alliance: { id: string; languages: string[] },
): Promise<void> {
  const estimate = await estimateHexagons(trx, metres)
  if (estimate === null) {
    const message =
      'This alliance has neither a boundary nor an organisation on the map. Draw its boundary first.'
    throw fault('invalid-request', '/metres', 'no-region', message)
  }
  const cells = estimate > maxHexagons ? null : await gridOf(trx, metres)
  if (!cells || cells.length > maxHexagons) {
    const message = `These would be more than ${maxHexagons} hexagons. Choose a larger size.`
    throw fault('invalid-request', '/metres', 'too-many-hexagons', message)
  }
  if (cells.some(({ around }) => around)) {
    const message = 'The region reaches across the 180th meridian. Upload its territories as polygons.'
    throw fault('invalid-request', '/metres', 'antimeridian', message)
  }
  if (replace) await trx.deleteFrom('territory').where('allianceId', '=', alliance.id).execute()

  const names = hexagonNames(cells)
  if (!replace) await refuseKnown(trx, names)
  const [language = 'en'] = alliance.languages
  const rows = cells.map(({ boundary }, at) => ({
    allianceId: alliance.id,
    id: newId(),
    code: names[at],
    labels: json({ [language]: names[at] ?? '' }),
    boundary,
  }))
  if (rows.length > 0) await trx.insertInto('territory').values(rows).execute()
}

/**
 * The region in metres: a Lambert azimuthal projection around its middle, in which equal areas are equal on the ground.
 * Long lines are cut first, because what is straight in degrees is bent there.
 */
const plane = (metres: number) => sql`
  region as materialized (
    select coalesce(boundary, (select st_convexhull(st_collect(point)) from location where point is not null)) as shape,
      case when boundary is null then ${metres / 2}::float8 else 0 end as margin
    from alliance where id = current_alliance()
  ),
  local as materialized (
    select shape, margin,
      format('+proj=laea +lat_0=%s +lon_0=%s +datum=WGS84 +units=m +no_defs', st_y(centre), st_x(centre)) as projection
    from (select *, st_centroid(shape) as centre from region where shape is not null) middle
  ),
  plane as materialized (
    select projection, case when margin > 0 then st_buffer(flat, margin) else flat end as shape
    from (select *, st_transform(st_segmentize(shape, 0.2), projection) as flat from local) flattened
  )`

/** At least so many hexagons there will be; null without a region. */
async function estimateHexagons(trx: Trx, metres: number): Promise<number | null> {
  const hexagon = (Math.sqrt(3) / 2) * metres ** 2
  const { rows } = await sql<{ estimate: number }>`
    with ${plane(metres)} select st_area(shape) / ${hexagon}::float8 as estimate from plane`.execute(trx)
  return rows[0]?.estimate ?? null
}

/** @property around whether it would go around the world the wrong way */
type GridCell = { i: number; j: number; boundary: string; around: boolean }

/**
 * The hexagons that the region reaches into; one more than allowed where they are too many. The grid is laid over small
 * pieces of the region, whose own bounds leave little of it to throw away, and starts from the same point for each. They
 * are brought back to degrees all at once: finding the way costs more than going it, above all on the embedded engine.
 */
async function gridOf(trx: Trx, metres: number): Promise<GridCell[]> {
  const { rows } = await sql<GridCell>`
    with ${plane(metres)},
    pieces as materialized (
      select projection, st_subdivide(st_segmentize(shape, ${4 * metres}::float8), 32) as piece from plane
    ),
    cells as (
      select distinct on (j, i) i, j, projection, geom
      from pieces, lateral st_hexagongrid(${metres / Math.sqrt(3)}::float8, piece) grid
      where st_intersects(geom, piece)
      order by j desc, i
      limit ${maxHexagons + 1}
    ),
    numbered as materialized (select *, row_number() over (order by j desc, i) as n from cells),
    hexagons as (
      select (part).path[1] as n, st_snaptogrid((part).geom, 1e-7) as shape
      from (
        select st_dump(st_transform(st_collect(geom order by n), projection, 4326)) as part
        from numbered group by projection
      ) parts
    )
    select i, j, st_multi(shape)::text as boundary, st_xmax(shape) - st_xmin(shape) > 180 as around
    from numbered join hexagons using (n)
    order by n`.execute(trx)
  return rows
}

async function refuseKnown(trx: Trx, codes: readonly string[]) {
  const { rows } = await sql<{ code: string }>`
    select t.code from territory t join jsonb_array_elements_text(${json(codes)}) n (code) using (code) limit 1`.execute(
    trx,
  )
  if (!rows[0]) return
  const message = `There is a territory ${rows[0].code} already. Replace the territories, or give that one another code.`
  throw fault('duplicate-code', '/replace', 'hexagons-there', message)
}

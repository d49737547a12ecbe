import { sql } from 'kysely'
import { asGeoJson } from './postgis.ts'
import type { CatalogueDb, ReadTrx } from './tenancy.ts'

export type MultiPolygon = { type: 'MultiPolygon'; coordinates: [number, number][][][] }
type Bounds = [west: number, south: number, east: number, north: number]

export type OutlineCatalogue = {
  name: string
  title: string
  credit: string
  /** Whether it comes with the product. */
  shipped: boolean
  outlines: number
  addedAt: string
}

export type FoundOutline = {
  catalogue: string
  code: string
  labels: Record<string, string>
  /** ISO 3166-1 alpha-2. */
  country: string | null
  squareMetres: number
  /** Of its largest part, so that islands far away do not make the whole world of it. */
  bounds: Bounds
}

export async function listOutlineCatalogues(db: CatalogueDb): Promise<OutlineCatalogue[]> {
  const { rows } = await sql<OutlineCatalogue>`
    select c.name, c.title, c.credit, c.made_of is not null as shipped, c.added_at as "addedAt",
      (select count(*)::int from outline where catalogue = c.name) as outlines
    from outline_catalogue c order by c.made_of is null, c.name`.execute(db)
  return rows
}

/** @returns whether there was one of this name that did not come with the product */
export async function removeOutlines(db: CatalogueDb, name: string): Promise<boolean> {
  const { numAffectedRows } =
    await sql`delete from outline_catalogue where name = ${name} and made_of is null`.execute(db)
  return (numAffectedRows ?? 0n) > 0n
}

/**
 * Outlines by name in any language or by code, the likeliest first: the same name, in the country that is given, names
 * that begin so, the larger first.
 */
export async function findOutlines(
  db: CatalogueDb,
  wanted: { name: string; catalogue?: string; country?: string; limit: number },
): Promise<FoundOutline[]> {
  const { name, catalogue = null, country = null, limit } = wanted
  const { rows } = await sql<FoundOutline>`
    with asked as materialized (select fold(${name}::text) as name, lower(btrim(${name}::text)) as code),
    found as (
      select o.*, o.key like '%' || E'\n' || a.name || E'\n' || '%' or lower(o.code) = a.code as same,
        o.key like '%' || E'\n' || a.name || '%' as begins
      from outline o, asked a
      where (${catalogue}::text is null or o.catalogue = ${catalogue}) and a.name <> ''
        and (o.key like '%' || a.name || '%' or a.name <% o.key or lower(o.code) = a.code)
      order by same desc, (o.country = ${country}) desc nulls last, begins desc,
        word_similarity(a.name, o.key) desc, o.square_metres desc, o.catalogue, o.code
      limit ${limit}
    )
    select catalogue, code, labels, country, square_metres as "squareMetres", (
      select jsonb_build_array(st_xmin(geom), st_ymin(geom), st_xmax(geom), st_ymax(geom))
      from st_dump(boundary) order by st_area(geom) desc limit 1) as bounds
    from found`.execute(db)
  return rows
}

export type OutlinesTogether = {
  boundary: MultiPolygon
  squareMetres: number
  /** As the gazetteer counts; null while it is empty. */
  population: number | null
  places: number
  /** Names of the most populous ones. */
  largest: string[]
}

/** Named largest places. */
const maxLargest = 8

/**
 * Some outlines as one area, with who lives in it.
 * @returns undefined where one of them is not there
 */
export async function joinOutlines(
  db: CatalogueDb,
  ids: readonly { catalogue: string; code: string }[],
): Promise<OutlinesTogether | undefined> {
  const { rows } = await sql<OutlinesTogether & { found: number }>`
    with chosen as materialized (
      select o.boundary, o.square_metres
      from jsonb_to_recordset(${JSON.stringify(ids)}::text::jsonb) as i (catalogue text, code text)
        join outline o using (catalogue, code)
    ),
    together as materialized (
      select st_multi(case count(*) when 1 then (array_agg(boundary))[1] else st_unaryunion(st_collect(boundary)) end) as boundary,
        count(*)::int as found, sum(square_metres) as square_metres
      from chosen
    ),
    inhabited as materialized (
      select distinct p.id, p.name, p.population
      from (select st_subdivide(boundary, 200) as piece from chosen) c join place p on st_intersects(c.piece, p.point)
    )
    select found, ${asGeoJson('boundary', 5)} as boundary, square_metres as "squareMetres",
      case when to_regclass('place_by_key') is not null
        then (select coalesce(sum(population), 0)::float8 from inhabited) end as population,
      (select count(*)::int from inhabited) as places,
      array(select name from inhabited order by population desc, id limit ${maxLargest}) as largest
    from together`.execute(db)
  const [together] = rows
  if (!together || together.found !== new Set(ids.map((id) => `${id.catalogue}/${id.code}`)).size)
    return undefined
  const { found: _, ...area } = together
  return area
}

/**
 * The outlines of a catalogue that have most of their ground in the region of the alliance, by code.
 * @param limit one more is read, so that it shows when there are more
 */
export async function readOutlinesWithin(
  trx: ReadTrx,
  catalogue: string,
  limit: number,
): Promise<{ code: string; labels: Record<string, string>; boundary: MultiPolygon }[]> {
  const { rows } = await sql<{ code: string; labels: Record<string, string>; boundary: MultiPolygon }>`
    select o.code, o.labels, ${asGeoJson('o.boundary', 5)} as boundary
    from outline o join alliance a on a.id = current_alliance() and st_intersects(a.boundary, o.boundary)
    where o.catalogue = ${catalogue} and (st_covers(a.boundary, o.boundary)
      or st_area(st_intersection(a.boundary, o.boundary)) > st_area(o.boundary) / 2)
    order by o.code limit ${limit + 1}`.execute(trx)
  return rows
}

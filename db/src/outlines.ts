import { sql } from 'kysely'
import type { Store } from './connect.ts'
import { multiPolygonBytes } from './polygon-bytes.ts'
import { asGeoJson } from './postgis.ts'
import type { CatalogueDb, ReadTrx } from './tenancy.ts'

type MultiPolygon = { type: 'MultiPolygon'; coordinates: [number, number][][][] }
type Bounds = [west: number, south: number, east: number, north: number]

/** An outline of a file. */
export type OutlineRow = {
  code: string
  /** By language; `mul` where nobody said which one. */
  labels: Record<string, string>
  boundary: MultiPolygon
}

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

/** An outline of a catalogue cannot be taken. */
export class OutlineFault extends Error {
  override name = 'OutlineFault'
  /** Which of the rows, counted from one; null: all of them. */
  readonly row: number | null
  readonly kind: 'crossing' | 'swapped'
  constructor(row: number | null, kind: OutlineFault['kind'], message: string) {
    super(message)
    this.row = row
    this.kind = kind
  }
}

const columns = ['catalogue', 'n', 'code', 'labels', 'boundary'] as const

/**
 * Adds a catalogue, all of its outlines or none of them; one of the same name is replaced.
 * @param catalogue.name letters, digits and hyphens
 * @param catalogue.repair whether lines that cross are mended
 * @throws OutlineFault
 */
export async function addOutlines(
  store: Store,
  { name, title, credit, repair }: { name: string; title: string; credit: string; repair: boolean },
  rows: AsyncIterable<OutlineRow>,
): Promise<OutlineCatalogue> {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) throw new Error(`No name for a catalogue: ${name}`)
  const quoted = (text: string) => `'${text.replaceAll('\0', '').replaceAll("'", "''")}'`
  await store
    .copy('atlas.outline_row', columns, valuesOf(name, rows), {
      before: 'set local role atlas_import; delete from atlas.outline_row',
      after: `
        ${repair ? '' : refuseCrossings}
        ${refuseSwapped}
        delete from atlas.outline_catalogue where name = '${name}' and made_of is null;
        insert into atlas.outline_catalogue (name, title, credit) values ('${name}', ${quoted(title)}, ${quoted(credit)});
        insert into atlas.outline (catalogue, code, labels, country, boundary, square_metres)
        select catalogue, code, labels, (
            select c.code from atlas.outline c
            where c.catalogue = 'countries' and public.st_intersects(c.boundary, public.st_pointonsurface(shape))
            order by c.square_metres limit 1
          ), shape, public.st_area(shape::public.geography)
        from (select *, atlas.valid_area(boundary) as shape from atlas.outline_row) r
        where shape is not null;
        delete from atlas.outline_row`,
    })
    .catch(explain)
  const added = (await listOutlineCatalogues(store.db)).find((catalogue) => catalogue.name === name)
  if (!added) throw new Error('The catalogue is not there after it was added.')
  return added
}

async function* valuesOf(catalogue: string, rows: AsyncIterable<OutlineRow>) {
  let n = 0
  for await (const { code, labels, boundary } of rows)
    yield [catalogue, ++n, code, JSON.stringify(labels), multiPolygonBytes(boundary.coordinates)]
}

/** Codes of errors that these scripts raise. */
const raised = { AT331: 'crossing', AT332: 'swapped' } as const

const refuseCrossings = `
  do $$ declare fault record; begin
    select n, (public.st_isvaliddetail(boundary)).* into fault
    from atlas.outline_row where not public.st_isvalid(boundary) order by n limit 1;
    if found then
      raise exception using errcode = 'AT331', message = format('%s %s at [%s, %s]', fault.n, fault.reason,
        round(public.st_x(fault.location)::numeric, 5), round(public.st_y(fault.location)::numeric, 5));
    end if;
  end $$;`

/** Where hardly anybody lives as it stands, and many do with the axes turned, the axes are turned. */
const refuseSwapped = `
  do $$ declare as_it_stands int; turned int; begin
    select count(*) filter (where here), count(*) filter (where not here) into as_it_stands, turned
    from (
      select true as here from atlas.outline_row r join atlas.place p on public.st_intersects(r.boundary, p.point)
      union all
      select false from (select public.st_flipcoordinates(boundary) as area from atlas.outline_row
        where abs(public.st_xmax(boundary)) <= 90 and abs(public.st_xmin(boundary)) <= 90) r
        join atlas.place p on public.st_intersects(r.area, p.point)
    ) places;
    if turned > 10 * as_it_stands then raise exception using errcode = 'AT332', message = '0 axes'; end if;
  end $$;`

function explain(error: Error & { code?: string }): never {
  const kind = raised[error.code as keyof typeof raised]
  if (!kind) throw error
  const [, row, message = ''] = /^(\d+) (.*)$/.exec(error.message) ?? []
  throw new OutlineFault(Number(row) || null, kind, message)
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
    with region as materialized (
      select st_subdivide(boundary, 200) as piece from alliance where id = current_alliance()
    )
    select o.code, o.labels, ${asGeoJson('o.boundary', 5)} as boundary
    from outline o
    where o.catalogue = ${catalogue}
      and exists (select from region r where st_intersects(r.piece, st_pointonsurface(o.boundary)))
    order by o.code limit ${limit + 1}`.execute(trx)
  return rows
}

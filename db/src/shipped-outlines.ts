import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import manifest from '../package.json' with { type: 'json' }
import type { Store } from './connect.ts'
import { multiPolygonBytes } from './polygon-bytes.ts'
import { simplifyArcs } from './simplify-arcs.ts'
import { timed } from './timed.ts'

/** In degrees, half a kilometre: Natural Earth is not much nearer at its finest. */
const tolerance = 0.005

/** What countries are called in. */
const languages = ['en', 'fr', 'nl', 'sv'] as const

type World = Topology<{ countries: GeometryCollection<{ name: string }> }>
type France = Topology<Record<'regions' | 'departements', GeometryCollection<{ code: string; name: string }>>>

const franceFile = new URL('../outlines/france.json', import.meta.url)

/**
 * Fills the catalogues of outlines that come with the product: the countries of the world (Natural Earth, public domain)
 * and the régions and départements of France (IGN and INSEE, Licence Ouverte). A store that has them as they are is left
 * alone. After the gazetteer, which says what country an island is counted by.
 */
export async function loadOutlines(
  store: Store,
  onProgress: (message: string) => void = () => {},
): Promise<void> {
  const madeOf = await outlinesRecipe()
  if (await areLoaded(store, madeOf)) return
  const { default: world } = await import('world-atlas/countries-10m.json', { with: { type: 'json' } })
  const france = JSON.parse(await readFile(franceFile, 'utf8')) as France
  await timed(onProgress, ['Filling the outlines of countries and regions', 'Filled the outlines'], () =>
    store.copy(
      'atlas.outline_row',
      ['catalogue', 'code', 'labels', 'boundary'],
      [
        ...partsOfCountries(world as unknown as World),
        ...outlinesOf(france, 'regions'),
        ...outlinesOf(france, 'departements'),
      ],
      { before: 'lock table outline_catalogue; delete from outline_row', after: completion(madeOf) },
    ),
  )
}

/** Changes with what the outlines are made of, and how. */
export async function outlinesRecipe(): Promise<string> {
  const hash = createHash('sha256').update(manifest.dependencies['world-atlas'])
  for (const file of [franceFile, new URL(import.meta.url), new URL('simplify-arcs.ts', import.meta.url)])
    hash.update(await readFile(file))
  return hash.digest('hex').slice(0, 16)
}

async function areLoaded(store: Store, madeOf: string): Promise<boolean> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from atlas.outline_catalogue where made_of = ${madeOf}`.execute(store.db)
  return rows[0]?.n === 3
}

type Row = [catalogue: string, code: string, labels: string, boundary: string]

/** Island by island, under the two letters of ISO 3166-1, or none where Natural Earth has no number for it. */
function* partsOfCountries(world: World): Generator<Row> {
  const simpler = simplifyArcs(world, tolerance)
  for (const { id, geometry } of feature(simpler, simpler.objects.countries).features) {
    // The canonical name of a region has letters in the place of the number of ISO 3166-1.
    const code = id === undefined ? '' : (new Intl.Locale(`und-${id}`).region ?? '')
    // Its ring goes around the pole, and no alliance is there.
    if (code === 'AQ') continue
    for (const part of partsOf(geometry)) yield ['countries', code, '{}', multiPolygonBytes([part])]
  }
}

function* outlinesOf(france: France, kind: 'regions' | 'departements'): Generator<Row> {
  for (const { properties, geometry } of feature(france, france.objects[kind]).features) {
    const labels = JSON.stringify({ fr: properties.name })
    yield [`fr-${kind}`, properties.code, labels, multiPolygonBytes(partsOf(geometry))]
  }
}

const partsOf = (geometry: GeoJSON.Geometry): GeoJSON.Position[][][] => {
  if (geometry.type === 'MultiPolygon') return geometry.coordinates
  return geometry.type === 'Polygon' ? [geometry.coordinates] : []
}

/** Names of all countries that have two letters, as SQL text. */
function countryNames(): string {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const names = languages.map(
    (language) => new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }),
  )
  const rows = letters
    .flatMap((one) => letters.map((other) => one + other))
    .filter((code) => names.every((each) => each.of(code)))
    .map((code) => ({
      code,
      labels: Object.fromEntries(languages.map((each, at) => [each, names[at]?.of(code)])),
    }))
  return `'${JSON.stringify(rows).replaceAll("'", "''")}'`
}

/**
 * In the transaction of the rows. An island is of the country that most of its people are counted by in the gazetteer,
 * so that Réunion is not in the outline of France; one without places is of the country that Natural Earth says. What
 * crosses the antimeridian is cut there.
 */
const completion = (madeOf: string) => `
  delete from outline_catalogue where name in ('countries', 'fr-regions', 'fr-departements');
  insert into outline_catalogue (name, title, credit, made_of) values
    ('countries', 'Countries', 'Natural Earth', '${madeOf}'),
    ('fr-regions', 'Régions (France)', 'IGN, INSEE', '${madeOf}'),
    ('fr-departements', 'Départements (France)', 'IGN, INSEE', '${madeOf}');
  insert into outline (catalogue, code, labels, country, boundary, square_metres)
  select catalogue, code, labels, 'FR', valid_area(boundary), st_area(boundary::geography)
  from outline_row where catalogue <> 'countries';
  with parts as materialized (
    select nullif(code, '') as code, valid_area(case when st_xmax(boundary) - st_xmin(boundary) > 180
      then st_wrapx(st_shiftlongitude(boundary), 180, -360) else boundary end) as part
    from outline_row where catalogue = 'countries'
  ),
  counted as materialized (
    select coalesce((
      select country from place where st_covers(part, point) group by country order by sum(population) desc limit 1
    ), code) as code, (st_dump(part)).geom as part
    from parts where part is not null
  ),
  together as (select code, st_collect(part) as parts from counted where code is not null group by code),
  whole as (
    select code, st_multi(case when st_isvalid(parts) then parts else st_unaryunion(parts) end) as boundary from together
  )
  insert into outline (catalogue, code, labels, country, boundary, square_metres)
  select 'countries', code, n.labels, code, boundary, st_area(boundary::geography)
  from whole join jsonb_to_recordset(${countryNames()}::jsonb) as n (code text, labels jsonb) using (code);
  delete from outline_row;
  analyze outline`

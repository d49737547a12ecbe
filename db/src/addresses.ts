import { type RawBuilder, sql } from 'kysely'
import type { Store } from './connect.ts'
import { asPosition } from './postgis.ts'
import type { CatalogueDb, ReadTrx } from './tenancy.ts'
import { json } from './values.ts'

/** A house of an address file. */
export type AddressRow = {
  /** ISO 3166-1 alpha-2. */
  country: string
  postcode: string
  locality: string
  street: string
  number: number
  /** What follows the number, in lower case: bis, a. */
  suffix: string
  /** In degrees, WGS 84. */
  longitude: number
  latitude: number
}

export type AddressFile = { name: string; credit: string; streets: number; houses: number; addedAt: string }

const columns = [
  'country',
  'postcode',
  'locality',
  'street',
  'number',
  'suffix',
  'longitude',
  'latitude',
] as const

/**
 * Adds the houses of a file, all or none of them; one of the same name is replaced.
 * @param file.name letters, digits and hyphens
 * @param file.credit said with what is found in it; one of those that the product knows, as it goes into SQL text
 */
export async function addAddressFile(
  store: Store,
  file: { name: string; credit: string },
  rows: AsyncIterable<AddressRow>,
): Promise<AddressFile> {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(file.name))
    throw new Error(`No name for an address file: ${file.name}`)
  const credit = file.credit.replaceAll("'", "''")
  await store.copy('atlas.address_row', columns, valuesOf(rows), {
    before: 'set local role atlas_import; delete from atlas.address_row',
    after: `
      delete from atlas.address_file where name = '${file.name}';
      insert into atlas.address_file (name, credit) values ('${file.name}', '${credit}');
      -- Spellings of one street in a file are one street; its point is that of the house nearest to the middle of all.
      with houses as (
        select *, avg(longitude) over street as x, avg(latitude) over street as y
        from atlas.address_row window street as (partition by country, postcode, locality, street)
      )
      insert into atlas.address_street (file, country, postcode, locality, name, point)
      select distinct on (country, postcode, locality, street) '${file.name}', country, postcode, locality, street,
        public.st_setsrid(public.st_makepoint(longitude, latitude), 4326)
      from houses
      order by country, postcode, locality, street, (longitude - x) ^ 2 + (latitude - y) ^ 2, number, suffix;
      insert into atlas.address_house (street_id, number, suffix, point)
      select distinct on (s.id, r.number, r.suffix) s.id, r.number, r.suffix,
        public.st_setsrid(public.st_makepoint(r.longitude, r.latitude), 4326)
      from atlas.address_row r join atlas.address_street s on s.file = '${file.name}' and s.country = r.country
        and s.postcode = r.postcode and s.locality = r.locality and s.name = r.street
      order by s.id, r.number, r.suffix;
      delete from atlas.address_row;
      update atlas.address_file set
        streets = (select count(*) from atlas.address_street where file = '${file.name}'),
        houses = (select count(*) from atlas.address_house h join atlas.address_street s on s.id = h.street_id
          where s.file = '${file.name}')
      where name = '${file.name}'`,
  })
  const added = (await listAddressFiles(store.db)).find(({ name }) => name === file.name)
  if (!added) throw new Error('The address file is not there after it was added.')
  return added
}

async function* valuesOf(rows: AsyncIterable<AddressRow>) {
  for await (const row of rows) yield columns.map((column) => row[column])
}

export async function listAddressFiles(db: CatalogueDb): Promise<AddressFile[]> {
  const { rows } = await sql<AddressFile>`
    select name, credit, streets, houses, added_at as "addedAt" from address_file order by name`.execute(db)
  return rows
}

/** @returns whether there was one of this name */
export async function removeAddressFile(db: CatalogueDb, name: string): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from address_file where name = ${name}`.execute(db)
  return (numAffectedRows ?? 0n) > 0n
}

/** An address as it was taken apart; what is not known is empty. */
export type AddressQuestion = {
  street: string
  number: number | null
  suffix: string
  postcode: string
  locality: string
  /** ISO 3166-1 alpha-2; null: any. */
  country: string | null
}

export type FoundStreet = {
  street: string
  postcode: string
  locality: string
  country: string
  /** Null where the street has no such house: then the position is that of the street. */
  number: number | null
  suffix: string
  position: [longitude: number, latitude: number]
  /** Of the street's name, from 0 to 1: the same but for accents, case, usual abbreviations and small words. */
  similarity: number
  /** As the file wants it. */
  credit: string
}

/** Less alike than this is another street. */
const minSimilarity = 0.35

/** Offered for each address. */
const maxStreets = 5

/**
 * Finds addresses in the files that were added, all in two queries: streets that are called the same, and for what is
 * left those whose names are alike. Postcode or locality must be known: streets of one name are everywhere.
 * @param questions thousands are fine
 * @returns for each of them the streets or houses it may mean, the likeliest first
 */
export async function findInAddressFiles(
  trx: ReadTrx,
  questions: readonly AddressQuestion[],
): Promise<FoundStreet[][]> {
  const same = await findStreets(trx, questions, sql`s.key = a.key`)
  const left = questions.flatMap((question, n) => (same.has(n) ? [] : [{ ...question, n }]))
  const alike = await findStreets(trx, left, sql`similarity(s.key, a.key) >= ${minSimilarity}`)
  const places = new Map(left.map(({ n }, at) => [n, at]))
  return questions.map((_, n) => same.get(n) ?? alike.get(places.get(n) ?? -1) ?? [])
}

/** @param test of a street `s` for what was asked `a` */
async function findStreets(
  trx: ReadTrx,
  questions: readonly AddressQuestion[],
  test: RawBuilder<unknown>,
): Promise<Map<number, FoundStreet[]>> {
  if (questions.length === 0) return new Map()
  const { rows } = await sql<FoundStreet & { n: number }>`
    with asked as materialized (
      select (n - 1)::int as n, street_key(t.value->>'street') as key, (t.value->>'number')::int as number,
        t.value->>'suffix' as suffix, nullif(t.value->>'postcode', '') as postcode,
        nullif(place_key(t.value->>'locality'), '') as locality_key, t.value->>'country' as country
      from jsonb_array_elements(${json(questions)}) with ordinality as t (value, n)
    )
    select a.n, s.name as street, s.postcode, s.locality, s.country, h.number, coalesce(h.suffix, '') as suffix,
      ${asPosition('p.point')} as position, s.similarity::float8 as similarity, f.credit
    from asked a
    cross join lateral (
      select s.*, case when s.key = a.key then 1 else least(similarity(s.key, a.key), 0.99) end as similarity,
        (s.postcode = a.postcode)::int + (s.locality_key = a.locality_key)::int as agrees
      from (
        select * from address_street where postcode = a.postcode
        union
        select * from address_street where locality_key = a.locality_key
      ) s
      where (a.country is null or s.country = a.country) and ${test}
      order by similarity desc, agrees desc nulls last, s.id
      limit ${maxStreets}
    ) s
    join address_file f on f.name = s.file
    left join lateral (
      select * from address_house h
      where h.street_id = s.id and h.number = a.number and h.suffix in (a.suffix, '')
      order by h.suffix = a.suffix desc limit 1
    ) h on true
    cross join lateral (select coalesce(h.point, s.point) as point) p
    where a.key <> ''
    order by a.n, s.similarity desc, s.agrees desc nulls last, s.id`.execute(trx)
  const found = new Map<number, FoundStreet[]>()
  for (const { n, ...street } of rows) found.set(n, [...(found.get(n) ?? []), street])
  return found
}

/** Further away than this, a house is not the one that was pointed at. In metres. */
const reachMetres = 100

/** The house nearest to a point, in degrees, if one is near. */
export async function findNearestHouse(
  trx: ReadTrx,
  position: readonly [longitude: number, latitude: number],
): Promise<FoundStreet | null> {
  const point = sql`st_setsrid(st_makepoint(${position[0]}, ${position[1]}), 4326)`
  const { rows } = await sql<FoundStreet>`
    select s.name as street, s.postcode, s.locality, s.country, h.number, h.suffix,
      ${asPosition('h.point')} as position, 1::float8 as similarity, f.credit
    from (select * from address_house h order by h.point <-> ${point} limit 10) h
    join address_street s on s.id = h.street_id join address_file f on f.name = s.file
    where st_distance(h.point::geography, ${point}::geography) <= ${reachMetres}
    order by st_distance(h.point::geography, ${point}::geography), s.id limit 1`.execute(trx)
  return rows[0] ?? null
}

import { type RawBuilder, sql } from 'kysely'
import { facts, type GazetteerPlace, keysOf } from './gazetteer.ts'
import { chooseHomonym, type Homonym } from './homonyms.ts'
import { countryOfArea, isInArea } from './postal-areas.ts'
import type { ReadTrx } from './tenancy.ts'
import { json } from './values.ts'

/** A locality as somebody wrote it; a country (ISO 3166-1 alpha-2) that is not null is believed. */
export type Locality = {
  locality: string
  country: string | null
  /** The first digits of its postal code, where these say where it lies (see postal-areas.ts). */
  area?: string | null
}

export type Resolution =
  | { outcome: 'found'; place: GazetteerPlace }
  /** Several places of this name; the most populous first, to be offered and not guessed. */
  | {
      outcome: 'ambiguous'
      candidates: GazetteerPlace[]
      /** None of them lies where the postal code says. */
      contradicted?: true
    }
  /** No place of this name; the nearest spellings first, at most three. */
  | { outcome: 'unknown'; suggestions: GazetteerPlace[] }

/**
 * Places localities by the gazetteer, all in a few queries. Country and boundary decide between homonyms; what they
 * leave open stays open (see homonyms.ts).
 * @param allianceId whose boundary and country decide where the row says nothing
 * @param localities distinct pairs; thousands are fine
 * @returns one resolution each, in their order
 */
export async function resolveLocalities(
  trx: ReadTrx,
  allianceId: string,
  localities: readonly Locality[],
): Promise<Resolution[]> {
  const inTheirCountries = localities.map((each) => ({
    ...each,
    country: countryOfArea(each.area ?? null) ?? each.country,
  }))
  const homonyms = await readHomonyms(trx, allianceId, inTheirCountries)
  const unknown = localities.flatMap((_, n) => (homonyms.has(n) ? [] : [n]))
  const suggestions = await readSuggestions(trx, allianceId, inTheirCountries, unknown)
  const home = await readCountry(trx, allianceId)
  return inTheirCountries.map(({ country, area }, n) => {
    const all = homonyms.get(n)
    if (!all) return { outcome: 'unknown', suggestions: suggestions.get(n) ?? [] }
    const candidates = area == null ? all : all.filter(({ position }) => isInArea(position, area) ?? true)
    // A postal code that fits none of them may be wrong, or the name may be: nothing is guessed.
    if (candidates.length === 0)
      return { outcome: 'ambiguous', candidates: all.slice(0, maxOffered).map(plain), contradicted: true }
    const place = chooseHomonym(candidates, { told: country !== null || area != null, home })
    if (place) return { outcome: 'found', place: plain(place) }
    return { outcome: 'ambiguous', candidates: candidates.slice(0, maxOffered).map(plain) }
  })
}

const maxOffered = 10

/** Similar spellings are looked up for no more than this many, because each takes some milliseconds. */
const maxSuggestedFor = 300

type Row = Homonym & { n: number }

async function readHomonyms(trx: ReadTrx, allianceId: string, localities: readonly Locality[]) {
  const { rows } = await sql<Row>`
    with ${keysOf(asInput(localities))},
    candidates as (
      select distinct on (k.n, p.id) k.n, k.tier, p.*
      from keys k join place p on p.key = k.key and (k.country is null or p.country = k.country)
      order by k.n, p.id, k.tier
    ),
    nearest as (select *, min(tier) over (partition by n) as best from candidates)
    select p.n::int as n, ${facts}, coalesce(st_covers(a.boundary, p.point), false) as inside
    from nearest p, alliance a
    where p.tier = p.best and a.id = ${allianceId}
    order by p.n, p.population desc, p.id`.execute(trx)
  return Map.groupBy(rows, ({ n }) => n)
}

async function readSuggestions(
  trx: ReadTrx,
  allianceId: string,
  localities: readonly Locality[],
  unknown: readonly number[],
) {
  const asked = unknown.slice(0, maxSuggestedFor)
  if (asked.length === 0) return new Map<number, GazetteerPlace[]>()
  const home = await readCountry(trx, allianceId)
  const input = asInput(asked.map((n) => ({ country: home, ...localities[n] }) as Locality))
  const { rows } = await sql<GazetteerPlace & { n: number }>`
    with ${keysOf(input)}
    select k.n::int as n, p.*
    from (select n, min(country) as country, (array_agg(key order by tier desc))[1] as key from keys group by n) k,
    lateral (
      select ${facts} from place p
      where p.key % k.key and (k.country is null or p.country = k.country)
      order by similarity(p.key, k.key) desc, p.population desc, p.id limit 3
    ) p`.execute(trx)
  return Map.groupBy(rows, ({ n }) => asked[n] ?? -1)
}

async function readCountry(trx: ReadTrx, allianceId: string): Promise<string | null> {
  const row = await trx
    .selectFrom('alliance')
    .select('country')
    .where('id', '=', allianceId)
    .executeTakeFirst()
  return row?.country ?? null
}

const asInput = (localities: readonly Locality[]): RawBuilder<unknown> => sql`
  select (n - 1)::int as n, t.value->>'locality' as locality, nullif(t.value->>'country', '') as country
  from jsonb_array_elements(${json(localities)}) with ordinality as t (value, n)`

const plain = ({ id, name, country, division, population, position }: GazetteerPlace): GazetteerPlace => ({
  id,
  name,
  country,
  division,
  population,
  position,
})

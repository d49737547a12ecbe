import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { anAlliance, aSquare } from '../../test/factories.ts'
import golden from '../../test/golden/access.json' with { type: 'json' }
import { testStore } from '../../test/store.ts'
import { findPlaces, loadGazetteer } from './gazetteer.ts'
import { type Locality, type Resolution, resolveLocalities } from './localities.ts'
import { placeVariants } from './place-variants.ts'
import { runReadTransaction } from './transactions.ts'

const store = await testStore()
const { db } = store

const brief = (resolution: Resolution | undefined) => {
  if (resolution?.outcome === 'found') return `${resolution.place.country} ${resolution.place.name}`
  return resolution?.outcome
}

async function resolve(localities: Locality[], allianceId?: string) {
  const alliance = allianceId ?? (await anAlliance(store))
  return runReadTransaction(db, alliance, (trx) => resolveLocalities(trx, alliance, localities))
}

describe('loading the gazetteer', () => {
  test('gives every place of the data, at its longitude and latitude', async () => {
    const { rows } = await sql<{ n: number; north: string }>`
      select count(*)::int as n, (select name from place order by st_y(point) desc limit 1) as north from place`.execute(
      db,
    )
    expect(rows).toEqual([{ n: 135_233, north: 'Longyearbyen' }])
  })

  test('keeps the populations and points that a reader of its own finds in the data', async () => {
    const { rows } = await sql<{ place: (typeof golden.places)[number] }>`
      select jsonb_build_array(id, name, population, st_x(point), st_y(point)) as place from place
      where country = 'FR' and population > 0 and point && st_makeenvelope(-1.3, 44.3, 0.3, 45.5, 4326)
      order by population desc, id`.execute(db)
    expect(rows.map(({ place }) => place)).toEqual(golden.places)
  })

  test('happens once', async () => {
    const said: string[] = []
    await loadGazetteer(store, (message) => said.push(message))
    expect(said).toEqual([])
  })
})

describe('a postal code tells towns of one name apart', () => {
  test.each([
    ['Valence', '82', 'FR Valence'],
    ['Valence', '26', 'FR Valence'],
    ['Montreuil', '62', 'FR Montreuil'],
    ['Saint-Denis', '974', 'RE Saint-Denis'],
    ['Valence', '29', 'ambiguous'],
  ])('%s, %s: %s', async (locality, area, found) => {
    const [resolution] = await resolve([{ locality, country: 'FR', area }])
    expect(brief(resolution)).toBe(found)
  })

  test('also the smaller one', async () => {
    const [north, south] = await resolve([
      { locality: 'Valence', country: null, area: '26' },
      { locality: 'Valence', country: null, area: '82' },
    ])
    const east = (one?: Resolution) => one?.outcome === 'found' && Math.round(one.place.position[0])
    expect([east(north), east(south)]).toEqual([5, 1])
  })
})

describe('placing localities', () => {
  test.each<[string, string | null, string]>([
    ['Bordeaux', 'FR', 'FR Bordeaux'],
    ['Bègles', 'FR', 'FR Bègles'],
    ["Villenave-d'Ornon", 'FR', "FR Villenave-d'Ornon"],
    ['Cenon', 'FR', 'FR Cenon'],
    ['Lormont', 'FR', 'FR Lormont'],
    ['Roscommon', 'IE', 'IE Roscommon'],
    ['Dublin', 'IE', 'IE Dublin'],
    ['Leeuwarden', 'NL', 'NL Leeuwarden'],
    ['Heerenveen', 'NL', 'NL Heerenveen'],
    ['Kalmar', 'SE', 'SE Kalmar'],
    ['Alvesta', 'SE', 'SE Alvesta'],
    ['BEGLES', 'FR', 'FR Bègles'],
    ['Villenave d’Ornon', 'FR', "FR Villenave-d'Ornon"],
    ['33000 Bordeaux', 'FR', 'FR Bordeaux'],
    ['Bordeaux Cedex 9', 'FR', 'FR Bordeaux'],
    ['Bordeaux (33)', 'FR', 'FR Bordeaux'],
    ['Ville de Bordeaux', 'FR', 'FR Bordeaux'],
    ['St-Médard-en-Jalles', 'FR', 'FR Saint-Médard-en-Jalles'],
    ['Villeneuve s/Lot', 'FR', 'FR Villeneuve-sur-Lot'],
    ['Marseille 3e', 'FR', 'FR Marseille'],
    ['Dublin 8', 'IE', 'IE Dublin'],
    ['Co. Roscommon', 'IE', 'IE Roscommon'],
    ['8911 DJ Leeuwarden', 'NL', 'NL Leeuwarden'],
    ['Gemeente Heerenveen', 'NL', 'NL Heerenveen'],
    ['Ljouwert', 'NL', 'NL Leeuwarden'],
    ['Den Haag', 'NL', 'NL The Hague'],
    ['392 31 Kalmar', 'SE', 'SE Kalmar'],
    ['Alvesta kommun', 'SE', 'SE Alvesta'],
    ['Bruxelles', 'BE', 'BE Brussels'],
    ['Vienne', 'FR', 'FR Vienne'],
    ['Vienne', 'AT', 'AT Vienna'],
    ["Ville-d'Avray", 'FR', "FR Ville-d'Avray"],
  ])('%s in %s is %s', async (locality, country, expected) => {
    expect(brief((await resolve([{ locality, country }]))[0])).toBe(expected)
  })

  test('keeps the order, and resolves one pair as it would among others', async () => {
    const resolutions = await resolve([
      { locality: 'Kalmar', country: 'SE' },
      { locality: 'Nowhere at all', country: 'SE' },
      { locality: 'Kalmar', country: 'FR' },
      { locality: 'Dublin', country: null },
      { locality: '', country: null },
      { locality: '-', country: 'FR' },
    ])
    expect(resolutions.map(brief)).toEqual([
      'SE Kalmar',
      'unknown',
      'unknown',
      'ambiguous',
      'unknown',
      'unknown',
    ])
  })

  test('offers the homonyms of an ambiguous one, the most populous first', async () => {
    const [dublin] = await resolve([{ locality: 'Dublin', country: null }])
    expect(dublin).toMatchObject({ outcome: 'ambiguous' })
    const candidates = dublin?.outcome === 'ambiguous' ? dublin.candidates : []
    expect(candidates.slice(0, 2).map(({ country }) => country)).toEqual(['IE', 'US'])
    expect(candidates[0]?.position).toEqual([expect.closeTo(-6.249, 2), expect.closeTo(53.333, 2)])
  })

  test('suggests the nearest spellings of an unknown one', async () => {
    const [misspelt] = await resolve([{ locality: 'Bordeau', country: 'FR' }])
    const suggestions = misspelt?.outcome === 'unknown' ? misspelt.suggestions : []
    expect(suggestions.map(({ name }) => name)).toContain('Bordeaux')
    expect(suggestions.every(({ country }) => country === 'FR')).toBe(true)
  })

  test("takes the alliance's country where the row tells none", async () => {
    const irish = await anAlliance(store, { country: 'IE' })
    expect((await resolve([{ locality: 'Dublin', country: null }], irish)).map(brief)).toEqual(['IE Dublin'])
    const dutch = await anAlliance(store, { country: 'NL' })
    expect((await resolve([{ locality: 'Dublin', country: null }], dutch)).map(brief)).toEqual(['ambiguous'])
  })

  test('takes the homonym inside the boundary, and leaves it open without one', async () => {
    const villeneuve = { locality: 'Villeneuve', country: 'FR' }
    expect((await resolve([villeneuve])).map(brief)).toEqual(['ambiguous'])
    const around = await anAlliance(store, { boundary: aSquare([2.03, 44.44], 0.3) })
    const [found] = await resolve([villeneuve], around)
    expect(found).toMatchObject({ outcome: 'found', place: { name: 'Villeneuve', division: '76' } })
  })

  test('places thousands at once as it places each alone', async () => {
    const { rows } = await sql<Locality>`
      select distinct name as locality, country from place where country in ('FR', 'SE') order by 1, 2 limit 3000`.execute(
      db,
    )
    const resolutions = await resolve(rows)
    expect(resolutions).toHaveLength(rows.length)
    expect(resolutions.filter(({ outcome }) => outcome === 'unknown')).toEqual([])
    expect(resolutions.filter(({ outcome }) => outcome === 'found').length).toBeGreaterThan(2700)
  })

  test('knows a place for every variant it has been told', async () => {
    const pairs = Object.entries(placeVariants).flatMap(([country, places]) =>
      Object.entries(places).flatMap(([name, variants]) =>
        [name, ...variants].map((locality) => ({ locality, country, name })),
      ),
    )
    const resolutions = await resolve(pairs)
    const missed = pairs.filter(({ country, name }, n) => brief(resolutions[n]) !== `${country} ${name}`)
    expect(missed).toEqual([])
  })
})

describe('finding places', () => {
  const find = async (wanted: Parameters<typeof findPlaces>[1]) => {
    const alliance = await anAlliance(store)
    return runReadTransaction(db, alliance, (trx) => findPlaces(trx, wanted))
  }

  test.each([
    ['begles', 'Bègles'],
    ['Bordeau', 'Bordeaux'],
    ['Vilenave d Ornon', "Villenave-d'Ornon"],
    ['st medard en jalles', 'Saint-Médard-en-Jalles'],
    ['gothenburg', 'Göteborg'],
  ])('%s offers %s first', async (name, expected) => {
    expect((await find({ name }))[0]).toMatchObject({ name: expected })
  })

  test('offers the most populous of those that begin so', async () => {
    expect((await find({ name: 'par' })).slice(0, 2).map(({ name }) => name)).toEqual(['Par', 'Paris'])
    expect((await find({ name: 'pari', country: 'FR' }))[0]).toMatchObject({ name: 'Paris' })
  })

  test('offers by the beginning of a name, and by country', async () => {
    const places = await find({ name: 'leeuw', country: 'NL' })
    expect(places.map(({ name }) => name)).toContain('Leeuwarden')
    expect(places.every(({ country }) => country === 'NL')).toBe(true)
  })

  test('offers what lies inside the boundary before other places of the name', async () => {
    const near = sql<string>`st_makeenvelope(-7, 53, -6, 54, 4326)`
    const [first, second] = await find({ name: 'Dublin', near })
    expect(first).toMatchObject({ country: 'IE', inside: true, similarity: 1 })
    expect(second).toMatchObject({ inside: false, similarity: 1 })
  })

  test('takes wildcards for what they are', async () => {
    expect(await find({ name: '%' })).toEqual([])
    expect(await find({ name: '' })).toEqual([])
  })

  test('gives no more than was asked for', async () => {
    expect(await find({ name: 'Saint', limit: 3 })).toHaveLength(3)
  })
})

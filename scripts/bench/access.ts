// Measures access to twelve sectors from every populated place of France against PostGIS, which is asked for no more than
// the way from each place to the nearest organisation of each sector, and has an index for each. In a database of its own
// on the server of DATABASE_URL, or on one that is started for it and removed.
//
//   pnpm exec node scripts/bench/access.ts [organisations] [rounds]

import { cpus, loadavg } from 'node:os'
import { connectPostgres } from '../../db/src/connect.ts'
import { loadGazetteer } from '../../db/src/gazetteer.ts'
import { makeDataset } from '../../shared/src/dataset.factory.ts'
import type { PopulatedPlaces } from '../../shared/src/dataset.ts'
import { access } from '../../shared/src/findings/access.ts'
import { findingSettings } from '../../shared/src/findings/settings.ts'
import { dice } from '../training/dice.ts'
import { benchDatabase } from './bench-database.ts'

const organisationCount = Number(process.argv[2] ?? 20_000)
const rounds = Number(process.argv[3] ?? 5)
const sectorCount = 12
const reachMetres = 10_000
const maxRatio = 2

type Point = [longitude: number, latitude: number]
type Organisation = { sectors: number[]; point: Point | null }

const { roll, below, chance, shuffled } = dice(20_000)
const sectors = [...Array(sectorCount).keys()]

const database = await benchDatabase()
const store = await connectPostgres(database.url, { max: 1 })
await loadGazetteer(store)

const rows = await store.db
  .selectFrom('place')
  .select(({ fn }) => [
    'id',
    'name',
    'population',
    fn<number>('st_x', ['point']).as('x'),
    fn<number>('st_y', ['point']).as('y'),
  ])
  .where('country', '=', 'FR')
  .orderBy('population', 'desc')
  .orderBy('id')
  .execute()
const populatedPlaces: PopulatedPlaces = {
  of: 'boundary',
  id: rows.map(({ id }) => id),
  name: rows.map(({ name }) => name),
  population: rows.map(({ population }) => population),
  longitude: rows.map(({ x }) => x),
  latitude: rows.map(({ y }) => y),
  territory: rows.map(() => null),
}

/** Within some kilometres of a place, of larger ones more often; one in ten is nowhere known. */
function somewhere(): Point | null {
  const { x, y } = rows[Math.floor(rows.length * roll() ** 2)] ?? { x: 0, y: 0 }
  return chance(0.9) ? [x + (roll() - 0.5) / 10, y + (roll() - 0.5) / 10] : null
}
const organisations = Array.from(
  { length: organisationCount },
  (): Organisation => ({ sectors: shuffled(sectors).slice(0, 1 + below(3)), point: somewhere() }),
)

await store.script('create table provider (sector integer not null, point geography(Point) not null)')
await store.copy(
  'provider',
  ['sector', 'point'],
  organisations.flatMap(({ sectors, point }) =>
    point ? sectors.map((sector) => [sector, `SRID=4326;POINT(${point.join(' ')})`]) : [],
  ),
)
for (const sector of sectors)
  await store.script(`create index on provider using gist (point) where sector = ${sector}`)
await store.script('vacuum analyze')
await store.script('create unlogged table nearest (sector integer, places integer, population bigint)')

const nearestOf = (sector: number) => `
  insert into nearest
  select ${sector}, count(*), coalesce(sum(population), 0) from (
    select population, (
      select st_distance(provider.point, place.point::geography) from provider where sector = ${sector}
      order by provider.point <-> place.point::geography limit 1) as metres
    from place where country = 'FR') ways
  where metres > ${reachMetres};`

const dataset = () =>
  makeDataset({
    sectors: sectors.map(() => ({})),
    organisations: organisations.map(({ sectors, point }) => ({
      sectors,
      locations: point ? [{ point, precision: 'exact' as const }] : [],
    })),
    populatedPlaces,
  })

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const bare: number[] = []
const ours: number[] = []
const settings = findingSettings('2026-11-21', { reachMetres })
for (let round = 0; round < rounds; round++) {
  await store.script('truncate nearest')
  bare.push(await timed(() => store.script(sectors.map(nearestOf).join('\n'))))
  const fresh = dataset()
  ours.push(await timed(() => access(fresh, settings)))
}

const found = access(dataset(), settings)?.services ?? []
const answers = await store.db
  .withTables<{ nearest: { sector: number; places: number; population: string } }>()
  .selectFrom('nearest')
  .selectAll()
  .orderBy('sector')
  .execute()
const agree = answers.every(({ places, population, sector }) => {
  const { leftOut = [] } = found[sector] ?? {}
  const people = leftOut.reduce((sum, place) => sum + (populatedPlaces.population[place] ?? 0), 0)
  return places === leftOut.length && Number(population) === people
})

console.log(
  `${organisationCount} organisations, ${sectorCount} sectors, ${rows.length} places, ${cpus().length} × ${cpus()[0]?.model}, load ${loadavg()[0]?.toFixed(1)}`,
)
console.log(`Medians of ${rounds} rounds, taken in turn.`)
console.log(`PostGIS, the nearest of each sector to each place: ${median(bare).toFixed(0)} ms`)
console.log(
  `access, trees and bounds of what is not known included: ${median(ours).toFixed(0)} ms; the first time ${ours[0]?.toFixed(0)} ms`,
)
console.log(`The places left out and their inhabitants ${agree ? 'agree' : 'DIFFER'}.`)
const ratio = median(ours) / median(bare)
const kept = agree && answers.length === sectorCount && ratio <= maxRatio
console.log(`${kept ? 'Kept' : 'MISSED'}: ${ratio.toFixed(2)} × PostGIS, at most ${maxRatio} ×.`)

await store.close()
await database.remove()
process.exitCode = kept ? 0 : 1

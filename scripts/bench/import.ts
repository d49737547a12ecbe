// Measures the import of a file with localities on PostgreSQL, in a database of its own on the server of DATABASE_URL,
// or on one that is started for it and removed: its commit against a bare COPY of the same rows into one table with a
// primary key and a GiST index, the whole of it, the memory of the service, and how it answers others meanwhile.
//
//   pnpm exec node --expose-gc scripts/bench/import.ts [rows]

import { get, request } from 'node:http'
import { cpus } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { connectPostgres } from '../../db/src/connect.ts'
import { loadGazetteer } from '../../db/src/gazetteer.ts'
import { newId } from '../../db/src/tenancy.ts'
import { asWhole } from '../../db/src/whole-store.factory.ts'
import { buildApp } from '../../server/src/app.ts'
import { readConfig } from '../../server/src/config.ts'
import { csvLine } from '../../shared/src/formats/write-csv.ts'
import { anAlliance } from '../../test/factories.ts'
import { dice } from '../training/dice.ts'
import { kinds } from '../training/kinds.ts'
import { animals, streets, traits } from '../training/words.ts'
import { benchDatabase } from './bench-database.ts'
import { aLargeAlliance } from './large-alliance.ts'

const rows = Number(process.argv[2] ?? 100_000)
const minShare = 0.2
const maxRatio = 30
const maxMegabytes = 200
const maxP99 = 300
const copies = 5

const database = await benchDatabase()
const store = asWhole(await connectPostgres(database.url))
await loadGazetteer(store)
const large = { country: 'FR', guestAccess: 'everything' } as const
const allianceId = await anAlliance(store, { ...large, name: 'Imported alone' })
const amongOthers = await anAlliance(store, { ...large, name: 'Imported while others ask' })
const other = await aLargeAlliance(store, 2000)
const user = { id: newId(), name: 'Bench', email: 'bench@example.org' }
const memberships = [allianceId, amongOthers].map((id) => ({ allianceId: id, role: 'owner' as const }))
const app = buildApp({
  store,
  config: readConfig({ LOG_LEVEL: 'warn', REQUESTS_PER_MINUTE: '1000000' }),
  authenticate: () => ({ kind: 'account', user, memberships, operator: false }),
})
const origin = await app.listen({ host: '127.0.0.1', port: 0 })

/** A list as an analyst may have it. */
async function aFile(): Promise<Buffer> {
  const { below, chance, pick } = dice(7)
  const places = await store.db
    .selectFrom('place')
    .select('name')
    .where('country', '=', 'FR')
    .orderBy('population', 'desc')
    .limit(3000)
    .execute()
  const headings = [
    'name',
    'sectors',
    'address',
    'locality',
    'country',
    'website',
    'influence',
    'contribution',
  ]
  const lines = Array.from({ length: rows }, (_, n) => {
    const [animal, trait, kind] = [pick(animals)[0], pick(traits)[0], pick(kinds)]
    return csvLine([
      `${trait} ${animal} ${kind.english} ${n}`,
      `Sector ${below(12)}`,
      `${below(200)} ${pick(streets)}`,
      pick(places).name,
      'FR',
      chance(0.5) ? `https://www.${n}.example/` : '',
      chance(0.5) ? pick(['low', 'medium', 'high']) : '',
      chance(0.3) ? kind.contribution : '',
    ])
  })
  return Buffer.from(csvLine(headings) + lines.join(''))
}

type Answer = { status: number; body: string }
const ask = (method: 'GET' | 'POST', path: string, body?: Buffer) =>
  new Promise<Answer>((resolve, reject) => {
    const headers = body ? { 'content-type': 'text/csv', 'content-length': body.length } : {}
    const asked = request(`${origin}${path}`, { method, headers }, (answer) => {
      let text = ''
      answer
        .on('data', (chunk) => (text += chunk))
        .on('end', () => resolve({ status: answer.statusCode ?? 0, body: text }))
    }).on('error', reject)
    asked.end(body)
  })

/** The bytes of an answer, which are not kept. */
const download = (path: string) =>
  new Promise<number>((resolve, reject) => {
    get(`${origin}${path}`, (answer) => {
      let bytes = 0
      answer.on('data', (chunk: Buffer) => (bytes += chunk.length)).on('end', () => resolve(bytes))
    }).on('error', reject)
  })

async function until(path: string, wanted: string): Promise<void> {
  for (;;) {
    const { status, problem } = JSON.parse((await ask('GET', path)).body)
    if (status === wanted) return
    if (status === 'failed') throw new Error(`the import failed: ${JSON.stringify(problem)}`)
    await pause(50)
  }
}

/** One import from the upload to the end of its report; milliseconds of each part. */
async function importInto(alliance: string) {
  const imports = `/api/alliances/${alliance}/imports`
  const start = performance.now()
  const uploaded = await ask('POST', `${imports}?fileName=large.csv`, file)
  if (uploaded.status !== 202) throw new Error(uploaded.body)
  const path = `${imports}/${JSON.parse(uploaded.body).id}`
  await until(path, 'ready')
  const read = performance.now()
  const { counts } = JSON.parse((await ask('GET', path)).body)
  const begun = await ask('POST', `${path}/commit?merges=${counts.merge}`)
  if (begun.status !== 202) throw new Error(begun.body)
  await until(path, 'done')
  const committed = performance.now()
  const bytes = await download(`${path}/report.csv`)
  const reported = performance.now()
  return {
    reading: read - start,
    commit: committed - read,
    report: reported - committed,
    whole: reported - start,
    bytes,
  }
}

const bareColumns = [
  'id',
  'names',
  'sort_name',
  'sectors',
  'website',
  'status',
  'influence',
  'contribution',
  'address',
  'locality',
  'country',
  'point',
  'precision',
]

/** All that the import wrote of an organisation, in one line. */
async function bareCopy(lines: (string | null)[][]): Promise<number> {
  await store.script(`drop table if exists bare;
    create table bare (id uuid primary key, names jsonb, sort_name text, sectors text[], website text, status text,
      influence text, contribution text, address text, locality text, country text, point geometry(Point, 4326),
      precision text);
    create index on bare using gist (point)`)
  const start = performance.now()
  await store.copy('bare', bareColumns, lines)
  return performance.now() - start
}

/** Asks what others ask, one after the other, until told to stop. Returns how long each answer took. */
function others() {
  const paths = [
    `/api/alliances/${other}/organisations?limit=50`,
    `/api/alliances/${other}/sectors`,
    `/api/alliances/${amongOthers}/organisations?limit=50`,
    `/api/alliances/${other}/organisations/search?name=reception`,
    '/api/whoami',
  ]
  const times: number[] = []
  let asking = true
  const asked = (async () => {
    for (let n = 0; asking; n++) {
      const start = performance.now()
      await download(paths[n % paths.length] as string)
      times.push(performance.now() - start)
      await pause(50)
    }
  })()
  return async () => {
    asking = false
    await asked
    return times.sort((a, b) => a - b)
  }
}

const megabytes = () => process.memoryUsage().rss / 1e6
const median = (values: number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

const file = await aFile()
for (let n = 0; n < 50; n++) await download(`/api/alliances/${other}/organisations?limit=50`)
globalThis.gc?.()
await pause(500)
const memoryBefore = megabytes()
let memory = memoryBefore
const sampling = setInterval(() => (memory = Math.max(memory, megabytes())), 50)
const alone = await importInto(allianceId)
const stopOthers = others()
const disturbed = await importInto(amongOthers)
const times = await stopOthers()
clearInterval(sampling)

const base = await store.db
  .selectFrom('organisation as o')
  .innerJoin('location as l', (join) =>
    join.onRef('l.allianceId', '=', 'o.allianceId').onRef('l.organisationId', '=', 'o.id'),
  )
  .select((row) => [
    'o.id',
    row.cast<string>('names', 'text').as('names'),
    'sortName',
    row
      .selectFrom('organisationSector as s')
      .select(({ fn, cast }) => cast<string>(fn('array_agg', ['s.sectorId']), 'text').as('ids'))
      .whereRef('s.allianceId', '=', 'o.allianceId')
      .whereRef('s.organisationId', '=', 'o.id')
      .as('sectors'),
    'website',
    'status',
    'influence',
    'contribution',
    'address',
    'locality',
    'l.country',
    'point',
    'precision',
  ])
  .where('o.allianceId', '=', allianceId)
  .orderBy('o.id')
  .execute()
const lines = base.map((row) => Object.values(row))
const bare: number[] = []
for (let n = 0; n < copies; n++) bare.push(await bareCopy(lines))

const copy = median(bare)
const share = copy / alone.commit
const ratio = alone.whole / copy
const p99 = times[Math.floor(times.length * 0.99)] ?? Number.NaN
const growth = memory - memoryBefore
const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`
const { version } = await store.db
  .selectNoFrom(({ fn }) => fn<string>('version').as('version'))
  .executeTakeFirstOrThrow()
console.log(
  `${rows} rows, ${(file.length / 1e6).toFixed(1)} MB of CSV, ${version.split(' on ')[0]}, ${cpus().length} × ${cpus()[0]?.model}`,
)
console.log(
  'Imported twice over loopback HTTP into the running service, from the upload to the end of the report: once alone,',
)
console.log(
  `which is compared, and once while others ask. The bare COPY is the median of ${copies}, of the ${lines.length} rows that came of it.`,
)
console.log(`bare COPY: ${seconds(copy)} (${bare.map(seconds).join(', ')})`)
console.log(`reading, comparing, placing: ${seconds(alone.reading)}`)
console.log(
  `commit: ${seconds(alone.commit)} = ${(share * 100).toFixed(1)} % of the rate of COPY (at least ${minShare * 100} %)`,
)
console.log(`report: ${seconds(alone.report)}, ${(alone.bytes / 1e6).toFixed(1)} MB`)
console.log(`whole: ${seconds(alone.whole)} = ${ratio.toFixed(1)} × COPY (at most ${maxRatio})`)
console.log(`while others ask: commit ${seconds(disturbed.commit)}, whole ${seconds(disturbed.whole)}`)
console.log(
  `memory of the service, without the process that reads the file: ${memoryBefore.toFixed(0)} MB, at most ${growth.toFixed(0)} MB more (at most ${maxMegabytes})`,
)
console.log(
  `the others: ${times.length} answers, median ${median(times).toFixed(0)} ms, p99 ${p99.toFixed(0)} ms (at most ${maxP99}), longest ${(times.at(-1) ?? 0).toFixed(0)} ms`,
)
const kept = share >= minShare && ratio <= maxRatio && growth <= maxMegabytes && p99 <= maxP99
console.log(kept ? 'Kept.' : 'MISSED.')

await app.close()
await store.close()
await database.remove()
process.exitCode = kept ? 0 : 1

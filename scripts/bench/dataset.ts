// Measures GET /api/alliances/:alliance/dataset against bare SQL that reads the same rows through the same driver, on
// PostgreSQL: in a database of its own on the server of DATABASE_URL, or on one that is started for it and removed.
//
//   pnpm exec node scripts/bench/dataset.ts [organisations]

import { get } from 'node:http'
import { cpus } from 'node:os'
import { connectPostgres } from '../../db/src/connect.ts'
import { runChange, runReadTransaction } from '../../db/src/transactions.ts'
import { buildApp } from '../../server/src/app.ts'
import { readConfig } from '../../server/src/config.ts'
import { tester } from '../../test/factories.ts'
import { benchDatabase } from './bench-database.ts'
import { aLargeAlliance } from './large-alliance.ts'

const organisations = Number(process.argv[2] ?? 20_000)
const rounds = 15
const maxRatio = 3
const maxBytes = 2_500_000

const database = await benchDatabase()
const store = await connectPostgres(database.url)
const allianceId = await aLargeAlliance(store, organisations, { invented: true })
const app = buildApp({ store, config: readConfig({ LOG_LEVEL: 'warn' }) })
const origin = await app.listen({ host: '127.0.0.1', port: 0 })

/** The rows behind the response, each table by one plain statement, as objects of the driver. */
const readBare = () =>
  runReadTransaction(store.db, allianceId, async (trx) => {
    await trx
      .selectFrom('sector')
      .select(['id', 'code', 'labels', 'colour', 'expectedMinimum', 'expectedPerInhabitants', 'reachMetres'])
      .execute()
    await trx.selectFrom('territory').select(['id', 'code', 'labels', 'population']).execute()
    await trx.selectFrom('need').select(['id', 'code', 'labels', 'expectedMinimum', 'reachMetres']).execute()
    await trx.selectFrom('actorKind').select(['id', 'code', 'labels', 'expectedSeats']).execute()
    await trx.selectFrom('criterion').select(['id', 'code', 'labels', 'kind', 'choices']).execute()
    await trx
      .selectFrom('organisation')
      .select([
        'id',
        'names',
        'status',
        'website',
        'verifiedOn',
        'contribution',
        'influence',
        'engagementLevel',
        'criteria',
        'expectedTerritoryId',
        'answersFinding',
        'approachedById',
        'nextStep',
        'nextStepOn',
      ])
      .orderBy('sortName')
      .orderBy('id')
      .execute()
    await trx.selectFrom('organisationSector').select(['organisationId', 'sectorId', 'principal']).execute()
    await trx
      .selectFrom('organisationNeed')
      .select(['organisationId', 'needId', 'relation', 'formality'])
      .execute()
    await trx.selectFrom('organisationActorKind').select(['organisationId', 'actorKindId']).execute()
    await trx
      .selectFrom('location')
      .select(['id', 'organisationId', 'label', 'locality', 'country', 'precision', 'territoryId'])
      .select(({ fn }) => [fn<number>('st_x', ['point']).as('x'), fn<number>('st_y', ['point']).as('y')])
      .execute()
    await trx
      .selectFrom('partnership')
      .select([
        'id',
        'fromId',
        'toId',
        'kind',
        'direction',
        'strength',
        'formality',
        'state',
        'provenance',
        'until',
      ])
      .execute()
    await trx
      .selectFrom('survey')
      .select(['id', 'sectorId', 'territoryId', 'locality', 'lookedOn', 'lookedBy'])
      .execute()
    await trx
      .selectFrom('seat')
      .select(['id', 'organisationId', 'actorKindId', 'role', 'authority'])
      .execute()
    await trx
      .selectFrom('expectation')
      .select(['id', 'sectorId', 'territoryId', 'locality', 'minimum'])
      .execute()
  })

/** Makes the service forget its answer, by a change that changes nothing else, and sets what guests may read. */
const change = (guestAccess: 'facts' | 'everything') =>
  runChange(store.db, { allianceId, actor: tester, action: 'bench.change' }, (trx) =>
    trx.updateTable('alliance').set({ guestAccess }).where('id', '=', allianceId).execute(),
  )

/** Returns the bytes of the body as they came over the wire. */
const download = (encoding: string) =>
  new Promise<number>((resolve, reject) => {
    const headers = { 'accept-encoding': encoding }
    get(`${origin}/api/alliances/${allianceId}/dataset`, { headers }, (answer) => {
      let bytes = 0
      answer.on('data', (chunk: Buffer) => (bytes += chunk.length)).on('end', () => resolve(bytes))
    }).on('error', reject)
  })

async function timed<T>(work: () => Promise<T>): Promise<[milliseconds: number, result: T]> {
  const start = performance.now()
  const result = await work()
  return [performance.now() - start, result]
}

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

const bare: number[] = []
const cases = (['everything', 'facts'] as const).flatMap((access) =>
  ['zstd', 'br', 'gzip', 'identity'].map((encoding) => ({
    access,
    encoding,
    times: [] as number[],
    bytes: 0,
  })),
)
const again: number[] = []
for (let round = -1; round < rounds; round++) {
  const [time] = await timed(readBare)
  if (round >= 0) bare.push(time)
  for (const one of cases) {
    await change(one.access)
    const [time, bytes] = await timed(() => download(one.encoding))
    if (round >= 0) one.times.push(time)
    one.bytes = bytes
    again.push((await timed(() => download(one.encoding)))[0])
  }
}

const { version } = await store.db
  .selectNoFrom(({ fn }) => fn<string>('version').as('version'))
  .executeTakeFirstOrThrow()
console.log(`${organisations} organisations, ${version.split(' on ')[0]}, ${cpus()[0]?.model}`)
console.log(
  `Medians of ${rounds} rounds, taken in turn: the alliance changes before each response, so that none is`,
)
console.log('remembered; the time runs from the request over loopback HTTP to its last byte.')
console.log(`bare SQL, rows as objects: ${median(bare).toFixed(0)} ms`)
let kept = true
for (const { access, encoding, times, bytes } of cases) {
  const ratio = median(times) / median(bare)
  if (access === 'everything' && encoding !== 'identity') kept &&= ratio <= maxRatio && bytes <= maxBytes
  const view = access === 'everything' ? 'insiders' : 'facts'
  console.log(
    `${view}, ${encoding}: ${median(times).toFixed(0)} ms = ${ratio.toFixed(2)} × bare, ${(bytes / 1e6).toFixed(2)} MB`,
  )
}
console.log(`remembered: ${median(again).toFixed(1)} ms`)
console.log(
  `${kept ? 'Kept' : 'MISSED'}: at most ${maxRatio} × bare, at most ${maxBytes / 1e6} MB compressed.`,
)

await app.close()
await store.close()
await database.remove()
process.exitCode = kept ? 0 : 1

// Measures what an export of a large alliance takes on PostgreSQL, in a database of its own on the server of
// DATABASE_URL, or on one that is started for it and removed: the memory of the service while it makes and sends each
// file, against what it had before; how long it takes; and how it answers others meanwhile.
//
//   pnpm exec node --expose-gc scripts/bench/export.ts [organisations]

import { get } from 'node:http'
import { cpus } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { connectPostgres } from '../../db/src/connect.ts'
import { newId } from '../../db/src/tenancy.ts'
import { asWhole } from '../../db/src/whole-store.factory.ts'
import { buildApp } from '../../server/src/app.ts'
import { readConfig } from '../../server/src/config.ts'
import { exportFiles } from '../../server/src/exports/files.ts'
import { benchDatabase } from './bench-database.ts'
import { aLargeAlliance } from './large-alliance.ts'

const organisations = Number(process.argv[2] ?? 20_000)
const maxMegabytes = 200

const database = await benchDatabase()
const store = asWhole(await connectPostgres(database.url))
const alliance = await aLargeAlliance(store, organisations)
const user = { id: newId(), name: 'Bench', email: 'bench@example.org' }
const app = buildApp({
  store,
  config: readConfig({ LOG_LEVEL: 'warn', REQUESTS_PER_MINUTE: '1000000' }),
  authenticate: () => ({
    kind: 'account',
    user,
    memberships: [{ allianceId: alliance, role: 'owner' }],
    operator: false,
  }),
})
const origin = await app.listen({ host: '127.0.0.1', port: 0 })

/** The bytes of an answer, which are not kept. */
const download = (path: string) =>
  new Promise<number>((resolve, reject) => {
    get(`${origin}/api/alliances/${alliance}${path}`, (answer) => {
      let bytes = 0
      answer.on('data', (chunk: Buffer) => (bytes += chunk.length))
      answer.on('end', () =>
        answer.statusCode === 200 ? resolve(bytes) : reject(new Error(`${path}: ${answer.statusCode}`)),
      )
    }).on('error', reject)
  })

/** Asks for a page of organisations, again and again, until told to stop. Returns how long each answer took. */
function others() {
  const times: number[] = []
  let asking = true
  const asked = (async () => {
    while (asking) {
      const start = performance.now()
      await download('/organisations?limit=50')
      times.push(performance.now() - start)
      await pause(20)
    }
  })()
  return async () => {
    asking = false
    await asked
    return times.sort((a, b) => a - b)
  }
}

const megabytes = () => process.memoryUsage().rss / 1e6
const filter = encodeURIComponent(JSON.stringify({ placed: true }))
const wanted = [
  ...exportFiles.map(({ path }) => `${path}?private=true&contacts=true`),
  `${exportFiles[0]?.path}?filter=${filter}`,
]

for (let n = 0; n < 50; n++) await download('/organisations?limit=50')
let kept = true
console.log(`${organisations} organisations, ${cpus().length} × ${cpus()[0]?.model}`)
for (const path of wanted) {
  globalThis.gc?.()
  await pause(500)
  const before = megabytes()
  let most = before
  const sampling = setInterval(() => (most = Math.max(most, megabytes())), 20)
  const stop = others()
  const start = performance.now()
  const bytes = await download(path)
  const took = performance.now() - start
  const times = await stop()
  clearInterval(sampling)
  const p99 = times[Math.floor(times.length * 0.99)] ?? Number.NaN
  const growth = most - before
  kept &&= growth <= maxMegabytes
  console.log(
    `${decodeURIComponent(path)}: ${(bytes / 1e6).toFixed(1)} MB in ${(took / 1000).toFixed(1)} s, ${growth.toFixed(0)} MB more memory (at most ${maxMegabytes}), others’ p99 ${p99.toFixed(0)} ms of ${times.length} answers`,
  )
}
console.log(kept ? 'Kept.' : 'MISSED.')

await app.close()
await store.close()
await database.remove()
process.exitCode = kept ? 0 : 1

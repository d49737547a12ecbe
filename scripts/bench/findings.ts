// Measures the findings page in a browser, on a large alliance in PostgreSQL: how long its worker takes, how long the
// page itself is held up meanwhile, and how long a change of the filter takes to stand on the page.
//
//   pnpm exec node scripts/bench/findings.ts [organisations] [ties]

import { cpus, loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { connectPostgres } from '../../db/src/connect.ts'
import { loadGazetteer } from '../../db/src/gazetteer.ts'
import { buildApp } from '../../server/src/app.ts'
import { readConfig } from '../../server/src/config.ts'
import { findChromium } from '../../test/setup/find-engines.ts'
import { benchDatabase } from './bench-database.ts'
import { aLargeAlliance } from './large-alliance.ts'

const organisations = Number(process.argv[2] ?? 2000)
const ties = Number(process.argv[3] ?? 10_000)
const maxInWorker = 500
const maxForFilter = 100
const changes = 9

const executablePath = findChromium()
if (!executablePath) throw new Error('Chromium is missing: install chromium or set CHROMIUM_PATH.')
const database = await benchDatabase()
const store = await connectPostgres(database.url)
await loadGazetteer(store)
const alliance = await aLargeAlliance(store, organisations, { ties, guestAccess: 'everything' })
const app = buildApp({
  store,
  config: readConfig({ LOG_LEVEL: 'warn', REQUESTS_PER_MINUTE: '1000000' }),
  webAppFolder: fileURLToPath(new URL('../../web/dist', import.meta.url)),
})
const origin = await app.listen({ host: '127.0.0.1', port: 0 })
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-background-networking'],
})

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.addInitScript({ path: fileURLToPath(new URL('in-page.js', import.meta.url)) })
  await page.goto(`${origin}/a/alliance-${alliance}/findings`)
  const filters = ['Not placed', 'On the map', 'All']
  await page.getByRole('heading', { level: 2 }).nth(1).waitFor({ timeout: 120_000 })
  const answers: number[] = await page.evaluate('window.workerAnswers')
  const held: number[] = await page.evaluate('window.longTasks')

  const times: number[] = []
  for (let change = 0; change < changes; change++)
    times.push(
      await page.evaluate<number>(`window.clickAndWait(${JSON.stringify(filters[change % filters.length])})`),
    )

  const inWorker = Math.max(...answers)
  console.log(
    `${organisations} organisations, ${ties} ties, ${cpus().length} × ${cpus()[0]?.model}, load ${loadavg()[0]?.toFixed(1)}`,
  )
  console.log(`found in a worker, from asking to its answer: ${inWorker.toFixed(0)} ms, the first time`)
  console.log(`the page itself held up meanwhile: ${Math.max(0, ...held).toFixed(0)} ms at the longest`)
  console.log(
    `a change of the filter, from the click to the last thing that it changes: median ${median(times).toFixed(0)} ms of ${changes} (${times.map((time) => time.toFixed(0)).join(', ')})`,
  )
  const kept = inWorker <= maxInWorker && median(times) <= maxForFilter
  console.log(
    `${kept ? 'Kept' : 'MISSED'}: at most ${maxInWorker} ms in the worker and ${maxForFilter} ms for a filter, by the clock of this machine.`,
  )
  process.exitCode = kept ? 0 : 1
} finally {
  await browser.close()
  await app.close()
  await store.close()
  await database.remove()
}

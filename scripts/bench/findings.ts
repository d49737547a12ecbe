// Measures the findings page in a browser, on a large alliance in PostgreSQL: how long its worker takes, how long the
// page itself is held up meanwhile, and how long a change of the filter takes to stand on the page.
//
//   pnpm exec node scripts/bench/findings.ts [organisations] [ties] [visits]

import { fork } from 'node:child_process'
import { once } from 'node:events'
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
const rounds = Number(process.argv[4] ?? 5)
const changes = 9
/** By the clock, as parts of what the same takes in Node in the same run: others may use the machine too. */
const maxInWorker = 1.5
/** As parts of what it takes in the browser's worker. */
const maxHeldUp = 0.1
const maxForFilter = 0.15

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

/** What the browser's worker computes from, as text. */
const textOf = async (path: string) => (await fetch(`${origin}/api/alliances/${alliance}/${path}`)).text()
const texts = { dataset: await textOf('dataset'), places: await textOf('populated-places') }

/** In a process that has done nothing before, as the browser's worker. */
async function findInNode(): Promise<number> {
  const child = fork(fileURLToPath(new URL('find-once.ts', import.meta.url)), { serialization: 'advanced' })
  child.send({ ...texts, today: new Date().toISOString().slice(0, 10) })
  const [elapsed] = await once(child, 'message')
  return Number(elapsed)
}

type Visit = { inWorker: number; heldUp: number; anyTask: number; filters: number[] }

/** @property heldUp the longest task of the page between the question and its answer's standing there */
async function visit(): Promise<Visit> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.addInitScript({ path: fileURLToPath(new URL('in-page.js', import.meta.url)) })
  await page.goto(`${origin}/a/alliance-${alliance}/findings`)
  await page.getByRole('heading', { level: 2 }).nth(1).waitFor({ timeout: 120_000 })
  const shown: number = await page.evaluate('performance.now()')
  const answers: { start: number; duration: number }[] = await page.evaluate('window.workerAnswers')
  const tasks: { start: number; duration: number }[] = await page.evaluate('window.longTasks')
  const [first] = answers.toSorted((a, b) => b.duration - a.duration)
  const meanwhile = tasks.filter(
    ({ start, duration }) => start + duration > (first?.start ?? 0) && start < shown,
  )
  const longest = (of: typeof tasks) => Math.max(0, ...of.map(({ duration }) => duration))
  const names = ['Not placed', 'On the map', 'All']
  const filters: number[] = []
  for (let change = 0; change < changes; change++)
    filters.push(
      await page.evaluate<number>(`window.clickAndWait(${JSON.stringify(names[change % names.length])})`),
    )
  await page.close()
  return {
    inWorker: first?.duration ?? Number.NaN,
    heldUp: longest(meanwhile),
    anyTask: longest(tasks),
    filters,
  }
}

try {
  const inNode: number[] = []
  const visits: Visit[] = []
  await visit()
  for (let round = 0; round < rounds; round++) {
    inNode.push(await findInNode())
    visits.push(await visit())
  }
  const node = median(inNode)
  const inWorker = median(visits.map((each) => each.inWorker))
  const heldUp = median(visits.map((each) => each.heldUp))
  const filter = median(visits.flatMap(({ filters }) => filters))
  console.log(
    `${organisations} organisations, ${ties} ties, ${cpus().length} × ${cpus()[0]?.model}, load ${loadavg()[0]?.toFixed(1)}, medians of ${rounds} visits`,
  )
  console.log(`found in Node, in a new process: ${node.toFixed(0)} ms`)
  console.log(
    `found in the browser's worker, from asking to its answer: ${inWorker.toFixed(0)} ms, ${(inWorker / node).toFixed(2)} ×`,
  )
  console.log(
    `the page itself held up meanwhile: ${heldUp.toFixed(0)} ms at the longest, ${(heldUp / inWorker).toFixed(2)} × (${visits.map((each) => each.heldUp.toFixed(0)).join(', ')}); since it was opened ${median(visits.map(({ anyTask }) => anyTask)).toFixed(0)} ms`,
  )
  console.log(
    `a change of the filter, from the click to the last thing that it changes: ${filter.toFixed(0)} ms, ${(filter / inWorker).toFixed(2)} ×`,
  )
  const kept =
    inWorker <= maxInWorker * node && heldUp <= maxHeldUp * inWorker && filter <= maxForFilter * inWorker
  console.log(
    `${kept ? 'Kept' : 'MISSED'}: at most ${maxInWorker} × Node in the worker, ${maxHeldUp} of that held up, ${maxForFilter} of it for a filter.`,
  )
  process.exitCode = kept ? 0 : 1
} finally {
  await browser.close()
  await app.close()
  await store.close()
  await database.remove()
}

// Measures starting: the first start after an installation with its parts, as `pnpm start` does it and says it, and one
// on a data folder that is there; and opening that folder by openStore against the time that PGlite alone, as it comes,
// takes for it (PGlite.create and a query; loading Kysely beside it is some hundredths of that).
//
//   pnpm exec node scripts/bench/start.ts [runs]
//
// What an installation does not have yet is deleted first: the built pages and the cache of the store.

import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const mostRatio = 2
const organisations = 200
const root = new URL('../../', import.meta.url)

/** Each runs in a process of its own and prints how many milliseconds it took, loading its code included. */
const tasks = {
  async alone(dataDir: string) {
    const { openAlone } = await import('./pglite-alone.ts')
    const client = await openAlone(join(dataDir, 'base'))
    await client.query('select 1')
    return () => client.close()
  },
  async opened(dataDir: string) {
    const { openStore } = await import('../../db/src/open.ts')
    const store = await openStore({ dataDir })
    return () => store.close()
  },
  async filled(dataDir: string) {
    const { openStore } = await import('../../db/src/open.ts')
    const { aLargeAlliance } = await import('./large-alliance.ts')
    const store = await openStore({ dataDir })
    await aLargeAlliance(store, organisations)
    return () => store.close()
  },
}
type Task = keyof typeof tasks

const [mode, folder = ''] = process.argv.slice(2)
if (mode !== undefined && mode in tasks) {
  const start = performance.now()
  const close = await tasks[mode as Task](folder)
  console.log(performance.now() - start)
  await close()
} else await compare(Number(mode ?? 7))

async function compare(runs: number) {
  const place = await mkdtemp(join(tmpdir(), 'atlas-bench-start-'))
  try {
    await rm(new URL('node_modules/.cache/alliance-atlas', root), { recursive: true, force: true })
    await rm(new URL('web/dist', root), { recursive: true, force: true })
    console.log(`${cpus().length} × ${cpus()[0]?.model}`)
    console.log('The first start after an installation:')
    const first = await wholeStart(join(place, 'new'), (line) => console.log(`  ${line}`))
    const again = await wholeStart(join(place, 'new'))
    const dataDir = join(place, 'data')
    run('filled', dataDir)
    const times: Record<'alone' | 'opened', number[]> = { alone: [], opened: [] }
    for (let turn = 0; turn < runs; turn++) {
      times.alone.push(run('alone', dataDir))
      times.opened.push(run('opened', dataDir))
    }
    const [alone, opened] = [median(times.alone), median(times.opened)]
    const ratio = opened / alone
    const kept = ratio <= mostRatio
    console.log(`first start: ${seconds(first)}; the next: ${seconds(again)}, until the address is printed`)
    console.log(`${organisations} organisations and the gazetteer, medians of ${runs} runs taken in turn,`)
    console.log('each in a process of its own, until the first query is answered:')
    console.log(`PGlite alone: ${seconds(alone)}`)
    console.log(`openStore: ${seconds(opened)} = ${ratio.toFixed(2)} × PGlite alone`)
    console.log(`${kept ? 'Kept' : 'MISSED'}: at most ${mostRatio} × PGlite alone.`)
    process.exitCode = kept ? 0 : 1
  } finally {
    await rm(place, { recursive: true, force: true })
  }
}

/** Starts the service as `pnpm start` does, and ends it. Returns the milliseconds until it said its address. */
async function wholeStart(dataDir: string, say: (line: string) => void = () => {}): Promise<number> {
  const begun = performance.now()
  const service = spawn(process.execPath, [fileURLToPath(new URL('scripts/start.ts', root))], {
    env: { ...process.env, DATA_DIR: dataDir, HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const gone = once(service, 'exit')
  let took = Number.NaN
  for await (const line of createInterface({ input: service.stdout })) {
    if (/^ *\d/.test(line)) say(line)
    if (!line.includes('ready: http')) continue
    took = performance.now() - begun
    service.kill('SIGTERM')
  }
  await gone
  return took
}

function run(task: Task, dataDir: string): number {
  return Number(
    execFileSync(process.execPath, [fileURLToPath(import.meta.url), task, dataDir], { encoding: 'utf8' }),
  )
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

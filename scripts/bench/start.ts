// Measures opening an existing data folder by openStore against the time that PGlite alone, with the same extensions,
// takes for the same folder (PGlite.create and a query; loading Kysely beside it is some hundredths of that); and how
// long the store's part of a first start is.
//
//   pnpm exec node scripts/bench/start.ts [runs]

import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const maxRatio = 2
const organisations = 200

/** Each runs in a process of its own and prints how many milliseconds it took, loading its code included. */
const tasks = {
  async alone(dataDir: string) {
    const { connectEmbedded } = await import('../../db/src/connect.ts')
    const { client } = await connectEmbedded(join(dataDir, 'base'))
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
  async template() {
    const { connectEmbedded } = await import('../../db/src/connect.ts')
    const { migrate } = await import('../../db/src/migrate.ts')
    const store = await connectEmbedded('memory://')
    await migrate(store)
    await store.client.dumpDataDir('none')
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
    const template = run('template', place)
    const first = run('opened', join(place, 'new'))
    const dataDir = join(place, 'data')
    run('filled', dataDir)
    const times: Record<'alone' | 'opened', number[]> = { alone: [], opened: [] }
    for (let turn = 0; turn < runs; turn++) {
      times.alone.push(run('alone', dataDir))
      times.opened.push(run('opened', dataDir))
    }
    const [alone, opened] = [median(times.alone), median(times.opened)]
    const ratio = opened / alone
    const kept = ratio <= maxRatio
    const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`
    console.log(`${organisations} organisations and the gazetteer, ${cpus()[0]?.model}`)
    console.log(
      `Medians of ${runs} runs taken in turn, each in a process of its own, until the first query is answered.`,
    )
    console.log(`PGlite alone: ${seconds(alone)}`)
    console.log(`openStore: ${seconds(opened)} = ${ratio.toFixed(2)} × PGlite alone`)
    console.log(`first start: ${seconds(first)} for an empty store, its gazetteer and its first snapshot;`)
    console.log(`once after an installation, ${seconds(template)} more for creating PostGIS and the tables`)
    console.log(`${kept ? 'Kept' : 'MISSED'}: at most ${maxRatio} × PGlite alone.`)
    process.exitCode = kept ? 0 : 1
  } finally {
    await rm(place, { recursive: true, force: true })
  }
}

function run(task: Task, dataDir: string): number {
  return Number(
    execFileSync(process.execPath, [fileURLToPath(import.meta.url), task, dataDir], { encoding: 'utf8' }),
  )
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { lockFolder, StoreInUse } from './lock.ts'

let place: string
let folder: string
let file: string
let count = 0
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'atlas-lock-'))
})
afterAll(() => rm(place, { recursive: true }))
beforeEach(() => {
  folder = join(place, `data-${count++}`)
  file = `${folder}.lock`
})

/** A process of its own that takes the lock and keeps it. */
async function aHolder(): Promise<ChildProcess> {
  const module = JSON.stringify(new URL('lock.ts', import.meta.url).href)
  const script = `
    const { lockFolder } = await import(${module})
    await lockFolder(${JSON.stringify(folder)})
    process.stdout.write('held')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  return child
}

async function killed(child: ChildProcess) {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

/** A lock as somebody left it, in the words of a living holder but for what is told. */
async function left(facts: object) {
  const mine = await lockFolder(folder)
  const holder = JSON.parse(await readFile(file, 'utf8'))
  await mine.release()
  await writeFile(file, JSON.stringify({ ...holder, ...facts }))
}

test('one holder at a time, and the next one after it', async () => {
  const lock = await lockFolder(folder)
  await expect(lockFolder(folder)).rejects.toThrow(StoreInUse)
  await lock.release()
  const next = await lockFolder(folder)
  expect(next.abandoned).toBe(false)
  await next.release()
  expect(await readdir(place)).toEqual([])
})

test('a refusal names the process that holds it, and what to do', async () => {
  const child = await aHolder()
  const refusal = await lockFolder(folder).catch((error) => error)
  expect(refusal).toBeInstanceOf(StoreInUse)
  expect(refusal.pid).toBe(child.pid)
  expect(refusal.message).toContain(`kill ${child.pid}`)
  expect(refusal.message).toContain('DATA_DIR')
  await killed(child)
})

test('the lock of a killed process is taken over, and known as abandoned', async () => {
  await killed(await aHolder())
  const lock = await lockFolder(folder)
  expect(lock.abandoned).toBe(true)
  await lock.release()
})

test.runIf(process.platform === 'linux')('a later process of the same id does not hold it', async () => {
  await left({ pid: process.pid, started: '1' })
  expect((await lockFolder(folder)).abandoned).toBe(true)
})

test.runIf(process.platform === 'linux')('nothing from before the machine started holds it', async () => {
  await left({ pid: process.pid, boot: 'another' })
  expect((await lockFolder(folder)).abandoned).toBe(true)
})

test('a process of another machine may live', async () => {
  await left({ pid: 2 ** 22 + 1, host: `not-${hostname()}` })
  await expect(lockFolder(folder)).rejects.toThrow(`delete ${file}`)
})

test('a lock that a power cut emptied holds nobody up', async () => {
  await writeFile(file, '')
  expect((await lockFolder(folder)).abandoned).toBe(true)
})

test('of many that find an abandoned lock together, one gets it', async () => {
  await killed(await aHolder())
  const attempts = await Promise.allSettled(Array.from({ length: 12 }, () => lockFolder(folder)))
  expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('who lost the lock does not release the one of another', async () => {
  const lost = await lockFolder(folder)
  await rm(file)
  const lock = await lockFolder(folder)
  await lost.release()
  await expect(lockFolder(folder)).rejects.toThrow(StoreInUse)
  await lock.release()
})

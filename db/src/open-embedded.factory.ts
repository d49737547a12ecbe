import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, open, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { readMigrations } from './migrate.ts'
import { count, expectReady } from './open.factory.ts'
import { openStore, StoreDamaged, StoreInUse } from './open.ts'
import { listSnapshots } from './snapshots.ts'

/**
 * Registers the tests of opening a data folder. One story: each chapter opens the folder as the one before left it,
 * because each opening takes seconds.
 */
export const testOpeningFolder = () =>
  describe('opening a data folder', { timeout: 180_000 }, () => {
    let place: string
    let dataDir: string
    const said: string[] = []
    const reopen = async () => {
      said.length = 0
      return openStore({ dataDir, onProgress: (message) => said.push(message) })
    }
    /** The newest that cannot be applied twice. */
    const newestTable = async () =>
      (await readMigrations()).findLast(({ sql }) => /^create table/m.test(sql))?.name ?? ''
    const snapshots = () => listSnapshots(join(dataDir, 'snapshots'))

    beforeAll(async () => {
      place = await mkdtemp(join(tmpdir(), 'atlas-open-'))
      dataDir = join(place, 'data')
    })
    afterAll(() => rm(place, { recursive: true }))

    test('a new one is ready, snapshot included, and says what it did', async () => {
      const store = await reopen()
      await expectReady(store)
      expect(said.join()).toContain('gazetteer')
      expect(await store.health()).toEqual({
        engine: 'embedded',
        ok: true,
        latencyMs: expect.any(Number),
        snapshot: { newest: (await snapshots())[0]?.taken },
      })
      const refused = await another('process.stdout.write("opened")')
      expect(await ended(refused.process)).not.toContain('opened')
      expect(refused.errors()).toMatch(StoreInUse.name)
      expect(refused.errors()).toContain(`process ${process.pid}`)
      await store.close()
      await store.close()
      expect(await snapshots()).toHaveLength(1)
    })

    test('every five minutes it takes a snapshot of what changed, or says why it cannot', async () => {
      vi.useFakeTimers({ toFake: ['setInterval'] })
      onTestFinished(() => void vi.useRealTimers())
      const fiveMinutes = () => vi.advanceTimersByTime(5 * 60 * 1000)
      const store = await reopen()
      const [first] = await snapshots()

      await store.script('reset role; create table atlas.memo (n integer)')
      fiveMinutes()
      await expect.poll(snapshots, { timeout: 30_000 }).toHaveLength(2)
      await count(store, 'place')
      fiveMinutes()

      await store.script('insert into atlas.memo values (1)')
      const [folder, away] = [join(dataDir, 'snapshots'), join(dataDir, 'snapshots-away')]
      await rename(folder, away)
      await writeFile(folder, 'in the way')
      fiveMinutes()
      await expect
        .poll(async () => (await store.health()).snapshot, { timeout: 30_000 })
        .toMatchObject({ problem: expect.any(String) })
      expect(said.join()).toContain('No snapshot')
      await rm(folder)
      await rename(away, folder)
      await store.close()
      const taken = await snapshots()
      expect(taken).toHaveLength(3)
      expect(taken.at(-1)).toEqual(first)
    })

    test('rows that were acknowledged before a kill -9 are there, and a last snapshot has them', async () => {
      const writer = await another(`
        await store.script('reset role; create table atlas.note (n integer)')
        for (let n = 1; ; n++) {
          await store.script('insert into atlas.note values (' + n + ')')
          process.stdout.write(n + '\\n')
        }`)
      let acknowledged = 0
      await new Promise<void>((enough) =>
        writer.process.stdout?.on('data', (chunk) => {
          acknowledged = Number(String(chunk).trim().split('\n').at(-1))
          if (acknowledged > 200) enough()
        }),
      )
      writer.process.kill('SIGKILL')
      await once(writer.process, 'close')
      const store = await reopen()
      expect(said).toContainEqual(expect.stringContaining('not closed'))
      await store.script('reset role')
      expect(await count(store, 'note')).toBeGreaterThanOrEqual(acknowledged)
      expect((await store.health()).recovered).toBeUndefined()
      const before = await snapshots()
      await store.close()
      const [newest, ...others] = await snapshots()
      expect(newest).not.toEqual(before[0])
      expect(others).toEqual(before.slice(0, 2))
    })

    test('where the folder is damaged, the newest snapshot takes its place', async () => {
      const taken = await snapshots()
      await writeFile(join(dataDir, 'base/global/pg_control'), Buffer.alloc(8192))
      const store = await reopen()
      await store.script('reset role')
      expect(await count(store, 'note')).toBeGreaterThan(200)
      expect((await store.health()).recovered).toEqual({ from: taken[0]?.taken, reason: expect.any(String) })
      expect(said.join()).toContain(taken[0]?.taken)
      await store.close()
      expect((await readdir(dataDir)).filter((name) => name.startsWith('base-damaged-'))).toHaveLength(1)
      expect(await snapshots()).toEqual(taken)
    })

    test('where the newest snapshot is damaged too, the one before does', async () => {
      const [newest, before, ...others] = await snapshots()
      await flipByte(newest?.path ?? '')
      await rm(join(dataDir, 'base/PG_VERSION'))
      const store = await reopen()
      await expectReady(store)
      await expect(count(store, 'note')).rejects.toThrow('does not exist')
      expect((await store.health()).recovered?.from).toBe(before?.taken)
      await store.script(`reset role; delete from atlas.migration where name >= '${await newestTable()}'`)
      await store.close()
      expect((await snapshots()).slice(1)).toEqual([before, ...others])
    })

    test('before it is migrated, a snapshot is taken; a migration that fails is named', async () => {
      const [newest, ...others] = await snapshots()
      await rm(newest?.path ?? '')
      await expect(reopen()).rejects.toThrow(await newestTable())
      const [taken, ...rest] = await snapshots()
      expect(taken?.transactions).toBe(newest?.transactions)
      expect(rest).toEqual(others)
    })

    test('where nothing is good, it says what to do and leaves all as it is', async () => {
      for (const { path } of await snapshots()) await flipByte(path)
      await rm(join(dataDir, 'base/PG_VERSION'))
      const found = await readdir(dataDir, { recursive: true })
      const refusal = await reopen().catch((error) => error)
      expect(refusal).toBeInstanceOf(StoreDamaged)
      expect(refusal.message).toContain('backup')
      expect((await readdir(dataDir, { recursive: true })).sort()).toEqual(found.sort())
      expect(await readdir(place)).toEqual(['data'])
    })

    test('a folder of another PostgreSQL is not taken for a damaged one', async () => {
      await writeFile(join(dataDir, 'base/PG_VERSION'), '17\n')
      await expect(reopen()).rejects.toThrow('PostgreSQL 17')
    })

    /** A second process on the same folder, which opens the store and runs a script. */
    async function another(script: string): Promise<{ process: ChildProcess; errors: () => string }> {
      const module = JSON.stringify(new URL('open.ts', import.meta.url).href)
      const text = `
        const { openStore } = await import(${module})
        const store = await openStore({ dataDir: ${JSON.stringify(dataDir)} })
        ${script}`
      const child = spawn(process.execPath, ['--input-type=module', '-e', text], {
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      onTestFinished(() => void child.kill('SIGKILL'))
      let errors = ''
      child.stderr.on('data', (chunk) => (errors += chunk))
      return { process: child, errors: () => errors }
    }
  })

async function ended(child: ChildProcess): Promise<string> {
  let output = ''
  child.stdout?.on('data', (chunk) => (output += chunk))
  await once(child, 'close')
  return output
}

async function flipByte(path: string) {
  const file = await open(path, 'r+')
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, 1000)
  await file.write(Buffer.from([(buffer[0] ?? 0) ^ 0xff]), 0, 1, 1000)
  await file.close()
}

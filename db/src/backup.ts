import { spawn } from 'node:child_process'
import { copyFile, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { connectPostgres } from './connect.ts'
import { dataLists } from './data-list.ts'
import { StoreInUse } from './lock.ts'
import { openEmbedded } from './open-embedded.ts'
import { roleStatements } from './roles.ts'
import { listSnapshots, writeSnapshot } from './snapshots.ts'
import { StoreUnsuitable } from './store-errors.ts'

type BackedUp = {
  dataDir: string
  databaseUrl?: string | undefined
  /** Of the account that owns the database, where that is not the one of `databaseUrl`. */
  databaseOwnerUrl?: string | undefined
}

type Tell = (message: string) => void

/**
 * Writes all of a store to one file, from which `restore` makes it again: of PostgreSQL a dump, of the embedded engine
 * a snapshot. The service may run meanwhile; the embedded one then gives its newest snapshot.
 * @throws StoreUnsuitable where there is nothing to back up, or no program to do it with
 */
export async function backUp(from: BackedUp, file: string, tell: Tell): Promise<void> {
  const unfinished = `${file}.partial`
  try {
    if (from.databaseUrl) await dump(from.databaseOwnerUrl ?? from.databaseUrl, unfinished)
    else await copySnapshot(from.dataDir, unfinished, tell)
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

/**
 * Makes a store again from a file that `backUp` has written, in a new database or a new data folder.
 * @throws StoreUnsuitable where something is there already, or the file is none of these
 */
export async function restore(to: BackedUp, file: string): Promise<void> {
  if (to.databaseUrl) await restoreDump(to.databaseOwnerUrl ?? to.databaseUrl, file)
  else await restoreSnapshot(to.dataDir, file)
}

const dump = (url: string, file: string) => runClient('pg_dump', url, ['--format=custom', '--file', file])

/** Roles belong to the whole server and to no dump: without them its rights and owners could not be restored. */
async function restoreDump(url: string, file: string): Promise<void> {
  const owner = await connectPostgres(url, { max: 1 })
  try {
    await owner.script(`do $$ begin
      if to_regclass('atlas.migration') is not null then raise exception 'not empty' using errcode = 'AT003'; end if;
    end $$`)
    await owner.script(roleStatements)
  } catch (error) {
    if ((error as { code?: string }).code !== 'AT003') throw error
    throw new StoreUnsuitable(
      'The database holds a store already. Restore into a new one: createdb NAME, and name it in DATABASE_URL.',
    )
  } finally {
    await owner.close()
  }
  await runClient('pg_restore', url, ['--exit-on-error', '--single-transaction', file])
}

/** Runs a program of PostgreSQL's client; the password is handed over where other accounts cannot read it. */
async function runClient(program: string, url: string, args: string[]): Promise<void> {
  const address = new URL(url)
  const PGPASSWORD = decodeURIComponent(address.password)
  address.password = ''
  const child = spawn(program, ['--dbname', address.href, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...(PGPASSWORD && { PGPASSWORD }) },
  })
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve)
  })
  const said = child.stderr ? text(child.stderr) : ''
  const code = await ended.catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    throw new StoreUnsuitable(
      `${program} is not on this machine. Install PostgreSQL's client in the version of the server (on Debian and Ubuntu: apt install postgresql-client), or run this where it is.`,
    )
  })
  if (code !== 0) throw new StoreUnsuitable(`${program} failed: ${(await said).trim()}`)
}

async function copySnapshot(dataDir: string, file: string, tell: Tell): Promise<void> {
  const isRunning = await takeSnapshot(dataDir, tell)
  const [newest] = await listSnapshots(join(dataDir, 'snapshots'))
  if (!newest) throw new StoreUnsuitable(`There is no store in ${dataDir}: name its folder in DATA_DIR.`)
  await copyFile(newest.path, file)
  if (isRunning)
    tell(`The service is running: this is its snapshot of ${newest.taken}; it takes one every five minutes.`)
}

/** Opening and closing a store takes a snapshot of what changed. Returns whether the service holds it. */
async function takeSnapshot(dataDir: string, tell: Tell): Promise<boolean> {
  if ((await readdir(dataDir).catch(() => [])).length === 0) return false
  try {
    await (await openEmbedded(dataDir, tell)).close()
    return false
  } catch (error) {
    if (error instanceof StoreInUse) return true
    throw error
  }
}

/** A start finds no database in the folder, and takes its newest snapshot. */
async function restoreSnapshot(dataDir: string, file: string): Promise<void> {
  const there = await readdir(dataDir).catch(() => [])
  const lists: readonly string[] = Object.values(dataLists)
  if (there.some((name) => !lists.includes(name)))
    throw new StoreUnsuitable(
      `${dataDir} is not empty. Name a new folder in DATA_DIR, or move this one away.`,
    )
  const content = await readFile(file)
  const isZstandard = content.subarray(0, 4).equals(Buffer.from([0x28, 0xb5, 0x2f, 0xfd]))
  if (!isZstandard) throw new StoreUnsuitable(`${file} is no backup of the embedded database.`)
  await writeSnapshot(join(dataDir, 'snapshots'), content, '0')
}

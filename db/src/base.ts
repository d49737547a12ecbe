import { constants } from 'node:fs'
import { access, readdir, readFile, rename, rm, rmdir, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { connectEmbedded } from './connect.ts'
import type { StoreHealth } from './health.ts'
import { MigrationError } from './migrate.ts'
import { listSnapshots, readSnapshot, type Snapshot, setAside } from './snapshots.ts'
import { StoreDamaged } from './store-errors.ts'
import { unpackTar } from './tar.ts'
import { emptyStore } from './template.ts'
import { timed } from './timed.ts'

type Embedded = Awaited<ReturnType<typeof connectEmbedded>>
type Opened = {
  store: Embedded
  /** Where it is new: what it was made from, as a snapshot holds it. */
  madeFrom?: Uint8Array
  recovered?: StoreHealth['recovered']
}
type Options = { unclean: boolean; onProgress: (message: string) => void }

/** The major version of PostgreSQL that the embedded engine is. */
const engineVersion = '18'

/**
 * Opens the engine's folder `base`; makes it where there is none, and puts the newest good snapshot in its place where
 * it cannot be opened. Whatever is made is made under another name and takes its own when it is complete: a folder
 * named `base` has been whole.
 * @param folder the data folder, which this process holds the lock of
 */
export async function openBase(folder: string, { unclean, onProgress }: Options): Promise<Opened> {
  const base = join(folder, 'base')
  await rm(join(folder, unfinishedName), { recursive: true, force: true })
  const snapshots = await listSnapshots(join(folder, 'snapshots'))
  const present = (await readdir(base).catch(() => [])).length > 0
  if (!present) await rmdir(base).catch(() => {})
  if (!present && snapshots.length === 0) return create(folder, onProgress)
  const reason = present ? await whyNot(base) : 'it is missing'
  if (reason !== undefined) return recover(folder, { reason, present, snapshots, onProgress })
  if (unclean) onProgress('Checking the database, because it was not closed the last time')
  try {
    return { store: await open(base, { thoroughly: unclean }) }
  } catch (error) {
    await refuseWhatIsNoDamage(base, error)
    return recover(folder, { reason: (error as Error).message, present, snapshots, onProgress })
  }
}

async function create(folder: string, onProgress: Options['onProgress']): Promise<Opened> {
  const { tar, compressed } = await emptyStore(onProgress)
  const store = await timed(
    onProgress,
    ['Making the data folder, with the gazetteer of places', 'Made the data folder'],
    async () => {
      await place(folder, tar)
      return open(join(folder, 'base'), { thoroughly: false })
    },
  )
  return { store, madeFrom: compressed }
}

type Damage = { reason: string; present: boolean; snapshots: Snapshot[]; onProgress: Options['onProgress'] }

/** The folder as it was found keeps its name unless a snapshot works: a machine without memory damages nothing. */
async function recover(folder: string, { reason, present, snapshots, onProgress }: Damage): Promise<Opened> {
  const base = join(folder, 'base')
  const aside = `${base}-damaged-${new Date().toISOString().replace(/[:.]/g, '-')}`
  onProgress(`The database in ${base} cannot be opened: ${reason}`)
  const failed: Snapshot[] = []
  for (const snapshot of snapshots) {
    const { taken } = snapshot
    onProgress(`Trying the snapshot of ${taken}`)
    try {
      const tar = await readSnapshot(snapshot)
      if (present) await rename(base, aside)
      const store = await place(folder, tar)
        .then(() => open(base, { thoroughly: true }))
        .catch((error) => putBack(base, present ? aside : undefined, error))
      for (const damaged of failed) await setAside(damaged)
      if (present) onProgress(`The folder as it was found is kept in ${aside}`)
      onProgress(`The database is as it was at ${taken}; what was entered later is missing from it`)
      return { store, recovered: { from: taken, reason } }
    } catch (error) {
      onProgress(`It cannot be used: ${(error as Error).message}`)
      failed.push(snapshot)
    }
  }
  const others =
    snapshots.length === 0 ? 'there is no snapshot of it' : 'no snapshot of it can be used either'
  throw new StoreDamaged(
    `The database in ${base} cannot be opened (${reason}), and ${others}. Nothing has been moved or changed. Put a backup in the place of ${folder}; or, to start with an empty store, rename ${folder} and start again.`,
  )
}

/** Unpacks under another name: what is called `base` has been whole. */
async function place(folder: string, tar: Blob) {
  const unfinished = join(folder, unfinishedName)
  await unpackTar(await tar.bytes(), unfinished)
  await rename(unfinished, join(folder, 'base'))
}

async function putBack(base: string, aside: string | undefined, error: unknown): Promise<never> {
  await rm(base, { recursive: true, force: true })
  if (aside !== undefined) await rename(aside, base)
  throw error
}

const unfinishedName = 'base-unfinished'

async function open(base: string, { thoroughly }: { thoroughly: boolean }): Promise<Embedded> {
  const store = await connectEmbedded(base)
  try {
    if (thoroughly) await readEverything(store)
    return store
  } catch (error) {
    await store.close()
    throw error
  }
}

/** Reads every page of every table, which compares each with its checksum: what a power cut took is found here. */
async function readEverything({ client }: Embedded) {
  const { rows } = await client.query<{ name: string }>(
    "select oid::regclass::text as name from pg_class where relkind in ('r', 't', 'm') and relpersistence = 'p'",
  )
  for (const { name } of rows) await client.query(`select count(*) from ${name}`)
}

/** The engine takes a folder without a version for a new one, and would write a new database over what is there. */
async function whyNot(base: string): Promise<string | undefined> {
  const version = (await readFile(join(base, 'PG_VERSION'), 'utf8').catch(() => '')).trim()
  if (version === '') return 'its PG_VERSION is missing'
  if (version !== engineVersion)
    throw new MigrationError(
      `The database in ${base} is of PostgreSQL ${version}, and this version of Alliance Atlas works with ${engineVersion}. Start the version that it was last used with.`,
    )
}

const leastFree = 100 * 1024 * 1024

/** A full disk, a missing right or too little memory keep a sound folder from being opened. */
async function refuseWhatIsNoDamage(base: string, error: unknown) {
  if (error instanceof RangeError)
    throw new Error(`The database needs 1 GB of memory: ${error.message}`, { cause: error })
  await access(join(base, 'global', 'pg_control'), constants.R_OK | constants.W_OK).catch((refusal) => {
    if (refusal.code === 'ENOENT') return
    throw new Error(`This account may not read and write ${base}: ${refusal.message}`, { cause: error })
  })
  const { bavail, bsize } = await statfs(base)
  if (bavail * bsize < leastFree)
    throw new Error(`The disk of ${base} is full: make room for at least 100 MB and start again.`, {
      cause: error,
    })
}

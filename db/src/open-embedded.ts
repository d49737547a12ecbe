import { mkdir, realpath } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { findDiskProblem } from './disk-space.ts'
import type { Answer, OpenStore, StoreHealth } from './health.ts'
import { lockFolder } from './lock.ts'
import { makePrivate } from './private-folder.ts'
import { embeddedRights, restingRole } from './roles.ts'
import { compressTar, deleteUnfinished, listSnapshots, type Snapshot, writeSnapshot } from './snapshots.ts'

const snapshotsEveryMs = 5 * 60 * 1000

/**
 * Opens the embedded engine in `dataDir`, for this process alone. In it, `base` is the engine's own folder, `snapshots`
 * holds copies of it, and `base-damaged-…` what was put aside. The engine is loaded once the lock is held, so that a
 * second process is refused at once.
 */
export async function openEmbedded(
  dataDir: string,
  onProgress: (message: string) => void,
): Promise<OpenStore> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const folder = await realpath(resolve(dataDir))
  const lock = await lockFolder(folder)
  try {
    const opened = await makePrivate(folder)
    if (opened > 0)
      onProgress(`Closed ${opened} files and folders of ${folder} to other accounts of this machine`)
    return await openLocked(folder, lock, onProgress)
  } catch (error) {
    await lock.release()
    throw error
  }
}

/** A database that answers from memory is not well where its disk takes no more. */
async function withDisk(folder: string, answer: Answer): Promise<Answer & { diskFull?: boolean }> {
  const problem = await findDiskProblem(folder)
  return problem === undefined ? answer : { ...answer, ok: false, problem, diskFull: true }
}

async function openLocked(
  folder: string,
  lock: Awaited<ReturnType<typeof lockFolder>>,
  onProgress: (message: string) => void,
): Promise<OpenStore> {
  const [{ openBase }, { migrate, pendingMigrations }, { loadGazetteer }, { loadOutlines }, { healthCheck }] =
    await Promise.all([
      import('./base.ts'),
      import('./migrate.ts'),
      import('./gazetteer.ts'),
      import('./shipped-outlines.ts'),
      import('./health.ts'),
    ])
  const snapshotFolder = join(folder, 'snapshots')
  await deleteUnfinished(snapshotFolder)
  const { store, recovered, madeFrom } = await openBase(folder, { unclean: lock.abandoned, onProgress })
  const { client } = store

  let newest: Snapshot | undefined = (await listSnapshots(snapshotFolder))[0]
  let snapshotProblem: string | undefined

  /**
   * The counter stands still while nothing is written, whatever is read, and survives restarts. A transaction that
   * wrote unlogged tables only counts too: that costs a snapshot, never a row.
   */
  async function transactions(): Promise<string> {
    const { rows } = await client.query<{ xmax: string }>(
      'select pg_snapshot_xmax(pg_current_snapshot())::text as xmax',
    )
    return rows[0]?.xmax ?? ''
  }

  /**
   * The counter is read first, so that whatever slips in between counts as a change. The copy is made in one go and
   * like what a killed process leaves: the engine brings it in order when it opens it. Making it holds this process up
   * for half a second at 95 MB (a store with the gazetteer and the demonstration), of which compressing in the engine's
   * own way would make two.
   * @param content what the store was made from, while nothing has been written yet
   */
  async function snapshot(content?: Promise<Uint8Array>) {
    const counter = await transactions()
    if (newest?.transactions === counter) return
    if (!content) await client.exec('checkpoint')
    const copy = content ?? compressTar(await client.dumpDataDir('none'))
    newest = await writeSnapshot(snapshotFolder, await copy, counter)
  }

  const attempt = (content?: Promise<Uint8Array>) =>
    snapshot(content).then(
      () => {
        snapshotProblem = undefined
      },
      (error: Error) => {
        snapshotProblem = error.message
        onProgress(`No snapshot of the database could be taken: ${error.message}`)
      },
    )

  try {
    // A new store is never without a snapshot, and its first one costs nothing but the writing.
    if (madeFrom) await attempt(madeFrom)
    else if ((await pendingMigrations(store)).length > 0) {
      onProgress('Bringing the database to this version, after a snapshot of it')
      await snapshot()
    }
    await migrate(store)
    await loadGazetteer(store, onProgress)
    await loadOutlines(store, onProgress)
    await client.exec(`${embeddedRights}; set role ${restingRole}`)
    if (!newest) await attempt()
  } catch (error) {
    await store.close()
    throw error
  }

  let running: Promise<void> = Promise.resolve()
  const timer = setInterval(() => {
    running = running.then(() => attempt())
  }, snapshotsEveryMs).unref()

  async function close() {
    clearInterval(timer)
    await running
    await attempt()
    await store.close()
    await lock.release()
  }
  let closed: Promise<void> | undefined

  const check = healthCheck(store)
  const health = async (): Promise<StoreHealth> => ({
    engine: 'embedded',
    ...(await withDisk(folder, await check())),
    snapshot: { newest: newest?.taken ?? null, ...(snapshotProblem && { problem: snapshotProblem }) },
    ...(recovered && { recovered }),
  })
  return {
    ...store,
    health,
    close: () => {
      closed ??= close()
      return closed
    },
  }
}

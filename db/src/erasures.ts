import { mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { flushFolder } from './durable-file.ts'
import { type CatalogueDb, type CatalogueTrx, newId } from './tenancy.ts'
import { json } from './values.ts'

/** Who or what is erased: an account, or a record of a table of persons. Ids alone, which tell nothing of anybody. */
export type Subject = { account: string } | { alliance: string; table: string; record: string }

type Erasure = { id: string; subject: Subject }

/** Lists what was erased, in the data folder on both engines: outside of snapshots and backups, which are older. */
export const erasureList = 'erased.jsonl'

/**
 * Erases a subject: its record, what history and staged files tell of it, and answers that are kept for repetitions.
 * It is listed outside of the store first: should the transaction fail after all, the next start completes it.
 */
export async function erase(trx: CatalogueTrx, dataDir: string, subject: Subject): Promise<void> {
  const erasure = { id: newId(), subject }
  await eraseAndList(trx, erasure)
  await addToList(dataDir, [erasure])
}

/**
 * Erases again what was erased before, where a store has come back from an older copy; and lists what only the store
 * knows, where the data folder is a new one.
 * @returns how many erasures the store did not know
 */
export async function repeatErasures(db: CatalogueDb, dataDir: string): Promise<number> {
  const listed = await readList(dataDir)
  const known = await db.selectFrom('identity.erasure').select(['id', 'subject']).execute()
  const missingHere = without(listed, known)
  for (const erasure of missingHere) await db.transaction().execute((trx) => eraseAndList(trx, erasure))
  await addToList(dataDir, without(known as Erasure[], listed))
  return missingHere.length
}

const eraseAndList = (trx: CatalogueTrx, { id, subject }: Erasure) =>
  sql`select erase(${id}::uuid, ${json(subject)})`.execute(trx)

function without(erasures: readonly Erasure[], others: readonly { id: string }[]): Erasure[] {
  const ids = new Set(others.map(({ id }) => id))
  return erasures.filter(({ id }) => !ids.has(id))
}

/** A line that was cut off by a power cut is the last one, and was acknowledged to nobody. */
async function readList(dataDir: string): Promise<Erasure[]> {
  const text = await readFile(join(dataDir, erasureList), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  const end = text.lastIndexOf('\n') + 1
  return text
    .slice(0, end)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Erasure)
}

async function addToList(dataDir: string, erasures: readonly Erasure[]): Promise<void> {
  if (erasures.length === 0) return
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const file = await open(join(dataDir, erasureList), 'a', 0o600)
  try {
    await file.appendFile(erasures.map((erasure) => `${JSON.stringify(erasure)}\n`).join(''))
    await file.sync()
  } finally {
    await file.close()
  }
  await flushFolder(dataDir)
}

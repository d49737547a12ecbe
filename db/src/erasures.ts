import { sql } from 'kysely'
import { addToDataList, dataLists, readDataList } from './data-list.ts'
import { type CatalogueDb, type CatalogueTrx, newId } from './tenancy.ts'
import { json } from './values.ts'

/** Who or what is erased: an account, or a record of a table of persons. Ids alone, which tell nothing of anybody. */
export type Subject = { account: string } | { alliance: string; table: string; record: string }

type Erasure = { id: string; subject: Subject }

/**
 * Erases a subject: its record, what history and staged files tell of it, and answers that are kept for repetitions.
 * It is listed outside of the store first: should the transaction fail after all, the next start completes it.
 */
export async function erase(trx: CatalogueTrx, dataDir: string, subject: Subject): Promise<void> {
  const erasure = { id: newId(), subject }
  await eraseAndList(trx, erasure)
  await addToDataList(dataDir, dataLists.erasures, [erasure])
}

/**
 * Erases again what was erased before, where a store has come back from an older copy; and lists what only the store
 * knows, where the data folder is a new one.
 * @returns how many erasures the store did not know
 */
export async function repeatErasures(db: CatalogueDb, dataDir: string): Promise<number> {
  const listed = await readDataList<Erasure>(dataDir, dataLists.erasures)
  const known = await db.selectFrom('identity.erasure').select(['id', 'subject']).execute()
  const missingHere = without(listed, known)
  for (const erasure of missingHere) await db.transaction().execute((trx) => eraseAndList(trx, erasure))
  await addToDataList(dataDir, dataLists.erasures, without(known as Erasure[], listed))
  return missingHere.length
}

const eraseAndList = (trx: CatalogueTrx, { id, subject }: Erasure) =>
  sql`select erase(${id}::uuid, ${json(subject)})`.execute(trx)

function without(erasures: readonly Erasure[], others: readonly { id: string }[]): Erasure[] {
  const ids = new Set(others.map(({ id }) => id))
  return erasures.filter(({ id }) => !ids.has(id))
}

import { type Selectable, sql } from 'kysely'
import { newId } from './new-id.ts'
import type {
  Actor,
  CatalogueDb,
  CatalogueTrx,
  ProposerTrx,
  PublicTrx,
  PublisherTrx,
  Reader,
  ReadTrx,
  WriteTrx,
} from './tenancy.ts'
import type { DB } from './types.ts'
import { json } from './values.ts'

// Opening a transaction is for routes, jobs and scripts: queries take one that is open. The import rules hold to it.

/** The role of a transaction, and where it looks for the relations that a query names. */
const readers: Record<Reader, { role: string; searchPath: string }> = {
  member: { role: 'atlas_member', searchPath: 'atlas, public' },
  guest: { role: 'atlas_guest', searchPath: 'facts, atlas, public' },
}

/**
 * Reads one alliance: a transaction that writes nothing, and sees no other alliance's rows, whatever it asks.
 * @param allianceId UUID
 */
export function runReadTransaction<T>(
  db: CatalogueDb,
  allianceId: string,
  read: (trx: ReadTrx) => Promise<T>,
  reader: Reader = 'member',
): Promise<T> {
  return db.transaction().execute(async (trx) => {
    await becomeReader(trx, allianceId, reader)
    return read(trx as unknown as ReadTrx)
  })
}

/**
 * The same, and all that is read stands at one moment, whatever is written meanwhile. On the embedded engine others wait.
 * @param read is told a function by which it goes on as another reader
 */
export function runSnapshotTransaction<T>(
  db: CatalogueDb,
  allianceId: string,
  read: (trx: ReadTrx, become: (reader: Reader) => Promise<unknown>) => Promise<T>,
  reader: Reader,
): Promise<T> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const become = (next: Reader) => becomeReader(trx, allianceId, next)
      await become(reader)
      return read(trx as unknown as ReadTrx, become)
    })
}

function becomeReader(trx: CatalogueTrx, allianceId: string, reader: Reader) {
  const { role, searchPath } = readers[reader]
  return sql`select set_config('atlas.alliance', ${allianceId}, true), set_config('role', ${role}, true),
    set_config('search_path', ${searchPath}, true), set_config('transaction_read_only', 'on', true)`.execute(
    trx,
  )
}

/** Reads what is public, with no right on anything else. */
export function runPublicTransaction<T>(db: CatalogueDb, read: (trx: PublicTrx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (trx) => {
    await sql`select set_config('role', 'atlas_public', true), set_config('search_path', 'publication, public', true),
      set_config('transaction_read_only', 'on', true)`.execute(trx)
    return read(trx as unknown as PublicTrx)
  })
}

/**
 * Publishes for one alliance, or takes back: writes what is public, and can neither read nor write anything else.
 * @param allianceId UUID
 */
export function runPublisherTransaction<T>(
  db: CatalogueDb,
  allianceId: string,
  write: (trx: PublisherTrx) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (trx) => {
    await sql`select set_config('atlas.alliance', ${allianceId}, true), set_config('role', 'atlas_publisher', true),
      set_config('search_path', 'publication, public', true)`.execute(trx)
    return write(trx as unknown as PublisherTrx)
  })
}

/**
 * Puts in what anybody suggests to one alliance, with no right to read anything of it.
 * @param alongside what is written outside of the alliance in the same transaction, once `write` is done
 */
export function runProposerTransaction<T>(
  db: CatalogueDb,
  allianceId: string,
  write: (trx: ProposerTrx) => Promise<T>,
  alongside: (trx: CatalogueTrx, result: T) => Promise<unknown> = async () => {},
): Promise<T> {
  return db.transaction().execute(async (trx) => {
    await sql`select set_config('atlas.alliance', ${allianceId}, true), set_config('role', 'atlas_proposer', true)`.execute(
      trx,
    )
    const result = await write(trx as unknown as ProposerTrx)
    await becomeRole(trx, 'atlas_identity')
    await alongside(trx, result)
    return result
  })
}

/**
 * Writes what history does not follow, such as the staged rows of an import. Where it does, this write is refused.
 * @param allianceId UUID
 */
export function runWriteTransaction<T>(
  db: CatalogueDb,
  allianceId: string,
  write: (trx: WriteTrx) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (trx) => {
    await sql`select set_config('atlas.alliance', ${allianceId}, true), set_config('role', 'atlas_member', true)`.execute(
      trx,
    )
    return write(trx as unknown as WriteTrx)
  })
}

/**
 * What listeners on the channel `atlas_changes` are told, as JSON.
 * @property revision how many changes there are with this one
 * @property datasetRevision the same where the dataset is touched; else of the change that touched it last
 * @property factsRevision the same for what guests see of it
 * @property tables that were written to
 */
export type ChangeNotice = {
  allianceId: string
  changeId: string
  revision: number
  datasetRevision: number
  factsRevision: number
  action: string
  tables: string[]
}

export type Changed<T> = { result: T; changeId: string; revision: number; tables: string[] }

type Change = {
  allianceId: string
  actor: Actor
  /** What happens, as `noun.verb`, for instance `organisation.update`. */
  action: string
  /** The change that this one takes back, if any. */
  undoes?: string
  /** What is written outside of the alliance in the same transaction, all or nothing, once `write` is done. */
  alongside?: (trx: CatalogueTrx) => Promise<unknown>
}

/**
 * Writes to one alliance, all or nothing: opens a change that history is written under, lets `write` work as
 * `atlas_member`, counts the change and tells listeners on the channel `atlas_changes`. `revision` is how many changes
 * there were with this one; the dataset revision becomes the same where the dataset is touched, and the facts revision
 * where what guests see of it is.
 */
export function runChange<T>(
  db: CatalogueDb,
  { allianceId, actor, action, undoes, alongside }: Change,
  write: (trx: WriteTrx, changeId: string) => Promise<T>,
): Promise<Changed<T>> {
  const changeId = newId()
  return db.transaction().execute(async (opened) => {
    await sql`select set_config('atlas.alliance', ${allianceId}, true), set_config('atlas.change', ${changeId}, true),
      set_config('role', 'atlas_member', true)`.execute(opened)
    const trx = opened as unknown as WriteTrx
    const result = await write(trx, changeId)
    if (alongside) {
      await becomeRole(opened, 'atlas_identity')
      await alongside(opened)
      await becomeRole(opened, 'atlas_member')
    }
    // Last, so that writers of the same alliance wait for one another as briefly as possible.
    const counts = await countChange(trx, allianceId, changeId)
    await trx
      .insertInto('change')
      .values({
        ...{ allianceId, id: changeId, action, undoes: undoes ?? null },
        ...{ actorId: actor.id, actorName: actor.name, counts: json(counts) },
      })
      .execute()
    const tables = Object.keys(counts)
    const count = sql<number>`changes + 1`
    const revisions = await trx
      .updateTable('alliance')
      .set({
        ...{ changes: count, changeId },
        ...(!leavesDatasetUntouched(tables) && { datasetRevision: count, datasetChangeId: changeId }),
        ...((await touchesFacts(trx, changeId, tables)) && { factsRevision: count, factsChangeId: changeId }),
      })
      .where('id', '=', allianceId)
      .returning(['changes as revision', 'datasetRevision', 'factsRevision'])
      .executeTakeFirstOrThrow()
    const { revision } = revisions
    const notice: ChangeNotice = { allianceId, changeId, ...revisions, action, tables }
    await sql`select pg_notify('atlas_changes', ${JSON.stringify(notice)})`.execute(trx)
    return { result, changeId, revision, tables }
  })
}

/** Writes what belongs to no single alliance, all or nothing. */
export const runCatalogueTransaction = <T>(
  db: CatalogueDb,
  write: (trx: CatalogueTrx) => Promise<T>,
): Promise<T> => db.transaction().execute(write)

const becomeRole = (trx: CatalogueTrx, role: string) =>
  sql`select set_config('role', ${role}, true)`.execute(trx)

/** Tables of an alliance that are not part of the dataset. */
export const tablesOutsideDataset = [
  ...['finding_decision', 'finding_comment', 'action', 'source', 'suggestion_decision', 'workshop'],
]

type Counts = Selectable<DB['change']>['counts']

/** A change of these tables alone keeps the dataset's revision. */
function leavesDatasetUntouched(tables: readonly string[]): boolean {
  return tables.length > 0 && tables.every((table) => tablesOutsideDataset.includes(table))
}

/** Whether a change wrote anything that guests see: a judgement they do not. What has no history may be anything. */
async function touchesFacts(trx: WriteTrx, changeId: string, tables: readonly string[]): Promise<boolean> {
  if (tables.length === 0) return true
  const { rows } = await sql<{ touches: boolean }>`
    select exists (
      select from history join guest_view on name = table_name
      where alliance_id = current_alliance() and change_id = ${changeId}
        and (operation <> 'update' or after - blank <> '{}')
    ) as touches`.execute(trx)
  return rows[0]?.touches ?? true
}

async function countChange(trx: WriteTrx, allianceId: string, changeId: string): Promise<Counts> {
  const { rows } = await sql<{ counts: Counts }>`
    select coalesce(jsonb_object_agg(table_name, operations), '{}') as counts
    from (
      select table_name, jsonb_object_agg(operation, n) as operations
      from (
        select table_name, operation, count(*) as n from history
        where alliance_id = ${allianceId} and change_id = ${changeId} group by table_name, operation
      ) lines group by table_name
    ) tables`.execute(trx)
  return rows[0]?.counts ?? {}
}

import { type Insertable, type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import { newId } from './new-id.ts'
import type { DB } from './types.ts'
import { json } from './values.ts'

/** Who writes: an account, or a part of the product such as an import started from the command line. */
export type Actor = { id: string | null; name: string }

export type Trx = Transaction<DB>

/** What an insert into a table takes. */
export type NewRow<T extends keyof DB> = Insertable<DB[T]>

export { newId }

/** Who reads: a guest reads the views of the schema `facts` in the place of the tables, and no table. */
export type Reader = 'member' | 'guest'

/** The role of a transaction, and where it looks for the relations that a query names. */
const readers: Record<Reader, { role: string; searchPath: string }> = {
  member: { role: 'atlas_member', searchPath: 'atlas, public' },
  guest: { role: 'atlas_guest', searchPath: 'facts, atlas, public' },
}

/**
 * Reads one alliance: a transaction that sees no other alliance's rows, whatever it asks.
 * @param allianceId UUID
 */
export function readAlliance<T>(
  db: Kysely<DB>,
  allianceId: string,
  read: (trx: Trx) => Promise<T>,
  reader: Reader = 'member',
): Promise<T> {
  const { role, searchPath } = readers[reader]
  return db.transaction().execute(async (trx) => {
    await sql`select set_config('atlas.alliance', ${allianceId}, true), set_config('role', ${role}, true),
      set_config('search_path', ${searchPath}, true)`.execute(trx)
    return read(trx)
  })
}

/**
 * What listeners on the channel `atlas_changes` are told, as JSON.
 * @property revision how many changes there are with this one
 * @property datasetRevision the same where the dataset is touched; else of the change that touched it last
 * @property tables that were written to
 */
export type ChangeNotice = {
  allianceId: string
  changeId: string
  revision: number
  datasetRevision: number
  action: string
  tables: string[]
}

export type Changed<T> = { result: T; changeId: string; revision: number; tables: string[] }

/** Of an alliance's own, and in no dataset: whoever changes these alone leaves the dataset as it is. */
const besides = ['finding_decision', 'finding_comment', 'action']

/**
 * Writes to one alliance, all or nothing: opens a change that history is written under, lets `write` work as
 * `atlas_member`, counts the change and tells listeners on the channel `atlas_changes`. `revision` is how many changes
 * there were with this one; the dataset revision becomes the same where the dataset is touched.
 * @param action what happens, as `noun.verb`, for instance `organisation.update`
 * @param undoes the change that this one takes back, if any
 */
export function changeAlliance<T>(
  db: Kysely<DB>,
  change: { allianceId: string; actor: Actor; action: string; undoes?: string },
  write: (trx: Trx, changeId: string) => Promise<T>,
): Promise<Changed<T>> {
  const changeId = newId()
  const { allianceId, actor, action, undoes = null } = change
  return db.transaction().execute(async (trx) => {
    await sql`select set_config('atlas.alliance', ${allianceId}, true), set_config('atlas.change', ${changeId}, true),
      set_config('role', 'atlas_member', true)`.execute(trx)
    const result = await write(trx, changeId)
    // Last, so that writers of the same alliance wait for one another as briefly as possible.
    const counts = await countChange(trx, allianceId, changeId)
    await trx
      .insertInto('change')
      .values({
        ...{ allianceId, id: changeId, action, undoes },
        ...{ actorId: actor.id, actorName: actor.name, counts: json(counts) },
      })
      .execute()
    const touched = Object.keys(counts)
    const isAside = touched.length > 0 && touched.every((table) => besides.includes(table))
    const { revision, datasetRevision } = await trx
      .updateTable('alliance')
      .set({ changes: sql`changes + 1`, ...(!isAside && { datasetRevision: sql`changes + 1` }) })
      .where('id', '=', allianceId)
      .returning(['changes as revision', 'datasetRevision'])
      .executeTakeFirstOrThrow()
    const notice: ChangeNotice = {
      ...{ allianceId, changeId, revision, datasetRevision, action },
      tables: touched,
    }
    await sql`select pg_notify('atlas_changes', ${JSON.stringify(notice)})`.execute(trx)
    return { result, changeId, revision, tables: touched }
  })
}

type Counts = Selectable<DB['change']>['counts']

async function countChange(trx: Trx, allianceId: string, changeId: string): Promise<Counts> {
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

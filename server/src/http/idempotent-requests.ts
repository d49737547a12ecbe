import type { Store } from '@atlas/db/connect'
import { type CatalogueDb, newId } from '@atlas/db/tenancy'
import { json } from '@atlas/db/values'
import { sql } from 'kysely'
import { secondsUntilDead } from './alive.ts'

/** A request that may be sent again under the same key, by the same principal to the same alliance. */
export type IdempotentRequest = {
  /** As `principalKey` names it. */
  principal: string
  allianceId: string | null
  key: string
  fingerprint: string
}

/**
 * @property body as JSON; null where it was for once only
 * @property content SHA-256 of what streamed through, null where nothing did
 */
export type StoredAnswer = {
  status: number
  headers: Record<string, string>
  body: string | null
  content: string | null
}

const keptHours = 24

/**
 * Takes a key into use; undefined where it is in use already. Keys older than a day are free again, and those whose
 * process died before it had an answer.
 */
export async function reserveKey(
  store: Pick<Store, 'db' | 'engine'>,
  request: IdempotentRequest,
): Promise<{ id: string } | undefined> {
  const id = newId()
  const column = (name: string) => sql.ref(`repeatable_request.${name}`)
  const isFree = sql<boolean>`${column('created_at')} < now() - make_interval(hours => ${sql.lit(keptHours)})
    or (${column('status')} is null
      and ${column('alive_at')} < now() - make_interval(secs => ${secondsUntilDead(store)}))`
  return store.db
    .insertInto('identity.repeatableRequest')
    .values({ ...request, id })
    .onConflict((conflict) =>
      conflict
        .constraint('repeatable_request_once')
        .doUpdateSet({
          ...{ id, fingerprint: request.fingerprint, status: null, headers: null, body: null, content: null },
          ...{ createdAt: sql`now()`, aliveAt: sql`now()` },
        })
        .where(isFree),
    )
    .returning('id')
    .executeTakeFirst()
}

/** Tells that this process is still at work on some requests. */
export async function tellAlive(db: CatalogueDb, ids: readonly string[]): Promise<void> {
  await db
    .updateTable('identity.repeatableRequest')
    .set({ aliveAt: sql`now()` })
    .where('id', 'in', ids)
    .execute()
}

/** What is known of the first request with a key, and its answer where it has one. */
export async function readReserved(
  db: CatalogueDb,
  { principal, allianceId, key }: IdempotentRequest,
): Promise<{ fingerprint: string; answer?: StoredAnswer } | undefined> {
  const row = await db
    .selectFrom('identity.repeatableRequest')
    .select(['fingerprint', 'status', 'headers', 'body', 'content'])
    .where('principal', '=', principal)
    .where('allianceId', 'is not distinct from', allianceId)
    .where('key', '=', key)
    .executeTakeFirst()
  if (!row) return
  const { fingerprint, status, headers, body, content } = row
  return status === null
    ? { fingerprint }
    : { fingerprint, answer: { status, headers: headers ?? {}, body, content } }
}

export async function storeAnswer(
  db: CatalogueDb,
  id: string,
  { headers, ...answer }: StoredAnswer,
): Promise<void> {
  await db
    .updateTable('identity.repeatableRequest')
    .set({ ...answer, headers: json(headers) })
    .where('id', '=', id)
    .execute()
}

/** Frees a key whose request was refused. */
export async function releaseKey(db: CatalogueDb, id: string): Promise<void> {
  await db.deleteFrom('identity.repeatableRequest').where('id', '=', id).execute()
}

/** Deletes the answers of keys that are free again by their age. */
export async function deleteOldAnswers(db: CatalogueDb): Promise<void> {
  await db
    .deleteFrom('identity.repeatableRequest')
    .where('createdAt', '<', sql<string>`now() - make_interval(hours => ${sql.lit(keptHours)})`)
    .execute()
}

import { newId } from '@atlas/db/tenancy'
import type { DB } from '@atlas/db/types'
import { json } from '@atlas/db/values'
import { type Kysely, sql } from 'kysely'

/** A request that may be sent again under the same key, by the same account to the same alliance. */
export type IdempotentRequest = {
  userId: string
  allianceId: string | null
  key: string
  fingerprint: string
}

export type StoredAnswer = { status: number; headers: Record<string, string>; body: string }

/** Takes a key into use; undefined where it is in use already. Keys older than a day are free again. */
export async function reserveKey(
  db: Kysely<DB>,
  request: IdempotentRequest,
): Promise<{ id: string } | undefined> {
  await db
    .deleteFrom('identity.repeatableRequest')
    .where('createdAt', '<', sql<string>`now() - interval '24 hours'`)
    .execute()
  return db
    .insertInto('identity.repeatableRequest')
    .values({ ...request, id: newId() })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
}

/** What is known of the first request with a key, and its answer where it has one. */
export async function readReserved(
  db: Kysely<DB>,
  { userId, allianceId, key }: IdempotentRequest,
): Promise<{ fingerprint: string; answer?: StoredAnswer } | undefined> {
  const row = await db
    .selectFrom('identity.repeatableRequest')
    .select(['fingerprint', 'status', 'headers', 'body'])
    .where('userId', '=', userId)
    .where('allianceId', 'is not distinct from', allianceId)
    .where('key', '=', key)
    .executeTakeFirst()
  if (!row) return
  const { fingerprint, status, headers, body } = row
  return status === null
    ? { fingerprint }
    : { fingerprint, answer: { status, headers: headers ?? {}, body: body ?? 'null' } }
}

export async function storeAnswer(
  db: Kysely<DB>,
  id: string,
  { status, headers, body }: StoredAnswer,
): Promise<void> {
  await db
    .updateTable('identity.repeatableRequest')
    .set({ status, headers: json(headers), body })
    .where('id', '=', id)
    .execute()
}

/** Frees a key whose request was refused. */
export async function releaseKey(db: Kysely<DB>, id: string): Promise<void> {
  await db.deleteFrom('identity.repeatableRequest').where('id', '=', id).execute()
}

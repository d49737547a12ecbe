import type { DB } from '@atlas/db/types'
import type { Session } from '@atlas/shared/people'
import type { Kysely } from 'kysely'
import { notFound } from '../http/errors.ts'

/** Where an account is signed in, the latest first. */
export async function listSessions(
  db: Kysely<DB>,
  userId: string,
  thisOne: string | null,
): Promise<Session[]> {
  const sessions = await db
    .selectFrom('identity.session')
    .select(['id', 'createdAt', 'updatedAt as usedAt', 'expiresAt'])
    .select(['ipAddress as address', 'userAgent as browser'])
    .where('userId', '=', userId)
    .where('expiresAt', '>', new Date().toISOString())
    .orderBy('updatedAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return sessions.map((session) => ({ ...session, isThis: session.id === thisOne }))
}

/** @throws Problem not-found where the account has no such session */
export async function endSession(db: Kysely<DB>, userId: string, id: string): Promise<void> {
  const ended = await db
    .deleteFrom('identity.session')
    .where('userId', '=', userId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  if (!ended) throw notFound()
}

export async function endOtherSessions(db: Kysely<DB>, userId: string, thisOne: string): Promise<void> {
  await db.deleteFrom('identity.session').where('userId', '=', userId).where('id', '<>', thisOne).execute()
}

import type { CatalogueDb } from '@atlas/db/tenancy'
import type { Role, Whoami } from '@atlas/shared/people'
import { sql } from 'kysely'
import { guest, type Principal } from '../http/principal.ts'

/** An account as it asks for things; a guest where the account is gone. */
export async function readCaller(db: CatalogueDb, userId: string): Promise<Principal> {
  const rows = await db
    .selectFrom('identity.user as user')
    .leftJoin('identity.membership as membership', 'membership.userId', 'user.id')
    .select([
      'user.id',
      'user.name',
      'user.email',
      'user.operator',
      'membership.allianceId',
      'membership.role',
    ])
    .where('user.id', '=', userId)
    .orderBy('membership.allianceId')
    .execute()
  const [account] = rows
  if (!account) return guest
  const { id, name, email, operator } = account
  const memberships = rows.flatMap(({ allianceId, role }) =>
    allianceId && role ? [{ allianceId, role }] : [],
  )
  return { kind: 'account', user: { id, name, email }, memberships, operator }
}

/** The account behind a session that has not ended; a guest otherwise. */
export async function readSessionCaller(db: CatalogueDb, sessionId: string): Promise<Principal> {
  const session = await db
    .selectFrom('identity.session')
    .select('userId')
    .where('id', '=', sessionId)
    .where('expiresAt', '>', new Date().toISOString())
    .executeTakeFirst()
  return session ? readCaller(db, session.userId) : guest
}

/** What each of some accounts belongs to, by account; also alliances that are deleted, which can be brought back. */
export async function readMemberships(
  db: CatalogueDb,
  userIds: string[],
): Promise<Map<string, Whoami['memberships']>> {
  if (userIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('identity.membership')
    .select(['userId', 'allianceId', 'role'])
    .where('userId', 'in', userIds)
    .execute()
  const byAccount = Map.groupBy(rows, ({ userId }) => userId)
  return new Map(
    [...byAccount].map(([userId, own]) => [
      userId,
      own.map(({ allianceId, role }) => ({ allianceId, role })),
    ]),
  )
}

/** Makes an account a member; an owner stays one. */
export async function addMember(
  db: CatalogueDb,
  { userId, allianceId, role }: { userId: string; allianceId: string; role: Role },
): Promise<void> {
  await db
    .insertInto('identity.membership')
    .values({ userId, allianceId, role })
    .onConflict((conflict) =>
      conflict
        .columns(['userId', 'allianceId'])
        .doUpdateSet({ role: role === 'owner' ? 'owner' : sql`membership.role` }),
    )
    .execute()
}

/** Gives an account everything: it owns all alliances that there are, and may found more. */
export async function makeOperator(db: CatalogueDb, userId: string): Promise<void> {
  await db.updateTable('identity.user').set({ operator: true }).where('id', '=', userId).execute()
  await db
    .insertInto('identity.membership')
    .columns(['userId', 'allianceId', 'role'])
    .expression((from) =>
      from
        .selectFrom('alliance')
        .select([sql.val(userId).as('userId'), 'alliance.id', sql.lit<Role>('owner').as('role')]),
    )
    .onConflict((conflict) => conflict.columns(['userId', 'allianceId']).doUpdateSet({ role: 'owner' }))
    .execute()
}

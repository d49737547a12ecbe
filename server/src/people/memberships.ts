import type { CatalogueDb } from '@atlas/db/tenancy'
import type { Role } from '@atlas/shared/people'
import { sql } from 'kysely'
import { type Caller, nobody } from '../http/caller.ts'

/** An account as it asks for things; nobody where the account is gone. */
export async function readCaller(db: CatalogueDb, userId: string): Promise<Caller> {
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
  if (!account) return nobody
  const { id, name, email, operator } = account
  const memberships = rows.flatMap(({ allianceId, role }) =>
    allianceId && role ? [{ allianceId, role }] : [],
  )
  return { user: { id, name, email }, memberships, operator }
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

import type { CatalogueDb, CatalogueTrx } from '@atlas/db/tenancy'
import type { Member, Role } from '@atlas/shared/people'
import { mayResetPassword, type Standing } from '@atlas/shared/permissions'
import { notFound } from '../http/errors.ts'
import type { Principal } from '../http/principal.ts'
import { Problem } from '../http/problem.ts'
import { revokeInvitationsBy } from './made-invitations.ts'
import { readMemberships } from './memberships.ts'

type Reader = { caller: Principal; role: Standing }

/** Who belongs to an alliance, by name. Addresses are for its owners, who write to people. */
export async function listMembers(
  db: CatalogueDb,
  allianceId: string,
  { caller, role: own }: Reader,
): Promise<Member[]> {
  const rows = await db
    .selectFrom('identity.membership as membership')
    .innerJoin('identity.user as user', 'user.id', 'membership.userId')
    .select(['user.id', 'user.name', 'user.email', 'user.operator'])
    .select(['membership.role', 'membership.createdAt as since'])
    .where('membership.allianceId', '=', allianceId)
    .orderBy('user.name')
    .orderBy('user.id')
    .execute()
  if (own !== 'owner')
    return rows.map(({ id, name, role, since }) => ({
      ...{ id, name, role, since },
      ...{ email: null, mayResetPassword: false },
    }))
  const memberships = await readMemberships(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map(({ operator, ...member }) => ({
    ...member,
    mayResetPassword:
      caller.kind === 'account' &&
      mayResetPassword(
        { ...caller, id: caller.user.id },
        { id: member.id, operator, memberships: memberships.get(member.id) ?? [] },
      ),
  }))
}

/** @throws Problem not-found, last-owner */
export async function changeRole(
  trx: CatalogueTrx,
  { allianceId, userId, role }: { allianceId: string; userId: string; role: Role },
): Promise<void> {
  if (role !== 'owner') await endOwnership(trx, allianceId, userId)
  const changed = await trx
    .updateTable('identity.membership')
    .set({ role })
    .where('allianceId', '=', allianceId)
    .where('userId', '=', userId)
    .returning('userId')
    .executeTakeFirst()
  if (!changed) throw notFound()
}

/** @throws Problem not-found, last-owner */
export async function removeMember(trx: CatalogueTrx, allianceId: string, userId: string): Promise<void> {
  await endOwnership(trx, allianceId, userId)
  const removed = await trx
    .deleteFrom('identity.membership')
    .where('allianceId', '=', allianceId)
    .where('userId', '=', userId)
    .returning('userId')
    .executeTakeFirst()
  if (!removed) throw notFound()
}

/** @throws Problem not-found where an account does not belong to an alliance */
export async function checkMember(db: CatalogueDb, allianceId: string, userId: string): Promise<void> {
  const membership = await db
    .selectFrom('identity.membership')
    .select('userId')
    .where('allianceId', '=', allianceId)
    .where('userId', '=', userId)
    .executeTakeFirst()
  if (!membership) throw notFound()
}

/** What goes before an owner ceases to be one; nothing where the account is none. */
async function endOwnership(trx: CatalogueTrx, allianceId: string, userId: string) {
  const owners = await lockOwners(trx, allianceId)
  if (!owners.includes(userId)) return
  if (owners.length === 1)
    throw new Problem('last-owner', {
      detail: 'An alliance needs an owner. Make somebody else an owner first.',
    })
  await revokeInvitationsBy(trx, userId, allianceId)
}

/** Of two owners who put each other out at the same moment, the second one waits here and is the last one left. */
async function lockOwners(trx: CatalogueTrx, allianceId: string): Promise<string[]> {
  const owners = await trx
    .selectFrom('identity.membership')
    .select('userId')
    .where('allianceId', '=', allianceId)
    .where('role', '=', 'owner')
    .orderBy('userId')
    .forUpdate()
    .execute()
  return owners.map((owner) => owner.userId)
}

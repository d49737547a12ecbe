import { newId, type Trx } from '@atlas/db/tenancy'
import type { DB } from '@atlas/db/types'
import type { Invitation, Role } from '@atlas/shared/people'
import type { Kysely } from 'kysely'
import { notFound } from '../http/errors.ts'
import { Problem } from '../http/problem.ts'
import { hashLinkToken, newLinkToken } from './link-token.ts'

/** For how long a link to one alliance can be used. */
const invitationDays = 14
/** The first owner's link holds until it is used; a column wants a date. */
const forEver = new Date('9999-12-31T00:00:00Z')

/** Makes a one-time link's token, of which only a hash is kept. Nobody created the first owner's. */
export async function createInvitation(
  db: Kysely<DB>,
  invitation: { allianceId: string | null; role: Role; createdBy: string | null },
): Promise<{ token: string; expiresAt: string }> {
  const token = newLinkToken()
  const expires = invitation.allianceId ? new Date(Date.now() + invitationDays * 86_400_000) : forEver
  const expiresAt = expires.toISOString()
  await db
    .insertInto('identity.invitation')
    .values({ ...invitation, id: newId(), tokenHash: hashLinkToken(token), expiresAt })
    .execute()
  return { token, expiresAt }
}

/** The token of the first owner's link, in place of the one before; undefined once there is an account. */
export async function inviteFirstOwner(db: Kysely<DB>): Promise<string | undefined> {
  const account = await db.selectFrom('identity.user').select('id').limit(1).executeTakeFirst()
  if (account) return
  return db.transaction().execute(async (trx) => {
    await trx.deleteFrom('identity.invitation').where('allianceId', 'is', null).execute()
    const { token } = await createInvitation(trx, { allianceId: null, role: 'owner', createdBy: null })
    return token
  })
}

/**
 * What a link invites to.
 * @throws Problem not-found, gone
 */
export async function readInvitation(db: Kysely<DB>, token: string): Promise<Invitation> {
  const { allianceId, allianceName, role, expiresAt } = await findUsable(db, token)
  return { allianceId, allianceName, role, expiresAt: allianceId && expiresAt }
}

/**
 * Uses a link up, so that of two who open it together one is told.
 * @throws Problem not-found, gone
 */
export async function takeInvitation(trx: Trx, token: string, userId: string) {
  const { id, allianceId, role } = await findUsable(trx, token)
  const taken = await trx
    .updateTable('identity.invitation')
    .set({ acceptedAt: new Date().toISOString(), acceptedBy: userId })
    .where('id', '=', id)
    .where('acceptedAt', 'is', null)
    .where('revokedAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!taken) throw used()
  return { allianceId, role }
}

async function findUsable(db: Kysely<DB>, token: string) {
  const invitation = await db
    .selectFrom('identity.invitation as invitation')
    .leftJoin('alliance', 'alliance.id', 'invitation.allianceId')
    .select([
      'invitation.id',
      'invitation.allianceId',
      'alliance.name as allianceName',
      'alliance.deletedAt',
      'invitation.role',
      'invitation.expiresAt',
      'invitation.acceptedAt',
      'invitation.revokedAt',
    ])
    .where('invitation.tokenHash', '=', hashLinkToken(token))
    .executeTakeFirst()
  if (!invitation || invitation.deletedAt) throw notFound()
  if (invitation.acceptedAt) throw used()
  if (invitation.revokedAt)
    throw new Problem('gone', { detail: 'This link has been taken back. Ask for a new one.' })
  if (invitation.expiresAt <= new Date().toISOString())
    throw new Problem('gone', { detail: 'This link has expired. Ask for a new one.' })
  return invitation
}

const used = () => new Problem('gone', { detail: 'This link has been used. Sign in, or ask for a new one.' })

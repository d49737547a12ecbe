import type { Trx } from '@atlas/db/tenancy'
import type { DB } from '@atlas/db/types'
import type { InvitationMade } from '@atlas/shared/people'
import type { Kysely, Selectable } from 'kysely'
import { notFound } from '../http/errors.ts'

/** For how long it is told what became of a link that nobody can use any more. */
const toldForDays = 90

/** The links to an alliance that can still be used, and those that could lately; newest first. */
export async function listInvitations(db: Kysely<DB>, allianceId: string): Promise<InvitationMade[]> {
  const since = new Date(Date.now() - toldForDays * 86_400_000).toISOString()
  const rows = await db
    .selectFrom('identity.invitation as invitation')
    .leftJoin('identity.user as creator', 'creator.id', 'invitation.createdBy')
    .leftJoin('identity.user as guest', 'guest.id', 'invitation.acceptedBy')
    .select(['invitation.id', 'invitation.role', 'invitation.createdAt', 'invitation.expiresAt'])
    .select(['invitation.acceptedAt', 'invitation.revokedAt'])
    .select(['creator.name as createdBy', 'guest.name as usedBy'])
    .where('invitation.allianceId', '=', allianceId)
    .where('invitation.expiresAt', '>', since)
    .orderBy('invitation.createdAt', 'desc')
    .orderBy('invitation.id', 'desc')
    .execute()
  return rows.map(({ acceptedAt, revokedAt, ...row }) => ({
    ...row,
    usedAt: acceptedAt,
    state: stateOf({ acceptedAt, revokedAt, expiresAt: row.expiresAt }),
  }))
}

/** @throws Problem not-found where the alliance has no such link, or it cannot be used any more */
export async function revokeInvitation(db: Kysely<DB>, allianceId: string, id: string): Promise<void> {
  const revoked = await db
    .updateTable('identity.invitation')
    .set({ revokedAt: new Date().toISOString() })
    .where('id', '=', id)
    .where('allianceId', '=', allianceId)
    .where('acceptedAt', 'is', null)
    .where('revokedAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!revoked) throw notFound()
}

/** Takes back what somebody has handed out who may not invite any more: it would let them in again. */
export async function revokeInvitationsBy(trx: Trx, userId: string, allianceId?: string): Promise<void> {
  let unused = trx
    .updateTable('identity.invitation')
    .set({ revokedAt: new Date().toISOString() })
    .where('createdBy', '=', userId)
    .where('acceptedAt', 'is', null)
    .where('revokedAt', 'is', null)
  if (allianceId !== undefined) unused = unused.where('allianceId', '=', allianceId)
  await unused.execute()
}

type Dates = Pick<Selectable<DB['identity.invitation']>, 'acceptedAt' | 'revokedAt' | 'expiresAt'>

function stateOf({ acceptedAt, revokedAt, expiresAt }: Dates): InvitationMade['state'] {
  if (acceptedAt) return 'used'
  if (revokedAt) return 'revoked'
  return expiresAt <= new Date().toISOString() ? 'expired' : 'open'
}

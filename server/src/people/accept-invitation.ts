import type { DB } from '@atlas/db/types'
import type { InvitationAccept } from '@atlas/shared/people'
import type { Kysely } from 'kysely'
import type { Caller } from '../http/caller.ts'
import { createAccount, type NewAccount, prepareAccount } from './create-account.ts'
import { readInvitation, takeInvitation } from './invitations.ts'
import { addMember, makeOperator } from './memberships.ts'

/**
 * Makes the caller, or a new account, what a link invites to: all of it or nothing.
 * @returns the id of the account, and the account itself where it is new
 * @throws Problem not-found, gone, invalid-request, conflict
 */
export async function acceptInvitation(
  db: Kysely<DB>,
  token: string,
  { user }: Caller,
  details: InvitationAccept,
): Promise<{ userId: string; created?: NewAccount }> {
  const { allianceName } = await readInvitation(db, token)
  const created = user ? undefined : await prepareAccount(details, allianceName)
  const userId = user?.id ?? created?.id ?? ''
  await db.transaction().execute(async (trx) => {
    if (created) await createAccount(trx, created)
    const { allianceId, role } = await takeInvitation(trx, token, userId)
    if (allianceId) await addMember(trx, { userId, allianceId, role })
    else await makeOperator(trx, userId)
  })
  return { userId, created }
}

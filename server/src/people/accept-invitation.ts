import type { CatalogueDb } from '@atlas/db/tenancy'
import { runCatalogueTransaction } from '@atlas/db/transactions'
import type { InvitationAccept } from '@atlas/shared/people'
import type { Principal } from '../http/principal.ts'
import { createAccount, type NewAccount, prepareAccount } from './create-account.ts'
import { readInvitation, takeInvitation } from './invitations.ts'
import { addMember, makeOperator } from './memberships.ts'

/**
 * Makes the caller, or a new account, what a link invites to: all of it or nothing.
 * @returns the id of the account, and the account itself where it is new
 * @throws Problem not-found, gone, invalid-request, conflict
 */
export async function acceptInvitation(
  db: CatalogueDb,
  token: string,
  caller: Principal,
  details: InvitationAccept,
): Promise<{ userId: string; created?: NewAccount }> {
  const user = caller.kind === 'account' ? caller.user : undefined
  const { allianceName } = await readInvitation(db, token)
  const created = user ? undefined : await prepareAccount(details, allianceName)
  const userId = user?.id ?? created?.id ?? ''
  await runCatalogueTransaction(db, async (trx) => {
    if (created) await createAccount(trx, created)
    const { allianceId, role } = await takeInvitation(trx, token, userId)
    if (allianceId) await addMember(trx, { userId, allianceId, role })
    else await makeOperator(trx, userId)
  })
  return { userId, created }
}

import { type CatalogueDb, type CatalogueTrx, newId } from '@atlas/db/tenancy'
import { mayResetPassword } from '@atlas/shared/permissions'
import { notFound } from '../http/errors.ts'
import { Problem } from '../http/problem.ts'
import { hashLinkToken, newLinkToken } from './link-token.ts'
import { readCaller } from './memberships.ts'

/** Long enough to read the message the next evening. */
const passwordLinkHours = 48

/**
 * Makes a one-time link's token by which an account chooses a new password, in place of the one before.
 * @param createdBy null: on the machine itself, which may do everything
 * @throws Problem forbidden where the maker may not have this account
 */
export async function createPasswordLink(
  db: CatalogueDb,
  { userId, createdBy }: { userId: string; createdBy: string | null },
): Promise<{ token: string; expiresAt: string }> {
  if (createdBy !== null && !(await mayMake(db, createdBy, userId)))
    throw new Problem('forbidden', {
      detail:
        'Only the operator makes a link for an owner, an operator, or a member of other alliances. Ask the operator.',
    })
  const token = newLinkToken()
  const expiresAt = new Date(Date.now() + passwordLinkHours * 3_600_000).toISOString()
  const link = { id: newId(), tokenHash: hashLinkToken(token), createdBy, expiresAt }
  await db
    .insertInto('identity.passwordLink')
    .values({ ...link, userId })
    .onConflict((conflict) =>
      conflict.column('userId').doUpdateSet({ ...link, createdAt: new Date().toISOString(), usedAt: null }),
    )
    .execute()
  return { token, expiresAt }
}

/**
 * Whose password a link changes.
 * @throws Problem not-found, gone
 */
export async function readPasswordLink(db: CatalogueDb, token: string) {
  const link = await db
    .selectFrom('identity.passwordLink as link')
    .innerJoin('identity.user as user', 'user.id', 'link.userId')
    .select(['link.id', 'link.userId', 'link.createdBy', 'link.expiresAt', 'link.usedAt'])
    .select(['user.name', 'user.email'])
    .where('link.tokenHash', '=', hashLinkToken(token))
    .executeTakeFirst()
  if (!link) throw notFound()
  if (link.usedAt) throw gone('This link has been used. Sign in, or ask for a new one.')
  if (link.expiresAt <= new Date().toISOString()) throw gone('This link has expired. Ask for a new one.')
  // Asked again, as either of the two may be somebody else in an alliance by now.
  if (link.createdBy !== null && !(await mayMake(db, link.createdBy, link.userId)))
    throw gone('Who made this link may not make it any more. Ask the operator for a new one.')
  return link
}

/**
 * Puts a new password in place of the old one and ends every session of the account.
 * @param hash of the new password
 * @throws Problem not-found, gone; of two who use a link together, to the second one
 */
export async function usePasswordLink(trx: CatalogueTrx, token: string, hash: string): Promise<void> {
  const { id, userId } = await readPasswordLink(trx, token)
  const used = await trx
    .updateTable('identity.passwordLink')
    .set({ usedAt: new Date().toISOString() })
    .where('id', '=', id)
    .where('usedAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!used) throw gone('This link has been used. Sign in, or ask for a new one.')
  await trx
    .updateTable('identity.account')
    .set({ password: hash, updatedAt: new Date().toISOString() })
    .where('userId', '=', userId)
    .where('providerId', '=', 'credential')
    .execute()
  await trx.deleteFrom('identity.session').where('userId', '=', userId).execute()
}

async function mayMake(db: CatalogueDb, makerId: string, userId: string): Promise<boolean> {
  const [maker, target] = [await readCaller(db, makerId), await readCaller(db, userId)]
  if (maker.kind !== 'account' || target.kind !== 'account') return false
  return mayResetPassword({ ...maker, id: maker.user.id }, { ...target, id: target.user.id })
}

const gone = (detail: string) => new Problem('gone', { detail })

import { erase } from '@atlas/db/erasures'
import type { CatalogueDb, CatalogueTrx } from '@atlas/db/tenancy'
import type { Account, AccountUpdate } from '@atlas/shared/people'
import { sql } from 'kysely'
import { Problem } from '../http/problem.ts'
import { revokeInvitationsBy } from './made-invitations.ts'

/** An account as its owner sees it, with what stands in the way of its deletion. */
export async function readAccount(db: CatalogueDb, userId: string): Promise<Account> {
  const { operator, ...account } = await db
    .selectFrom('identity.user')
    .select(['id', 'name', 'email', 'createdAt', 'operator'])
    .where('id', '=', userId)
    .executeTakeFirstOrThrow()
  const lastOwnerOf = await alliancesWithoutOther(db, userId)
  const others = await db
    .selectFrom('identity.user')
    .select('id')
    .where('operator', '=', true)
    .where('id', '<>', userId)
    .limit(1)
    .executeTakeFirst()
  return { ...account, operator, lastOwnerOf, lastOperator: operator && !others }
}

/** @throws Problem conflict where another account has the address */
export async function updateAccount(
  db: CatalogueDb,
  userId: string,
  { name, email }: Pick<AccountUpdate, 'name' | 'email'>,
): Promise<void> {
  await db
    .updateTable('identity.user')
    .set({
      ...(name !== undefined && { name: name.trim() }),
      ...(email !== undefined && { email: email.toLowerCase() }),
      updatedAt: new Date().toISOString(),
    })
    .where('id', '=', userId)
    .execute()
    .catch((error) => {
      if ((error as { code?: string }).code !== uniqueViolation) throw error
      const message = 'Another account has this address. Send a different one.'
      throw new Problem('conflict', {
        detail: message,
        errors: [{ pointer: '/email', code: 'taken', message }],
      })
    })
}

const uniqueViolation = '23505'

/**
 * Deletes an account: it belongs nowhere any more, what it handed out opens nothing, and what it wrote bears no name.
 * @throws Problem last-operator, last-owner
 */
export async function deleteAccount(trx: CatalogueTrx, userId: string, dataDir: string): Promise<void> {
  await trx
    .selectFrom('identity.user')
    .select('id')
    .where((where) => where.or([where('operator', '=', true), where('id', '=', userId)]))
    .orderBy('id')
    .forUpdate()
    .execute()
  // Of two owners who go at the same moment, the second one waits here and is the last one left.
  await sql`select from identity.membership where role = 'owner' and alliance_id in (
    select alliance_id from identity.membership where user_id = ${userId}
  ) order by alliance_id, user_id for update`.execute(trx)
  const { lastOperator, lastOwnerOf } = await readAccount(trx, userId)
  if (lastOperator)
    throw new Problem('last-operator', {
      detail:
        'The service needs an operator. Make somebody else one first: pnpm atlas account operator ADDRESS.',
    })
  if (lastOwnerOf.length > 0)
    throw new Problem('last-owner', {
      detail: `Make somebody else an owner first, or delete the alliance: ${lastOwnerOf.map((alliance) => alliance.name).join(', ')}.`,
    })
  await revokeInvitationsBy(trx, userId)
  await erase(trx, dataDir, { account: userId })
}

/** The alliances that would be left without an owner. */
const alliancesWithoutOther = (db: CatalogueDb, userId: string) =>
  db
    .selectFrom('identity.membership as own')
    .innerJoin('alliance', 'alliance.id', 'own.allianceId')
    .select(['alliance.slug', 'alliance.name'])
    .where('own.userId', '=', userId)
    .where('own.role', '=', 'owner')
    .where('alliance.deletedAt', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('identity.membership as other')
            .select('other.userId')
            .whereRef('other.allianceId', '=', 'own.allianceId')
            .where('other.role', '=', 'owner')
            .where('other.userId', '<>', userId),
        ),
      ),
    )
    .orderBy('alliance.name')
    .execute()

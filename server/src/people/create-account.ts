import { newId, type Trx } from '@atlas/db/tenancy'
import { Problem } from '../http/problem.ts'
import { hashPassword } from './password.ts'
import { refuseWeakPassword } from './weak-password.ts'

export type NewAccount = { id: string; name: string; email: string; password: string; hash: string }

type Details = { name?: string; email?: string; password?: string }

/**
 * An account that could be made of what somebody sent. Hashing takes its time, so this comes before the transaction.
 * @param allianceName of the alliance that the account is for
 * @throws Problem invalid-request where something is missing or the password is easily guessed
 */
export async function prepareAccount(
  { name, email, password }: Details,
  allianceName: string | null,
): Promise<NewAccount> {
  const missing = Object.entries({ name, email, password }).filter(([, value]) => value === undefined)
  if (name === undefined || email === undefined || password === undefined)
    throw new Problem('invalid-request', {
      detail: 'Sign in, or send what a new account needs.',
      errors: missing.map(([field]) => ({
        pointer: `/${field}`,
        code: 'required',
        message: 'Send this: it is required.',
      })),
    })
  const allianceNames = allianceName === null ? [] : [allianceName]
  await refuseWeakPassword('/password', password, { name, email, allianceNames })
  const account = { id: newId(), name: name.trim(), email: email.toLowerCase(), password }
  return { ...account, hash: await hashPassword(password) }
}

/**
 * Writes an account that signs in with its password, in the form in which better-auth reads it.
 * @throws Problem conflict where the address has an account already
 */
export async function createAccount(trx: Trx, { id, name, email, hash }: NewAccount): Promise<void> {
  const created = await trx
    .insertInto('identity.user')
    .values({ id, name, email })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!created)
    throw new Problem('conflict', {
      detail: 'This address has an account already. Sign in, then open the link again.',
      errors: [{ pointer: '/email', code: 'known', message: 'This address has an account already.' }],
    })
  await trx
    .insertInto('identity.account')
    .values({ id: newId(), userId: id, accountId: id, providerId: 'credential', password: hash })
    .execute()
}

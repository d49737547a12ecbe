import type { DB } from '@atlas/db/types'
import type { Kysely } from 'kysely'
import { makeOperator } from './memberships.ts'
import { createPasswordLink } from './password-links.ts'

/** What cannot be done; the message says what to do. */
export class AccountRefused extends Error {
  override name = 'AccountRefused'
}

const acts = ['list', 'link', 'operator'] as const

export type AccountCommand = { act: (typeof acts)[number]; email: string | undefined }

/** @throws AccountRefused where the words are none of the command's */
export function readAccountArguments([act, email, ...rest]: string[]): AccountCommand {
  const known = acts.find((each) => each === act)
  if (!known || rest.length > 0 || (known === 'list') !== (email === undefined))
    throw new AccountRefused(
      'Say pnpm atlas account list, pnpm atlas account link ADDRESS, or pnpm atlas account operator ADDRESS.',
    )
  return { act: known, email: email?.toLowerCase() }
}

/**
 * What whoever has the machine may do with accounts, so that nobody is locked out for good: who owns the machine has all
 * that is on it anyway.
 * @param baseUrl where the service is reached, for the link
 * @throws AccountRefused where there is no such account
 */
export async function runAccountCommand(
  db: Kysely<DB>,
  { act, email }: AccountCommand,
  { baseUrl, print }: { baseUrl: string; print: (line: string) => void },
): Promise<void> {
  if (act === 'list') return listAccounts(db, print)
  const account = await db
    .selectFrom('identity.user')
    .select(['id', 'name', 'operator'])
    .where('email', '=', email ?? '')
    .executeTakeFirst()
  if (!account)
    throw new AccountRefused(`There is no account with the address ${email}. See pnpm atlas account list.`)
  if (act === 'operator') {
    await makeOperator(db, account.id)
    return print(`${account.name} is an operator now: owner of every alliance, who can found more.`)
  }
  const { token, expiresAt } = await createPasswordLink(db, { userId: account.id, createdBy: null })
  print(
    `With this link ${account.name} chooses a new password. It works once, until ${expiresAt}:\n${baseUrl}/new-password/${token}`,
  )
}

async function listAccounts(db: Kysely<DB>, print: (line: string) => void) {
  const accounts = await db
    .selectFrom('identity.user as user')
    .leftJoin('identity.membership as membership', 'membership.userId', 'user.id')
    .leftJoin('alliance', 'alliance.id', 'membership.allianceId')
    .select(['user.email', 'user.name', 'user.operator', 'membership.role', 'alliance.slug'])
    .orderBy('user.email')
    .orderBy('alliance.slug')
    .execute()
  if (accounts.length === 0) print('There is no account yet: the service prints the link for the first one.')
  for (const [email, rows] of Map.groupBy(accounts, (row) => row.email)) {
    const [first] = rows
    const alliances = rows.flatMap(({ role, slug }) => (slug ? [`${slug} (${role})`] : []))
    const roles = [...(first?.operator ? ['operator'] : []), ...alliances]
    print(`${email.padEnd(36)}  ${first?.name ?? ''}: ${roles.join(', ') || 'in no alliance'}`)
  }
}

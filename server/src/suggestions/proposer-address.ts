import type { CatalogueTrx } from '@atlas/db/tenancy'
import type { SentenceLanguage } from '@atlas/shared/sentences/languages'
import { sayIn } from '@atlas/shared/sentences/say'
import { suggestionWords } from '@atlas/shared/suggestions/words/suggestion-words'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { suppressAddress } from '../mail/outbox.ts'
import { seal } from '../mail/seal.ts'
import { hashLinkToken, newLinkToken } from '../people/link-token.ts'

/** For how long an address can be confirmed. */
const confirmHours = 24

export type Proposer = {
  suggestionId: string
  allianceId: string
  allianceName: string
  address: string
  language: SentenceLanguage
  /** Where the service is reached, without a slash at the end. */
  baseUrl: string
}

/** Keeps where a proposer can be reached, and asks there whether it is theirs. What they typed is in no mail. */
export async function keepAddress(
  app: FastifyInstance,
  trx: CatalogueTrx,
  { suggestionId, allianceId, allianceName, address, language, baseUrl }: Proposer,
): Promise<void> {
  const token = newLinkToken()
  await trx
    .insertInto('identity.suggestionAddress')
    .values({
      ...{ suggestionId, allianceId, language, tokenHash: hashLinkToken(token) },
      sealed: seal(await app.keyFor('addresses'), address),
      addressHash: await app.mail.hashOf(address),
      expiresAt: new Date(Date.now() + confirmHours * 3_600_000).toISOString(),
    })
    .execute()
  const { mail } = suggestionWords(language)
  const link = `${baseUrl}/suggestion/${token}?lang=${language}`
  await app.mail.queue(trx, {
    to: address,
    subject: mail.subject(allianceName, sayIn(language)),
    text: mail.text({ alliance: allianceName, link, hours: confirmHours }),
  })
}

/** Whose link it is, while it can be followed. */
export async function findByToken(
  trx: CatalogueTrx,
  token: string,
): Promise<{ allianceName: string; isConfirmed: boolean } | undefined> {
  const found = await trx
    .selectFrom('identity.suggestionAddress as address')
    .innerJoin('alliance', 'alliance.id', 'address.allianceId')
    .select(['alliance.name as allianceName', 'address.confirmedAt'])
    .where('address.tokenHash', '=', hashLinkToken(token))
    .where((where) =>
      where.or([
        where('address.confirmedAt', 'is not', null),
        where('address.expiresAt', '>', sql<string>`now()`),
      ]),
    )
    .executeTakeFirst()
  return found && { allianceName: found.allianceName, isConfirmed: found.confirmedAt !== null }
}

/** What can be done with the link of a mail. Each answers whether there was anything to be done. */
export const linkActs = {
  async confirm(trx: CatalogueTrx, token: string): Promise<boolean> {
    const { rows } = await sql<{ done: boolean }>`
      select confirm_suggestion(${hashLinkToken(token)}) as done`.execute(trx)
    return rows[0]?.done ?? false
  },
  async withdraw(trx: CatalogueTrx, token: string): Promise<boolean> {
    const { rows } = await sql<{ done: boolean }>`
      select withdraw_suggestion(${hashLinkToken(token)}) as done`.execute(trx)
    return rows[0]?.done ?? false
  },
  /** The suggestion stays, for it may be somebody's; the address goes, and is written to no more. */
  async deny(trx: CatalogueTrx, token: string): Promise<boolean> {
    const gone = await trx
      .deleteFrom('identity.suggestionAddress')
      .where('tokenHash', '=', hashLinkToken(token))
      .where('confirmedAt', 'is', null)
      .returning('addressHash')
      .executeTakeFirst()
    if (gone) await suppressAddress(trx, gone.addressHash)
    return gone !== undefined
  },
} as const

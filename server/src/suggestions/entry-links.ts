import { type CatalogueTrx, newId } from '@atlas/db/tenancy'
import type { EntryLink } from '@atlas/shared/entry-links'
import type { SentenceLanguage } from '@atlas/shared/sentences/languages'
import { sql } from 'kysely'
import { notFound } from '../http/errors.ts'
import { hashLinkToken, newLinkToken } from '../people/link-token.ts'

const entryLinkDays = 30

type NewLink = {
  allianceId: string
  organisationId: string
  language: SentenceLanguage
}

/** Makes a link, of which only a hash is kept. */
export async function createEntryLink(
  trx: CatalogueTrx,
  link: NewLink,
  send: (made: { token: string; expiresAt: string }) => Promise<string | undefined>,
): Promise<{ token: string; expiresAt: string; mailed: boolean }> {
  const token = newLinkToken()
  const expiresAt = new Date(Date.now() + entryLinkDays * 86_400_000).toISOString()
  const mailId = await send({ token, expiresAt })
  await trx
    .insertInto('identity.entryLink')
    .values({ ...link, id: newId(), tokenHash: hashLinkToken(token), expiresAt, mailId: mailId ?? null })
    .execute()
  return { token, expiresAt, mailed: mailId !== undefined }
}

/** Those of an organisation that can still be used, the newest first. */
export const listEntryLinks = (
  trx: CatalogueTrx,
  allianceId: string,
  organisationId: string,
): Promise<EntryLink[]> =>
  trx
    .selectFrom('identity.entryLink as link')
    .leftJoin('identity.outgoingMail as mail', 'mail.id', 'link.mailId')
    .select(['link.id', 'link.createdAt', 'link.expiresAt', 'link.confirmedAt', 'mail.state as mail'])
    .where('link.allianceId', '=', allianceId)
    .where('link.organisationId', '=', organisationId)
    .where('link.revokedAt', 'is', null)
    .where('link.expiresAt', '>', sql<string>`now()`)
    .orderBy('link.createdAt', 'desc')
    .orderBy('link.id')
    .execute()

/** @throws Problem not-found */
export async function revokeEntryLink(
  trx: CatalogueTrx,
  { id, allianceId, organisationId }: { id: string; allianceId: string; organisationId: string },
): Promise<void> {
  const revoked = await trx
    .updateTable('identity.entryLink')
    .set({ revokedAt: sql<string>`now()` })
    .where('id', '=', id)
    .where('allianceId', '=', allianceId)
    .where('organisationId', '=', organisationId)
    .where('revokedAt', 'is', null)
    .executeTakeFirst()
  if (revoked.numUpdatedRows === 0n) throw notFound()
}

/** Whose entry a link opens; undefined where it opens nothing any more, whatever the reason. */
export const findEntryLink = (trx: CatalogueTrx, token: string) =>
  trx
    .selectFrom('identity.entryLink as link')
    .innerJoin('alliance', 'alliance.id', 'link.allianceId')
    .select(['link.id', 'link.allianceId', 'link.organisationId', 'link.language', 'link.expiresAt'])
    .select(['alliance.name as allianceName', 'alliance.slug', 'alliance.languages'])
    .where('link.tokenHash', '=', hashLinkToken(token))
    .where('link.revokedAt', 'is', null)
    .where('link.expiresAt', '>', sql<string>`now()`)
    .where('alliance.deletedAt', 'is', null)
    .executeTakeFirst()

export type FoundLink = NonNullable<Awaited<ReturnType<typeof findEntryLink>>>

export const noteConfirmed = (trx: CatalogueTrx, id: string): Promise<unknown> =>
  trx
    .updateTable('identity.entryLink')
    .set({ confirmedAt: sql<string>`now()` })
    .where('id', '=', id)
    .execute()

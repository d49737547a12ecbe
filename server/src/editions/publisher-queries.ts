import { promisify } from 'node:util'
import { deflate, inflate } from 'node:zlib'
import { newId, type PublisherTrx } from '@atlas/db/tenancy'
import { array } from '@atlas/db/values'
import type { ActReason } from '@atlas/shared/editions'
import type { Edition } from '@atlas/shared/editions/edition'
import { Problem } from '../http/problem.ts'
import type { EditionHead } from './build-edition.ts'
import { sha256Of } from './edition-files.ts'
import type { EditionFile } from './edition-order.ts'
import type { EditionSource } from './edition-source.ts'

/** How the alliance publishes; its public address becomes the one that it has now. */
export async function readPublisher(
  trx: PublisherTrx,
  { allianceId, slug }: { allianceId: string; slug: string },
) {
  const taken = await trx
    .insertInto('publication.address')
    .values({ slug, allianceId })
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .returning('slug')
    .executeTakeFirst()
  const own = await trx
    .selectFrom('publication.address')
    .select('slug')
    .where('slug', '=', slug)
    .executeTakeFirst()
  if (!taken && !own)
    throw new Problem('conflict', {
      detail: `The address ${slug} is that of another alliance's editions. Give this alliance another short name in its settings.`,
    })
  return trx
    .insertInto('publication.publisher')
    .values({ allianceId, slug })
    .onConflict((conflict) => conflict.column('allianceId').doUpdateSet({ slug }))
    .returningAll()
    .executeTakeFirstOrThrow()
}

export async function readLastNumber(trx: PublisherTrx): Promise<number> {
  const { last } = await trx
    .selectFrom('publication.edition')
    .select(({ fn }) => fn.max('number').as('last'))
    .executeTakeFirstOrThrow()
  return last ?? 0
}

/** Keys of what may not be published again. */
export async function readSuppressed(trx: PublisherTrx): Promise<Set<string>> {
  const rows = await trx.selectFrom('publication.suppressed').select('key').execute()
  return new Set(rows.map(({ key }) => key))
}

/** Keeps parts of records out of editions to come. */
export async function insertSuppressed(
  trx: PublisherTrx,
  allianceId: string,
  keys: readonly string[],
): Promise<void> {
  if (keys.length === 0) return
  await trx
    .insertInto('publication.suppressed')
    .values(keys.map((key) => ({ allianceId, key })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Whoever publishes or withdraws for an alliance does so one after the other. */
export const lockPublisher = (trx: PublisherTrx) =>
  trx.selectFrom('publication.publisher').selectAll().forUpdate().executeTakeFirst()

type Made = {
  edition: Edition
  files: EditionFile[]
  source: EditionSource
  head: EditionHead
  order: { allianceId: string; note: string; authorRole: string }
  license: string
}

export async function insertEdition(trx: PublisherTrx, made: Made): Promise<void> {
  const { edition, files, source, head, order } = made
  const { allianceId, note, authorRole } = order
  const { day } = head
  const key = { allianceId, number: head.number, revision: head.revision }
  await trx
    .insertInto('publication.edition')
    .values({
      ...key,
      ...{ day, note, authorRole, license: made.license, root: edition.commitment.root },
      ...{ name: edition.alliance.name, country: edition.alliance.country },
      ...{ organisations: edition.figures.organisations, places: edition.figures.places },
    })
    .execute()
  for (const { name, mediaType, bytes } of files)
    await trx
      .insertInto('publication.editionFile')
      .values({ ...key, name, mediaType, sha256: sha256Of(bytes), size: bytes.length, bytes })
      .execute()
  await trx
    .insertInto('publication.editionSource')
    .values({
      ...key,
      source: await promisify(deflate)(JSON.stringify(source)),
      alsoFindings: array(head.alsoFindings, 'text'),
      withdrawn: array(head.withdrawn, 'text'),
      redacted: array(head.redacted, 'text'),
    })
    .execute()
}

export const unpackSource = async (bytes: Uint8Array): Promise<EditionSource> =>
  JSON.parse(String(await promisify(inflate)(bytes))) as EditionSource

type Act = {
  allianceId: string
  act: 'publish' | 'correct' | 'withdraw' | 'redact'
  number: number
  revision: number
  reason: ActReason
  explanation: string
  authorRole: string
  records: readonly string[]
}

export const insertAct = (
  trx: PublisherTrx,
  { allianceId, act, number, revision, reason, explanation, authorRole, records }: Act,
) =>
  trx
    .insertInto('publication.act')
    .values({
      ...{ allianceId, id: newId(), act, number, revision, reason, explanation, authorRole },
      records: array(records, 'text'),
    })
    .execute()

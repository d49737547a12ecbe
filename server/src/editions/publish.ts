import { createHmac } from 'node:crypto'
import { promisify } from 'node:util'
import { deflate, inflate } from 'node:zlib'
import type { CatalogueDb, PublisherTrx } from '@atlas/db/tenancy'
import { newId } from '@atlas/db/tenancy'
import { runPublisherTransaction, runSnapshotTransaction } from '@atlas/db/transactions'
import { array } from '@atlas/db/values'
import type { Edition } from '@atlas/shared/editions/edition'
import { Problem } from '../http/problem.ts'
import { type EditionFile, sha256Of } from './edition-files.ts'
import type { EditionSource } from './edition-source.ts'
import type { MakeEdition } from './make-edition.ts'
import { readEditionSource } from './read-source.ts'

export type Publication = {
  allianceId: string
  /** What the alliance is called now: its public address. */
  slug: string
  day: string
  note: string
  /** As what somebody publishes. */
  authorRole: string
  act: 'publish' | 'correct'
  reason: string
}

/**
 * Publishes an alliance as it stands: reads it once as a guest does, makes everything that will be sent, and writes all of
 * it in one transaction.
 * @param source what is published instead of how the alliance stands now
 * @returns the number of the new edition
 * @throws Problem conflict where somebody else publishes at the same moment, or where it holds what may not come back
 */
export async function publishEdition(
  db: CatalogueDb,
  publication: Publication,
  { makeEdition, source }: { makeEdition: MakeEdition; source?: EditionSource },
): Promise<number> {
  const { allianceId, day, note } = publication
  source ??= await readSource(db, allianceId)
  const { number, publisher } = await runPublisherTransaction(db, allianceId, async (trx) => ({
    publisher: await readPublisher(trx, publication),
    number: (await readLastNumber(trx)) + 1,
  }))
  const head = {
    ...{ number, revision: 1, day, note, alsoFindings: publisher.alsoFindings, secret: publisher.secret },
    ...{ withdrawn: [], redacted: [] },
  }
  const made = await makeEdition({ source, head })
  await runPublisherTransaction(db, allianceId, async (trx) => {
    await refuseSuppressed(trx, publisher.secret, made.edition)
    await insertEdition(trx, { ...made, source, head, publication, license: publisher.license })
    await insertAct(trx, { ...publication, number, revision: 1, records: [] })
  })
  return number
}

/** What would be published now. */
export const readSource = (db: CatalogueDb, allianceId: string): Promise<EditionSource> =>
  runSnapshotTransaction(
    db,
    allianceId,
    async (trx) => {
      const { revision: _, ...source } = await readEditionSource(trx)
      return source
    },
    'guest',
  )

/** How the alliance publishes; its public address becomes the one that it has now. */
async function readPublisher(
  trx: PublisherTrx,
  { allianceId, slug }: Pick<Publication, 'allianceId' | 'slug'>,
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

async function readLastNumber(trx: PublisherTrx): Promise<number> {
  const { last } = await trx
    .selectFrom('publication.edition')
    .select(({ fn }) => fn.max('number').as('last'))
    .executeTakeFirstOrThrow()
  return last ?? 0
}

/** Names a record among those that may not come back, without telling which it is. */
export const suppressionKey = (secret: string, id: string): string =>
  createHmac('sha256', Buffer.from(secret, 'hex')).update(`suppressed ${id}`).digest('hex')

/** What was withdrawn comes back only when somebody says so. */
async function refuseSuppressed(trx: PublisherTrx, secret: string, edition: Edition): Promise<void> {
  const keys = new Set(
    (await trx.selectFrom('publication.suppressed').select('key').execute()).map(({ key }) => key),
  )
  if (keys.size === 0) return
  const back = edition.organisations.filter(({ id }) => keys.has(suppressionKey(secret, id)))
  if (back.length === 0) return
  throw new Problem('conflict', {
    detail: `${back.length} of the organisations were withdrawn from what is public and may not come back: ${back
      .slice(0, 5)
      .map(({ names }) => Object.values(names)[0])
      .join(', ')}. Delete them, or allow them again.`,
  })
}

type Made = {
  edition: Edition
  files: EditionFile[]
  source: EditionSource
  head: {
    number: number
    revision: number
    alsoFindings: readonly string[]
    withdrawn: readonly string[]
    redacted: readonly string[]
  }
  publication: Pick<Publication, 'allianceId' | 'day' | 'note' | 'authorRole'>
  license: string
}

export async function insertEdition(trx: PublisherTrx, made: Made): Promise<void> {
  const { edition, files, source, head, publication } = made
  const { allianceId, day, note, authorRole } = publication
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
  reason: string
  authorRole: string
  records: readonly string[]
}

export const insertAct = (
  trx: PublisherTrx,
  { allianceId, act, number, revision, reason, authorRole, records }: Act,
) =>
  trx
    .insertInto('publication.act')
    .values({
      ...{ allianceId, id: newId(), act, number, revision, reason, authorRole },
      records: array(records, 'text'),
    })
    .execute()

import type { CatalogueDb, PublisherTrx } from '@atlas/db/tenancy'
import { runPublisherTransaction } from '@atlas/db/transactions'
import { type ActReason, type RedactedPart, redactedParts } from '@atlas/shared/editions'
import { type Edition, editionFileName } from '@atlas/shared/editions/edition'
import { notFound } from '../http/errors.ts'
import type { MakeEdition } from './edition-order.ts'
import type { EditionSource } from './edition-source.ts'
import { insertAct, insertEdition, lockPublisher, readSuppressed, unpackSource } from './publisher-queries.ts'
import { suppressionKey, withoutPart } from './redact-source.ts'

export type Redaction = {
  allianceId: string
  organisationId: string
  part: RedactedPart
  reason: ActReason
  authorRole: string
}

/**
 * Withdraws an organisation, or a part of what is told of it, from every edition: each becomes a new revision without it,
 * the bytes of the one before are deleted, and what is withdrawn may not come back.
 * @returns how many editions told of it
 * @throws Problem not-found where the alliance has never published
 */
export async function redact(
  db: CatalogueDb,
  redaction: Redaction,
  makeEdition: MakeEdition,
): Promise<number> {
  const { allianceId, organisationId, part } = redaction
  // First of all, so that nothing is published with it meanwhile.
  const secret = await runPublisherTransaction(db, allianceId, async (trx) => {
    const publisher = await lockPublisher(trx)
    if (!publisher) throw notFound()
    await trx
      .insertInto('publication.suppressed')
      .values({ allianceId, key: suppressionKey(publisher.secret, part, organisationId) })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    return publisher.secret
  })
  const numbers = await runPublisherTransaction(db, allianceId, (trx) =>
    trx.selectFrom('publication.editionSource').select('number').orderBy('number').execute(),
  )
  let told = 0
  for (const { number } of numbers)
    if (await redactEdition(db, { ...redaction, number, secret }, makeEdition)) told++
  return told
}

/**
 * Completes what was interrupted: what may not come back is in no edition afterwards. Which organisations these are is
 * found among those that editions still tell of.
 */
export async function completeRedactions(db: CatalogueDb, makeEdition: MakeEdition): Promise<void> {
  const alliances = await db.selectFrom('alliance').select('id').where('deletedAt', 'is', null).execute()
  for (const { id: allianceId } of alliances) {
    const left = await runPublisherTransaction(db, allianceId, async (trx) => {
      const publisher = await trx.selectFrom('publication.publisher').select('secret').executeTakeFirst()
      const keys = await readSuppressed(trx)
      if (!publisher || keys.size === 0) return []
      const sources = await trx.selectFrom('publication.editionSource').select(['number', 'source']).execute()
      const found = await Promise.all(
        sources.map(async ({ number, source }) => {
          const { columns } = await unpackSource(source)
          return columns.organisations.id.flatMap((organisationId) =>
            redactedParts
              .filter((part) => keys.has(suppressionKey(publisher.secret, part, organisationId)))
              .map((part) => ({ organisationId, part, number, secret: publisher.secret })),
          )
        }),
      )
      return found.flat()
    })
    for (const each of left)
      await redactEdition(db, { ...each, allianceId, reason: 'request', authorRole: 'owner' }, makeEdition)
  }
}

type Of = Redaction & { number: number; secret: string }

/** One edition at a time: should this be interrupted, it is done again from the start, and finds what is left. */
async function redactEdition(db: CatalogueDb, of: Of, makeEdition: MakeEdition): Promise<boolean> {
  const { allianceId, number, organisationId, part, secret } = of
  for (;;) {
    const found = await runPublisherTransaction(db, allianceId, (trx) => readEdition(trx, number))
    if (!found || !tells(found.source, organisationId, part)) return false
    const { edition, source, alsoFindings } = found
    const record = edition.organisations.find(({ id }) => id === organisationId)
    // One of which a part went before has no leaf of its own any more.
    const leaves = record?.hash ? [record.hash] : []
    const kept = withoutPart(source, organisationId, part)
    const head = {
      ...{ number, day: edition.day, note: edition.note, secret, alsoFindings },
      revision: edition.revision + 1,
      withdrawn: [...found.withdrawn, ...leaves],
      redacted: part === 'record' ? found.redacted : [...found.redacted, organisationId],
    }
    const made = await makeEdition({ source: kept, head })
    const isWritten = await runPublisherTransaction(db, allianceId, async (trx) => {
      await lockPublisher(trx)
      const now = await readHead(trx, number)
      if (now?.revision !== edition.revision || now.withdrawnAt !== null) return false
      const { note, authorRole, license } = now
      await insertEdition(trx, {
        ...made,
        source: kept,
        head,
        order: { allianceId, note, authorRole },
        license,
      })
      await trx
        .deleteFrom('publication.edition')
        .where('number', '=', number)
        .where('revision', '<=', edition.revision)
        .execute()
      await insertAct(trx, {
        ...of,
        act: 'redact',
        revision: head.revision,
        explanation: '',
        records: leaves,
      })
      return true
    })
    if (isWritten) return true
  }
}

/** Whether there is anything to withdraw. */
function tells({ columns, details }: EditionSource, id: string, part: RedactedPart): boolean {
  const at = columns.organisations.id.indexOf(id)
  if (at < 0) return false
  const { organisations, locations } = columns
  if (part === 'record') return true
  if (part === 'places')
    return locations.organisation.some(
      (organisation, row) => organisation === at && locations.precision[row] !== 'hidden',
    )
  if (part === 'contact')
    return Boolean(organisations.website[at] ?? organisations.email[at] ?? organisations.phone[at])
  return Object.keys(details[at]?.descriptions ?? {}).length > 0
}

const readHead = (trx: PublisherTrx, number: number) =>
  trx
    .selectFrom('publication.edition')
    .select(['revision', 'withdrawnAt', 'note', 'authorRole', 'license'])
    .where('number', '=', number)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst()

async function readEdition(trx: PublisherTrx, number: number) {
  const found = await trx
    .selectFrom('publication.editionSource as s')
    .innerJoin('publication.editionFile as f', (join) =>
      join
        .onRef('f.allianceId', '=', 's.allianceId')
        .onRef('f.number', '=', 's.number')
        .onRef('f.revision', '=', 's.revision'),
    )
    .select(['s.source', 's.alsoFindings', 's.withdrawn', 's.redacted', 'f.bytes'])
    .where('s.number', '=', number)
    .where('f.name', '=', editionFileName)
    .orderBy('s.revision', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!found) return undefined
  const { bytes, source, ...kept } = found
  const edition = JSON.parse(String(Buffer.from(bytes))) as Edition
  return { ...kept, edition, source: await unpackSource(source) }
}

import type { CatalogueDb, PublisherTrx } from '@atlas/db/tenancy'
import { runPublisherTransaction } from '@atlas/db/transactions'
import type { ActReason, RedactedPart } from '@atlas/shared/editions'
import { type Edition, editionFileName } from '@atlas/shared/editions/edition'
import { notFound } from '../http/errors.ts'
import type { MakeEdition } from './edition-order.ts'
import {
  insertAct,
  insertEdition,
  insertSuppressed,
  lockPublisher,
  unpackSource,
} from './publisher-queries.ts'
import { suppressionKey, tells, withoutPart } from './redact-source.ts'
import { listWithdrawals } from './withdrawal-list.ts'

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
  { makeEdition, dataDir }: { makeEdition: MakeEdition; dataDir: string },
): Promise<number> {
  const { allianceId, organisationId, part } = redaction
  // First of all, so that nothing is published with it meanwhile.
  const secret = await runPublisherTransaction(db, allianceId, async (trx) => {
    const publisher = await lockPublisher(trx)
    if (!publisher) throw notFound()
    const key = suppressionKey(publisher.secret, part, organisationId)
    await insertSuppressed(trx, allianceId, [key])
    await listWithdrawals(dataDir, [{ allianceId, key }])
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

type Of = Redaction & { number: number; secret: string }

/** One edition at a time: should this be interrupted, it is done again from the start, and finds what is left. */
export async function redactEdition(db: CatalogueDb, of: Of, makeEdition: MakeEdition): Promise<boolean> {
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

import type { CatalogueDb } from '@atlas/db/tenancy'
import { runPublisherTransaction, runSnapshotTransaction } from '@atlas/db/transactions'
import type { ActReason } from '@atlas/shared/editions'
import type { MakeEdition } from './edition-order.ts'
import type { EditionSource } from './edition-source.ts'
import {
  insertAct,
  insertEdition,
  lockPublisher,
  readLastNumber,
  readPublisher,
  readSuppressed,
} from './publisher-queries.ts'
import { readEditionSource } from './read-source.ts'
import { withoutSuppressed } from './redact-source.ts'

export type PublicationOrder = {
  allianceId: string
  /** What the alliance is called now: its public address. */
  slug: string
  /** `2026-12-01`, in UTC. */
  day: string
  note: string
  /** As what somebody publishes. */
  authorRole: string
  act: 'publish' | 'correct'
  reason: ActReason
  explanation: string
}

/**
 * Publishes an alliance as it stands: reads it once as a guest does, makes everything that will be sent, and writes all of
 * it in one transaction. Should somebody publish or withdraw meanwhile, it is made again.
 * @param source what is published instead of how the alliance stands now
 * @returns the number of the new edition
 * @throws Problem conflict where the address of the alliance is that of another one's editions
 */
export async function publishEdition(
  db: CatalogueDb,
  order: PublicationOrder,
  { makeEdition, source: given }: { makeEdition: MakeEdition; source?: EditionSource },
): Promise<number> {
  const { allianceId, day, note } = order
  const copied = given ?? (await readSource(db, allianceId))
  for (;;) {
    const { number, publisher, keys } = await runPublisherTransaction(db, allianceId, async (trx) => ({
      publisher: await readPublisher(trx, order),
      number: (await readLastNumber(trx)) + 1,
      keys: await readSuppressed(trx),
    }))
    const source = withoutSuppressed(copied, { keys, secret: publisher.secret })
    const head = {
      ...{ number, revision: 1, day, note, alsoFindings: publisher.alsoFindings, secret: publisher.secret },
      ...{ withdrawn: [], redacted: [] },
    }
    const made = await makeEdition({ source, head })
    const isWritten = await runPublisherTransaction(db, allianceId, async (trx) => {
      await lockPublisher(trx)
      const isSame =
        (await readLastNumber(trx)) === number - 1 && (await readSuppressed(trx)).size === keys.size
      if (!isSame) return false
      await insertEdition(trx, { ...made, source, head, order, license: publisher.license })
      await insertAct(trx, { ...order, number, revision: 1, records: [] })
      return true
    })
    if (isWritten) return number
  }
}

/** What would be published now. */
export const readSource = (db: CatalogueDb, allianceId: string): Promise<EditionSource> =>
  runSnapshotTransaction(db, allianceId, readEditionSource, 'guest')

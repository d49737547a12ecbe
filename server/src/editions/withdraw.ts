import type { CatalogueDb } from '@atlas/db/tenancy'
import { runPublisherTransaction } from '@atlas/db/transactions'
import type { ActReason } from '@atlas/shared/editions'
import { notFound } from '../http/errors.ts'
import { insertAct, lockPublisher } from './publisher-queries.ts'

type Withdrawal = {
  allianceId: string
  number: number
  reason: ActReason
  explanation: string
  authorRole: string
}

/**
 * Withdraws an edition: its files go, and that it was there, when, and why it went stays.
 * @throws Problem not-found where there is none of that number
 */
export const withdrawEdition = (db: CatalogueDb, { allianceId, number, ...why }: Withdrawal): Promise<void> =>
  runPublisherTransaction(db, allianceId, async (trx) => {
    await lockPublisher(trx)
    const withdrawn = await trx
      .updateTable('publication.edition')
      .set({ withdrawnAt: new Date().toISOString(), note: '' })
      .where('number', '=', number)
      .returning(['revision', 'withdrawnAt'])
      .executeTakeFirst()
    if (!withdrawn) throw notFound()
    const { numDeletedRows } = await trx
      .deleteFrom('publication.editionFile')
      .where('number', '=', number)
      .executeTakeFirst()
    await trx.deleteFrom('publication.editionSource').where('number', '=', number).execute()
    // Again is as good as once.
    if (numDeletedRows === 0n) return
    const { revision } = withdrawn
    await insertAct(trx, { allianceId, act: 'withdraw', number, revision, ...why, records: [] })
  })

import type { CatalogueDb } from '@atlas/db/tenancy'
import { runPublisherTransaction } from '@atlas/db/transactions'
import type { ActReason } from '@atlas/shared/editions'
import { notFound } from '../http/errors.ts'
import { insertAct, lockPublisher } from './publisher-queries.ts'
import { listWithdrawals } from './withdrawal-list.ts'

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
export const withdrawEdition = (
  db: CatalogueDb,
  { allianceId, number, reason, explanation, authorRole }: Withdrawal,
  dataDir: string,
): Promise<void> =>
  runPublisherTransaction(db, allianceId, async (trx) => {
    await lockPublisher(trx)
    const withdrawnAt = new Date().toISOString()
    const withdrawn = await trx
      .updateTable('publication.edition')
      .set({ withdrawnAt, note: '' })
      .where('number', '=', number)
      .returning('revision')
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
    const why = { allianceId, number, reason, explanation, authorRole }
    await insertAct(trx, { ...why, act: 'withdraw', revision, records: [] })
    await listWithdrawals(dataDir, [{ ...why, withdrawnAt }])
  })

import type { CatalogueDb } from '@atlas/db/tenancy'
import { runPublisherTransaction } from '@atlas/db/transactions'
import type { MakeEdition } from './edition-order.ts'
import { nextQuarter } from './publication-queries.ts'
import { publishEdition } from './publish.ts'

/** Publishes what is due by itself: an alliance that publishes by the quarter, on its first day or later. */
export async function publishDue(db: CatalogueDb, today: string, makeEdition: MakeEdition): Promise<void> {
  const alliances = await db
    .selectFrom('alliance')
    .select(['id', 'slug'])
    .where('deletedAt', 'is', null)
    .where('slug', 'is not', null)
    .execute()
  for (const { id: allianceId, slug } of alliances) {
    // Several services share a store: one of them moves the day on, and publishes.
    const isDue = await runPublisherTransaction(db, allianceId, (trx) =>
      trx
        .updateTable('publication.publisher')
        .set({ nextOn: nextQuarter(today) })
        .where('quarterly', '=', true)
        .where('nextOn', '<=', today)
        .returning('allianceId')
        .executeTakeFirst(),
    )
    if (!isDue) continue
    await publishEdition(
      db,
      {
        ...{ allianceId, slug, day: today, note: '', authorRole: 'schedule' },
        ...{ act: 'publish', reason: 'usual', explanation: '' },
      },
      { makeEdition },
    )
  }
}

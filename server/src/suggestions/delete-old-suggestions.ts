import type { CatalogueDb } from '@atlas/db/tenancy'
import { runCatalogueTransaction } from '@atlas/db/transactions'
import { sql } from 'kysely'

/** Deletes what has been kept for as long as its proposers were told, and links that open nothing any more. */
export const deleteOldSuggestions = (db: CatalogueDb): Promise<unknown> =>
  runCatalogueTransaction(db, async (trx) => {
    await sql`select delete_old_suggestions()`.execute(trx)
    await sql`delete from identity.entry_link where expires_at < now() - interval '30 days'`.execute(trx)
  })

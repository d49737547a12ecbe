import type { CatalogueDb } from '@atlas/db/tenancy'
import { runCatalogueTransaction } from '@atlas/db/transactions'
import { sql } from 'kysely'

/** Deletes what has been kept for as long as its proposers were told. */
export const deleteOldSuggestions = (db: CatalogueDb): Promise<unknown> =>
  runCatalogueTransaction(db, (trx) => sql`select delete_old_suggestions()`.execute(trx))

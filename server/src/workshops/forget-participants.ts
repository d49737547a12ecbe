import type { CatalogueDb } from '@atlas/db/tenancy'
import { runCatalogueTransaction } from '@atlas/db/transactions'
import { sql } from 'kysely'

/** Deletes names and tokens of participants on the day that their workshop has set. */
export const forgetParticipants = (db: CatalogueDb): Promise<unknown> =>
  runCatalogueTransaction(db, (trx) => sql`select forget_workshop_participants()`.execute(trx))

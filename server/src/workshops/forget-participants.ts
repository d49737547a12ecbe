import type { CatalogueDb } from '@atlas/db/tenancy'
import { runCatalogueTransaction } from '@atlas/db/transactions'
import { sql } from 'kysely'
import { type RoomNotice, roomChannel } from './room-notices.ts'

/** Deletes names and tokens of participants on the day that their workshop has set. */
export const forgetParticipants = (db: CatalogueDb): Promise<unknown> =>
  runCatalogueTransaction(db, async (trx) => {
    await sql`select forget_workshop_participants()`.execute(trx)
    const notice: RoomNotice = { workshopId: '', what: 'forgotten' }
    await sql`select pg_notify(${roomChannel}, ${JSON.stringify(notice)})`.execute(trx)
  })

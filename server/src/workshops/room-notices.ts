import type { WriteTrx } from '@atlas/db/tenancy'
import { sql } from 'kysely'

/**
 * What is said on the channel `atlas_workshops` when something of a room has changed: its state, who is in it, what came
 * in, how many have voted; or something of one participant. `forgotten`, without a workshop: who was known may be no more.
 */
export type RoomNotice = {
  workshopId: string
  what: 'room' | 'people' | 'entries' | 'votes' | 'mine' | 'removed' | 'forgotten'
  participantId?: string
}

export const roomChannel = 'atlas_workshops'

/** Said when the transaction is done, and not before. */
export const tellRoom = (trx: WriteTrx, notice: RoomNotice) =>
  sql`select pg_notify(${roomChannel}, ${JSON.stringify(notice)})`.execute(trx)

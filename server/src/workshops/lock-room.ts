import type { WriteTrx } from '@atlas/db/tenancy'
import { Problem } from '../http/problem.ts'

/**
 * Holds a room as it is until the transaction is done: a freeze or an end waits for it, and whatever comes after one
 * sees it.
 * @throws Problem gone, frozen
 */
export async function holdRoom(trx: WriteTrx, workshopId: string): Promise<void> {
  const room = await trx
    .selectFrom('workshopRoom')
    .select(['isFrozen', 'endedAt'])
    .where('workshopId', '=', workshopId)
    .forShare()
    .executeTakeFirst()
  if (!room || room.endedAt) throw ended()
  if (room.isFrozen)
    throw new Problem('frozen', {
      detail: 'The facilitator has paused the room. Send this again when it goes on.',
    })
}

export const ended = () => new Problem('gone', { detail: 'The workshop has ended.' })

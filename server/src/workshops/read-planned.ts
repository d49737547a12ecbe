import type { ReadTrx } from '@atlas/db/tenancy'
import type { Workshop } from '@atlas/shared/workshops'
import type { RoomState } from '@atlas/shared/workshops/room'
import { sql } from 'kysely'
import type { Alliance } from '../http/alliance-request.ts'
import { notFound } from '../http/errors.ts'

/**
 * How a room stands before its door is opened for the first time, and whether it was.
 * @throws Problem not-found where there is no such workshop
 */
export async function readPlanned(
  trx: ReadTrx,
  workshopId: string,
  { name }: Pick<Alliance, 'name'>,
): Promise<{ isOpened: boolean; state: RoomState }> {
  const workshop = await trx
    .selectFrom('workshop')
    .select(['title', 'language', sql<Workshop['exercises']>`exercises`.as('exercises')])
    .where('id', '=', workshopId)
    .executeTakeFirst()
  if (!workshop) throw notFound()
  const room = await trx
    .selectFrom('workshopRoom')
    .select('workshopId')
    .where('workshopId', '=', workshopId)
    .executeTakeFirst()
  const { title, language, exercises } = workshop
  return {
    isOpened: room !== undefined,
    state: {
      ...{ workshopId, title, alliance: name, language, phase: 'prepared', revision: 0, exercise: null },
      ...{ position: { at: 0, of: exercises.length }, isFrozen: false, isRevealed: false, endsAt: null },
      ...{ now: new Date().toISOString(), ballot: null },
    },
  }
}

import { newId, type Trx } from '@atlas/db/tenancy'
import type { Seat, SeatCreate, SeatUpdate } from '@atlas/shared/seats'
import type { Alliance } from '../http/collection.ts'
import { seen } from '../http/view.ts'

const seats = (trx: Trx, { view }: Alliance) =>
  trx
    .selectFrom(seen('seat', view))
    .select(['id', 'organisationId', 'actorKindId', 'role', 'authority'])
    .select(['revision', 'createdAt', 'updatedAt'])

/** In the order in which they were taken. */
export const listSeats = (trx: Trx, alliance: Alliance): Promise<Seat[]> =>
  seats(trx, alliance).orderBy('id').execute()

export const readSeat = (trx: Trx, id: string, alliance: Alliance): Promise<Seat | undefined> =>
  seats(trx, alliance).where('id', '=', id).executeTakeFirst()

export async function createSeat(trx: Trx, seat: SeatCreate, { id: allianceId }: Alliance): Promise<string> {
  const id = newId()
  await trx
    .insertInto('seat')
    .values({ ...seat, allianceId, id })
    .execute()
  return id
}

export const updateSeat = (trx: Trx, id: string, seat: SeatUpdate) =>
  trx.updateTable('seat').set(seat).where('id', '=', id).execute()

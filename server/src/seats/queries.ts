import { newId, type Trx } from '@atlas/db/tenancy'
import type { Seat, SeatCreate, SeatUpdate } from '@atlas/shared/seats'
import type { Alliance } from '../http/collection.ts'

const seats = (trx: Trx) =>
  trx
    .selectFrom('seat')
    .select(['id', 'organisationId', 'actorKindId', 'role', 'authority'])
    .select(['revision', 'createdAt', 'updatedAt'])

/** In the order in which they were taken. */
export const listSeats = (trx: Trx): Promise<Seat[]> => seats(trx).orderBy('id').execute()

export const readSeat = (trx: Trx, id: string): Promise<Seat | undefined> =>
  seats(trx).where('id', '=', id).executeTakeFirst()

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

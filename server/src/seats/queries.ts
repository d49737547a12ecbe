import { newId, type ReadTrx, type WriteTrx } from '@atlas/db/tenancy'
import type { Seat, SeatCreate, SeatUpdate } from '@atlas/shared/seats'
import type { Alliance } from '../http/collection.ts'

const seats = (trx: ReadTrx) =>
  trx
    .selectFrom('seat')
    .select(['id', 'organisationId', 'actorKindId', 'role', 'authority'])
    .select(['revision', 'createdAt', 'updatedAt'])

/** In the order in which they were taken. */
export const listSeats = (trx: ReadTrx): Promise<Seat[]> => seats(trx).orderBy('id').execute()

export const readSeat = (trx: ReadTrx, id: string): Promise<Seat | undefined> =>
  seats(trx).where('id', '=', id).executeTakeFirst()

export async function createSeat(
  trx: WriteTrx,
  seat: SeatCreate,
  { id: allianceId }: Alliance,
): Promise<string> {
  const id = newId()
  await trx
    .insertInto('seat')
    .values({ ...seat, allianceId, id })
    .execute()
  return id
}

export const updateSeat = (trx: WriteTrx, id: string, seat: SeatUpdate) =>
  trx.updateTable('seat').set(seat).where('id', '=', id).execute()

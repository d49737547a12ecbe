import { Seat, SeatCreate, SeatUpdate } from '@atlas/shared/seats'
import { collection, wholeList } from '../http/collection.ts'
import { createSeat, listSeats, readSeat, updateSeat } from './queries.ts'

export const seats = collection({
  noun: 'seat',
  readers: 'guests',
  path: 'seats',
  schemas: { item: Seat, create: SeatCreate, update: SeatUpdate, query: wholeList },
  list: async (trx) => ({ items: await listSeats(trx) }),
  read: readSeat,
  create: createSeat,
  update: updateSeat,
})

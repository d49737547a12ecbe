import { type Dataset, isActive } from '../dataset.ts'

type DatasetSeat = Dataset['seats'][number]

/** Who sits at the table for a kind of actor. */
export type KindSeats = {
  seats: DatasetSeat[]
  /** Of these, those that may commit their organisation, those that may not, and those that nobody has asked. */
  withAuthority: DatasetSeat[]
  withoutAuthority: DatasetSeat[]
  notAsked: DatasetSeat[]
}

export type Seating = KindSeats & {
  /** One a kind, in the order of `dataset.actorKinds`. A seat that speaks for two kinds is in both. */
  kinds: KindSeats[]
  /** Seats of which nobody knows for which kind they speak. */
  withoutKind: DatasetSeat[]
  /** The core group: positions in `dataset.organisations` of those with a seat, ascending. */
  core: number[]
}

/** The seats of organisations that count; who has closed, or is still missing, sits nowhere. */
export function seating(dataset: Dataset): Seating {
  const seats = dataset.seats.filter(({ organisation }) => {
    const holder = dataset.organisations[organisation]
    return holder !== undefined && isActive(holder)
  })
  const inKind: DatasetSeat[][] = dataset.actorKinds.map(() => [])
  const withoutKind: DatasetSeat[] = []
  for (const seat of seats) {
    const kinds =
      seat.actorKind === null
        ? (dataset.organisations[seat.organisation]?.actorKinds ?? [])
        : [seat.actorKind]
    if (kinds.length === 0) withoutKind.push(seat)
    for (const kind of new Set(kinds)) inKind[kind]?.push(seat)
  }
  return {
    ...byAuthority(seats),
    kinds: inKind.map(byAuthority),
    withoutKind,
    core: [...new Set(seats.map(({ organisation }) => organisation))].sort((a, b) => a - b),
  }
}

const byAuthority = (seats: DatasetSeat[]): KindSeats => ({
  seats,
  withAuthority: seats.filter(({ authority }) => authority === true),
  withoutAuthority: seats.filter(({ authority }) => authority === false),
  notAsked: seats.filter(({ authority }) => authority === null),
})

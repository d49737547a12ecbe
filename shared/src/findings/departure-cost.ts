import type { Dataset } from '../dataset.ts'
import { departures } from './departure.ts'
import type { Loss } from './losses.ts'
import type { FindingSettings } from './settings.ts'

/** How much breaks, by what people lose first. */
type DepartureCost = {
  /** Needs, sectors and kinds of actor that nobody else is recorded for, wherever they are. */
  alone: number
  /** Organisations cut off from the largest part of its group, or left without a tie. */
  cutOff: number
  /** Places that nobody else is recorded at: one for each need or sector. */
  places: number
  /** Places where fewer than expected would be left: one for each sector. */
  thin: number
  /** At the table. */
  seats: number
}

export type Departure = { organisation: string; cost: DepartureCost; losses: Loss[] }

/**
 * The organisations of which something breaks if they leave, those that cost most first: what they alone do anywhere
 * goes before whom they cut off, that before places left without, and these before places left with too few and seats.
 * Where all of it is equal, by identity.
 */
export function costliestDepartures(dataset: Dataset, settings: FindingSettings): Departure[] {
  const lossesOf = departures(dataset, settings)
  return dataset.organisations
    .flatMap(({ id }, position): Departure[] => {
      const losses = lossesOf(position)
      return losses.length > 0 ? [{ organisation: id, cost: costOf(losses), losses }] : []
    })
    .sort((a, b) => moreFirst(a.cost, b.cost) || (a.organisation < b.organisation ? -1 : 1))
}

function costOf(losses: readonly Loss[]): DepartureCost {
  const cost: DepartureCost = { alone: 0, cutOff: 0, places: 0, thin: 0, seats: 0 }
  for (const { key, parameters } of losses) {
    if (key === 'needs') cost.alone += parameters.needs.length
    else if (key === 'sectors') cost.alone += parameters.sectors.length
    else if (key === 'need-at-places' || key === 'sector-at-places') cost.places += parameters.places.length
    else if (key === 'sector-thin') cost.thin += parameters.places.length
    else if (key === 'seats') {
      cost.alone += parameters.actorKinds.length
      cost.seats += parameters.seats
    } else cost.cutOff += parameters.organisations.length
  }
  return cost
}

const order = ['alone', 'cutOff', 'places', 'thin', 'seats'] as const satisfies (keyof DepartureCost)[]

const moreFirst = (a: DepartureCost, b: DepartureCost) =>
  order.reduce((before, figure) => before || b[figure] - a[figure], 0)

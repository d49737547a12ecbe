import type { DatasetOrganisation } from '../dataset.ts'
import type { Whereabouts } from './nearness.ts'

/** Positions in `dataset.needs`. */
export type NeedsInCommon = {
  bothServe: number[]
  /** What one serves and the other does not, though its beneficiaries need it. */
  oneServes: number[]
  otherServes: number[]
}

/** The others stand nowhere, so that nobody is near them: in a large alliance without needs no pair is looked at twice. */
export const placesOfServing = (
  organisations: readonly DatasetOrganisation[],
  places: readonly Whereabouts[],
) =>
  places.map((place, node) => {
    const { needs = [], beneficiaryNeeds = [] } = organisations[node] ?? {}
    return needs.length + beneficiaryNeeds.length > 0 ? place : nowhere
  })

const nowhere: Whereabouts = { points: [], at: [], localities: [], roughly: new Set() }

export function haveNeedsInCommon(one: DatasetOrganisation, other: DatasetOrganisation): boolean {
  return (
    meet(one.needs, other.needs) ||
    meet(one.needs, other.beneficiaryNeeds) ||
    meet(other.needs, one.beneficiaryNeeds)
  )
}

export function needsInCommon(one: DatasetOrganisation, other: DatasetOrganisation): NeedsInCommon {
  const lacking = (from: DatasetOrganisation, to: DatasetOrganisation) =>
    from.needs.filter((need) => to.beneficiaryNeeds.includes(need) && !to.needs.includes(need))
  return {
    bothServe: one.needs.filter((need) => other.needs.includes(need)),
    oneServes: lacking(one, other),
    otherServes: lacking(other, one),
  }
}

/** Whether the lists, of a few positions each, have one in common. */
export function meet(some: readonly number[], others: readonly number[]): boolean {
  for (const each of some) if (others.includes(each)) return true
  return false
}

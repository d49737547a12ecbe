import type { Dataset, DatasetOrganisation, DatasetPartnership } from '@atlas/shared/dataset'
import { partnershipKinds, partnershipStates } from '@atlas/shared/partnerships'

/** A partnership as one of its two sides sees it. */
export type Tie = {
  partnership: DatasetPartnership
  other: DatasetOrganisation
  /** Which way it runs for this side. */
  runs: 'both' | 'out' | 'in'
  /** Whether it ended before today. */
  over: boolean
}

export type TieGroup = {
  state: DatasetPartnership['state']
  kind: DatasetPartnership['kind']
  ties: Tie[]
}

/**
 * The partnerships of an organisation, existing ones before wanted ones, by kind; in a group the closest first, those
 * that are over last.
 * @param id of the organisation
 * @param today `2026-11-21`
 */
export function tiesOf(dataset: Dataset, id: string, today: string): TieGroup[] {
  const position = dataset.organisations.findIndex((organisation) => organisation.id === id)
  const ties = dataset.partnerships.flatMap((partnership): Tie[] => {
    if (partnership.from !== position && partnership.to !== position) return []
    const outwards = partnership.from === position
    const other = dataset.organisations[outwards ? partnership.to : partnership.from]
    if (!other) return []
    const runs = partnership.direction === 'mutual' ? 'both' : outwards ? 'out' : 'in'
    return [{ partnership, other, runs, over: partnership.until !== null && partnership.until < today }]
  })
  return partnershipStates.flatMap((state) =>
    partnershipKinds.flatMap((kind) => {
      const group = ties.filter(({ partnership }) => partnership.state === state && partnership.kind === kind)
      return group.length > 0 ? [{ state, kind, ties: group.toSorted(closestFirst) }] : []
    }),
  )
}

const closestFirst = (one: Tie, other: Tie) =>
  Number(one.over) - Number(other.over) || (other.partnership.strength ?? 0) - (one.partnership.strength ?? 0)

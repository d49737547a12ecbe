import { type Dataset, type DatasetOrganisation, isActive } from '@atlas/shared/dataset'
import {
  type EngagementLevel,
  engagementLevels,
  type Influence,
  influences,
} from '@atlas/shared/organisations'

/** The most influential first; null: nobody said. */
export const influenceRows: readonly (Influence | null)[] = [...influences.toReversed(), null]
/** The ladder from its lowest rung; null: nobody said. */
export const engagementColumns: readonly (EngagementLevel | null)[] = [...engagementLevels, null]

export type EngagementCell = {
  influence: Influence | null
  engagement: EngagementLevel | null
  /** Positions in `dataset.organisations`, ascending. */
  organisations: number[]
  /** Of high influence and on a rung that is too low for it. */
  isConcern: boolean
}

/** Influence by engagement: rows and columns as above, with the organisations of each cell. */
export function engagementGrid(
  dataset: Dataset,
  organisations: readonly number[],
  lowEngagement: readonly EngagementLevel[],
): EngagementCell[][] {
  const counted = organisations.flatMap((position) => {
    const organisation = dataset.organisations[position]
    return organisation && isActive(organisation) ? [{ position, organisation }] : []
  })
  const cellOf = ({ influence, engagementLevel }: DatasetOrganisation) => `${influence} ${engagementLevel}`
  const cells = Map.groupBy(counted, ({ organisation }) => cellOf(organisation))
  return influenceRows.map((influence) =>
    engagementColumns.map((engagement) => ({
      influence,
      engagement,
      organisations: (cells.get(`${influence} ${engagement}`) ?? []).map(({ position }) => position),
      isConcern: influence === 'high' && engagement !== null && lowEngagement.includes(engagement),
    })),
  )
}

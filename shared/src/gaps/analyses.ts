import type { Dataset } from '../dataset.ts'
import { accessGaps, accessSeriousness } from './access-gaps.ts'
import { coverageGaps, coverageSeriousness } from './coverage-gaps.ts'
import { dependenceGaps, dependenceSeriousness } from './dependence.ts'
import { engagementGaps, engagementSeriousness } from './engagement.ts'
import { levels } from './gap.ts'
import { introductionGaps, introductionSeriousness } from './introductions.ts'
import { needGaps, needsSeriousness } from './need-gaps.ts'
import { needPlaceGaps, needPlacesSeriousness } from './need-places.ts'
import { seatGaps, seatsSeriousness } from './seat-gaps.ts'
import { sectorBalanceGaps, sectorBalanceSeriousness } from './sector-balance-gaps.ts'
import { sectorTiesGaps, sectorTiesSeriousness } from './sector-ties.ts'
import { separationGaps, separationSeriousness } from './separation.ts'
import type { GapSettings } from './settings.ts'
import { unknownGaps, unknownsSeriousness } from './unknowns.ts'

/** Every analysis with its rules of seriousness; the order is that of the gaps among equally serious ones. */
export const analyses = [
  { name: 'coverage', find: coverageGaps, seriousness: coverageSeriousness },
  { name: 'access', find: accessGaps, seriousness: accessSeriousness },
  { name: 'needs', find: needGaps, seriousness: needsSeriousness },
  { name: 'need-places', find: needPlaceGaps, seriousness: needPlacesSeriousness },
  { name: 'seats', find: seatGaps, seriousness: seatsSeriousness },
  { name: 'sector-balance', find: sectorBalanceGaps, seriousness: sectorBalanceSeriousness },
  { name: 'engagement', find: engagementGaps, seriousness: engagementSeriousness },
  { name: 'separation', find: separationGaps, seriousness: separationSeriousness },
  { name: 'sector-ties', find: sectorTiesGaps, seriousness: sectorTiesSeriousness },
  { name: 'dependence', find: dependenceGaps, seriousness: dependenceSeriousness },
  { name: 'introductions', find: introductionGaps, seriousness: introductionSeriousness },
  { name: 'unknowns', find: unknownGaps, seriousness: unknownsSeriousness },
] as const

export type FoundGap = ReturnType<(typeof analyses)[number]['find']>[number]

/** All gaps of an alliance: the most serious first, then in the order of the analyses, then by identity. */
export function findGaps(dataset: Dataset, settings: GapSettings): FoundGap[] {
  const found = analyses.flatMap(({ find }, order) =>
    find(dataset, settings).map((gap): { gap: FoundGap; order: number } => ({ gap, order })),
  )
  const rank = ({ seriousness }: FoundGap) => levels.indexOf(seriousness.level)
  return found
    .sort((a, b) => rank(a.gap) - rank(b.gap) || a.order - b.order || (a.gap.id < b.gap.id ? -1 : 1))
    .map(({ gap }) => gap)
}

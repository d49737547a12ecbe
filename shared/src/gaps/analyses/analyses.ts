import type { Dataset } from '../../dataset.ts'
import { levels } from '../gap.ts'
import type { GapSettings } from '../settings.ts'
import { accessGaps, accessSeriousness, accessSubjects } from './access.ts'
import { coverageGaps, coverageSeriousness, coverageSubjects } from './coverage.ts'
import { dependenceGaps, dependenceSeriousness, dependenceSubjects } from './dependence.ts'
import { engagementGaps, engagementSeriousness, engagementSubjects } from './engagement.ts'
import { introductionGaps, introductionSeriousness, introductionSubjects } from './introductions.ts'
import { needPlaceGaps, needPlacesSeriousness, needPlacesSubjects } from './need-places.ts'
import { needGaps, needsSeriousness, needsSubjects } from './needs.ts'
import { seatGaps, seatsSeriousness, seatsSubjects } from './seats.ts'
import { sectorBalanceGaps, sectorBalanceSeriousness, sectorBalanceSubjects } from './sector-balance.ts'
import { sectorTiesGaps, sectorTiesSeriousness, sectorTiesSubjects } from './sector-ties.ts'
import { separationGaps, separationSeriousness, separationSubjects } from './separation.ts'
import { unknownGaps, unknownsSeriousness, unknownsSubjects } from './unknowns.ts'

/**
 * Every analysis with its rules of seriousness and what its gaps are about; the order is that of the gaps among equally
 * serious ones.
 */
export const analyses = [
  { name: 'coverage', find: coverageGaps, seriousness: coverageSeriousness, subjects: coverageSubjects },
  { name: 'access', find: accessGaps, seriousness: accessSeriousness, subjects: accessSubjects },
  { name: 'needs', find: needGaps, seriousness: needsSeriousness, subjects: needsSubjects },
  {
    name: 'need-places',
    find: needPlaceGaps,
    seriousness: needPlacesSeriousness,
    subjects: needPlacesSubjects,
  },
  { name: 'seats', find: seatGaps, seriousness: seatsSeriousness, subjects: seatsSubjects },
  {
    name: 'sector-balance',
    find: sectorBalanceGaps,
    seriousness: sectorBalanceSeriousness,
    subjects: sectorBalanceSubjects,
  },
  {
    name: 'engagement',
    find: engagementGaps,
    seriousness: engagementSeriousness,
    subjects: engagementSubjects,
  },
  {
    name: 'separation',
    find: separationGaps,
    seriousness: separationSeriousness,
    subjects: separationSubjects,
  },
  {
    name: 'sector-ties',
    find: sectorTiesGaps,
    seriousness: sectorTiesSeriousness,
    subjects: sectorTiesSubjects,
  },
  {
    name: 'dependence',
    find: dependenceGaps,
    seriousness: dependenceSeriousness,
    subjects: dependenceSubjects,
  },
  {
    name: 'introductions',
    find: introductionGaps,
    seriousness: introductionSeriousness,
    subjects: introductionSubjects,
  },
  { name: 'unknowns', find: unknownGaps, seriousness: unknownsSeriousness, subjects: unknownsSubjects },
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

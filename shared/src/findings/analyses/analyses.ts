import type { Dataset } from '../../dataset.ts'
import { levels } from '../finding.ts'
import type { FindingSettings } from '../settings.ts'
import { accessFindings, accessSeriousness, accessSubjects } from './access.ts'
import { coverageFindings, coverageSeriousness, coverageSubjects } from './coverage.ts'
import { dependenceFindings, dependenceSeriousness, dependenceSubjects } from './dependence.ts'
import { engagementFindings, engagementSeriousness, engagementSubjects } from './engagement.ts'
import { introductionFindings, introductionSeriousness, introductionSubjects } from './introductions.ts'
import { needPlaceFindings, needPlacesSeriousness, needPlacesSubjects } from './need-places.ts'
import { needFindings, needsSeriousness, needsSubjects } from './needs.ts'
import { seatFindings, seatsSeriousness, seatsSubjects } from './seats.ts'
import { sectorBalanceFindings, sectorBalanceSeriousness, sectorBalanceSubjects } from './sector-balance.ts'
import { sectorTiesFindings, sectorTiesSeriousness, sectorTiesSubjects } from './sector-ties.ts'
import { separationFindings, separationSeriousness, separationSubjects } from './separation.ts'
import { unknownFindings, unknownsSeriousness, unknownsSubjects } from './unknowns.ts'

/**
 * Every analysis with its rules of seriousness and what its findings are about; the order is that of the findings among equally
 * serious ones.
 */
export const analyses = [
  { name: 'coverage', find: coverageFindings, seriousness: coverageSeriousness, subjects: coverageSubjects },
  { name: 'access', find: accessFindings, seriousness: accessSeriousness, subjects: accessSubjects },
  { name: 'needs', find: needFindings, seriousness: needsSeriousness, subjects: needsSubjects },
  {
    name: 'need-places',
    find: needPlaceFindings,
    seriousness: needPlacesSeriousness,
    subjects: needPlacesSubjects,
  },
  { name: 'seats', find: seatFindings, seriousness: seatsSeriousness, subjects: seatsSubjects },
  {
    name: 'sector-balance',
    find: sectorBalanceFindings,
    seriousness: sectorBalanceSeriousness,
    subjects: sectorBalanceSubjects,
  },
  {
    name: 'engagement',
    find: engagementFindings,
    seriousness: engagementSeriousness,
    subjects: engagementSubjects,
  },
  {
    name: 'separation',
    find: separationFindings,
    seriousness: separationSeriousness,
    subjects: separationSubjects,
  },
  {
    name: 'sector-ties',
    find: sectorTiesFindings,
    seriousness: sectorTiesSeriousness,
    subjects: sectorTiesSubjects,
  },
  {
    name: 'dependence',
    find: dependenceFindings,
    seriousness: dependenceSeriousness,
    subjects: dependenceSubjects,
  },
  {
    name: 'introductions',
    find: introductionFindings,
    seriousness: introductionSeriousness,
    subjects: introductionSubjects,
  },
  { name: 'unknowns', find: unknownFindings, seriousness: unknownsSeriousness, subjects: unknownsSubjects },
] as const

export type AnyFinding = ReturnType<(typeof analyses)[number]['find']>[number]

/** All findings of an alliance: the most serious first, then in the order of the analyses, then by identity. */
export function computeFindings(dataset: Dataset, settings: FindingSettings): AnyFinding[] {
  const found = analyses.flatMap(({ find }, order) =>
    find(dataset, settings).map((finding): { finding: AnyFinding; order: number } => ({ finding, order })),
  )
  const rank = ({ seriousness }: AnyFinding) => levels.indexOf(seriousness.level)
  return found
    .sort(
      (a, b) =>
        rank(a.finding) - rank(b.finding) || a.order - b.order || (a.finding.id < b.finding.id ? -1 : 1),
    )
    .map(({ finding }) => finding)
}

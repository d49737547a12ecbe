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

/**
 * All findings of an alliance: the most serious first, then in the order of the analyses, then by identity.
 * @param isWanted leaves kinds out; an analysis of which no kind is wanted is not run
 */
export function computeFindings(
  dataset: Dataset,
  settings: FindingSettings,
  isWanted: (kind: AnyFinding['kind']) => boolean = () => true,
): AnyFinding[] {
  const kindsOf = (subjects: (typeof analyses)[number]['subjects']) =>
    Object.keys(subjects) as AnyFinding['kind'][]
  const found = analyses.flatMap(({ find, subjects }, order) => {
    if (!kindsOf(subjects).some(isWanted)) return []
    const findings: readonly AnyFinding[] = find(dataset, settings)
    return findings.filter(({ kind }) => isWanted(kind)).map((finding) => ({ finding, order }))
  })
  const rank = ({ seriousness }: AnyFinding) => levels.indexOf(seriousness.level)
  return found
    .sort(
      (a, b) =>
        rank(a.finding) - rank(b.finding) || a.order - b.order || (a.finding.id < b.finding.id ? -1 : 1),
    )
    .map(({ finding }) => finding)
}

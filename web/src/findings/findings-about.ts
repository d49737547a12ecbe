import type { Dataset } from '@atlas/shared/dataset'
import { organisationsBehind } from '@atlas/shared/findings/evidence'
import type { DecidedFinding } from './group-findings.ts'

/** The findings about an organisation itself, and in how many others it is counted or named. */
export function findingsAbout(
  dataset: Dataset,
  findings: readonly DecidedFinding[],
  organisationId: string,
): { about: DecidedFinding[]; counting: number } {
  const isAbout = ({ finding }: DecidedFinding) =>
    finding.subject.some(({ noun, id }) => noun === 'organisation' && id === organisationId)
  return {
    about: findings.filter(isAbout),
    counting: findings.filter(
      (decided) =>
        !isAbout(decided) && organisationsBehind(dataset, decided.finding).includes(organisationId),
    ).length,
  }
}

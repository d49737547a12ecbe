import type { Dataset } from '@atlas/shared/dataset'
import { organisationsBehind } from '@atlas/shared/gaps/evidence'
import type { OneFinding } from './group-findings.ts'

/** The findings about an organisation itself, and in how many others it is counted or named. */
export function findingsAbout(
  dataset: Dataset,
  findings: readonly OneFinding[],
  organisationId: string,
): { about: OneFinding[]; counting: number } {
  const isAbout = ({ gap }: OneFinding) =>
    gap.subject.some(({ noun, id }) => noun === 'organisation' && id === organisationId)
  return {
    about: findings.filter(isAbout),
    counting: findings.filter(
      (finding) => !isAbout(finding) && organisationsBehind(dataset, finding.gap).includes(organisationId),
    ).length,
  }
}

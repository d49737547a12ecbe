import { type Dataset, type DatasetOrganisation, isActive } from '@atlas/shared/dataset'
import type { AnyFinding } from '@atlas/shared/findings/analyses/analyses'
import { evidenceOf } from '@atlas/shared/findings/evidence'

/**
 * The missing actors that would close a finding, those recorded for it and those expected where it is; and who was recorded
 * for it and has been found since.
 */
export function actorsFor(
  dataset: Dataset,
  findingId: string,
  finding: AnyFinding | null,
): { wanted: DatasetOrganisation[]; found: DatasetOrganisation[] } {
  const named = finding ? evidenceOf(finding).organisations : new Set<string>()
  const isFor = ({ answersFinding }: DatasetOrganisation) => answersFinding === findingId
  return {
    wanted: dataset.organisations.filter(
      (organisation) =>
        organisation.status === 'missing' && (isFor(organisation) || named.has(organisation.id)),
    ),
    found: dataset.organisations.filter((organisation) => isActive(organisation) && isFor(organisation)),
  }
}

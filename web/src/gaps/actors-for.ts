import { counts, type Dataset, type DatasetOrganisation } from '@atlas/shared/dataset'
import type { FoundGap } from '@atlas/shared/gaps/analyses/analyses'
import { evidenceOf } from '@atlas/shared/gaps/evidence'

/**
 * The missing actors that would close a gap, those recorded for it and those expected where it is; and who was recorded
 * for it and has been found since.
 */
export function actorsFor(
  dataset: Dataset,
  gapId: string,
  gap: FoundGap | null,
): { wanted: DatasetOrganisation[]; found: DatasetOrganisation[] } {
  const named = gap ? evidenceOf(gap).organisations : new Set<string>()
  const isFor = ({ answersGap }: DatasetOrganisation) => answersGap === gapId
  return {
    wanted: dataset.organisations.filter(
      (organisation) =>
        organisation.status === 'missing' && (isFor(organisation) || named.has(organisation.id)),
    ),
    found: dataset.organisations.filter((organisation) => counts(organisation) && isFor(organisation)),
  }
}

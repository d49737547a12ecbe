import type { Dataset } from './dataset.ts'
import type { Labels } from './primitives.ts'

/** The names of a record of the dataset, by its noun and its id; undefined where it is not there. */
export function labelsOf(dataset: Dataset, noun: string, id: unknown): Labels | undefined {
  if (noun === 'organisation') return dataset.organisations.find((each) => each.id === id)?.names
  const lists: Record<string, readonly { id: string; labels: Labels }[]> = {
    sector: dataset.sectors,
    territory: dataset.territories,
    need: dataset.needs,
    'actor-kind': dataset.actorKinds,
    criterion: dataset.criteria,
  }
  return lists[noun]?.find((each) => each.id === id)?.labels
}

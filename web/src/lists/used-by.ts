import { type Dataset, isActive } from '@atlas/shared/dataset'

/** How many organisations that count an entry of a list is said of, by its id. */
export function usedBy(dataset: Dataset, list: 'sectors' | 'needs' | 'actorKinds') {
  const figures = dataset[list].map(() => 0)
  for (const organisation of dataset.organisations.filter(isActive))
    for (const at of organisation[list]) figures[at] = (figures[at] ?? 0) + 1
  const byId = new Map(dataset[list].map(({ id }, at) => [id, figures[at] ?? 0]))
  return ({ id }: { id: string }): number => byId.get(id) ?? 0
}

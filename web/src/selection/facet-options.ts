import { type Dataset, isActive } from '@atlas/shared/dataset'
import { engagementLevels, influences, statuses } from '@atlas/shared/organisations'
import { type Facet, type Filter, facets, nothing, select, usualStatuses } from '@atlas/shared/selection'

export type FacetOption = {
  value: string
  /** How many organisations choosing it alone would show, all other filters as they are. */
  organisations: number
}

/** Facets in the order in which they are offered. Judgements only to those who may see them. */
export const facetsOf = (dataset: Dataset): readonly Facet[] =>
  (
    [
      'sectors',
      'localities',
      'territories',
      'needs',
      'actorKinds',
      'statuses',
      'influences',
      'engagement',
    ] as const
  ).filter((facet) => {
    if (facet === 'influences' || facet === 'engagement') return dataset.judgements
    // What an alliance has named none of is no question yet.
    if (facet === 'territories' || facet === 'needs' || facet === 'actorKinds')
      return dataset[facet].length > 0
    return true
  })

/**
 * What a facet has to offer: its own order where it has one, localities by how much is there. What has been chosen is
 * offered even where nothing is left of it, so that it can be taken back.
 */
export function facetOptions(dataset: Dataset, filter: Filter, facet: Facet): FacetOption[] {
  const tally = new Map<string, number>()
  const others = { ...filter, [facet]: facet === 'statuses' ? [...statuses] : undefined }
  for (const position of select(dataset, others)) {
    const organisation = dataset.organisations[position]
    // Missing and closed ones are no figures, except where the question is how many of them there are.
    if (organisation === undefined || (facet !== 'statuses' && !isActive(organisation))) continue
    const values = facets[facet](organisation, dataset)
    for (const value of values.length > 0 ? new Set(values) : [nothing])
      tally.set(value, (tally.get(value) ?? 0) + 1)
  }
  const ordered = orderedValues(dataset, facet) ?? byTally(tally)
  const values = [...ordered, ...(tally.has(nothing) ? [nothing] : []), ...(filter[facet] ?? [])]
  return [...new Set(values)].map((value) => ({ value, organisations: tally.get(value) ?? 0 }))
}

/** What is ticked in a facet: for statuses, all but closed unless said otherwise. */
export const chosenIn = (filter: Filter, facet: Facet): readonly string[] =>
  filter[facet] ?? (facet === 'statuses' ? usualStatuses : [])

/** A filter with other values in one facet; the usual ones, or none, take the facet out. */
export function withChosen(filter: Filter, facet: Facet, values: readonly string[]): Filter {
  const usual = facet === 'statuses' ? usualStatuses : []
  const same = values.length === usual.length && usual.every((value) => values.includes(value))
  return { ...filter, [facet]: same || values.length === 0 ? undefined : values }
}

function orderedValues(dataset: Dataset, facet: Facet): readonly string[] | undefined {
  if (facet === 'sectors' || facet === 'needs' || facet === 'actorKinds')
    return dataset[facet].map(({ code }) => code)
  if (facet === 'territories') return dataset.territories.map(({ id }) => id)
  if (facet === 'statuses') return statuses
  if (facet === 'influences') return influences
  return facet === 'engagement' ? engagementLevels : undefined
}

const byTally = (tally: ReadonlyMap<string, number>) =>
  [...tally]
    .filter(([value]) => value !== nothing)
    .sort(([nameA, a], [nameB, b]) => b - a || nameA.localeCompare(nameB))
    .map(([value]) => value)

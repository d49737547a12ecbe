import { type Dataset, isPlaced } from '@atlas/shared/dataset'
import { organisationsBehind } from '@atlas/shared/gaps/evidence'
import type { Gap, Ref } from '@atlas/shared/gaps/gap'
import { type Filter, select } from '@atlas/shared/selection'
import { everywhere, type MatrixSearch } from '../matrix/matrix-search.ts'
import { mostSelected, type SelectionSearch, writeSelection } from '../selection/selection-search.ts'

export type EvidenceView = {
  view: 'map' | 'network' | 'matrix' | 'table'
  search: SelectionSearch & MatrixSearch
}

/**
 * Where a gap can be looked at: each view with exactly its evidence selected, the matrix opened at its spot. Of a gap
 * that consists in nobody being there, what it is about is shown instead, and nothing selected.
 */
export function evidenceViews(dataset: Dataset, gap: Gap, filter: Filter): EvidenceView[] {
  const behind = organisationsBehind(dataset, gap)
  const lit = litSearch(dataset, behind, filter)
  const spot = spotOf(dataset, gap.subject)
  const matrix: EvidenceView[] =
    spot || behind.length > 0 ? [{ view: 'matrix', search: { ...lit, ...spot } }] : []
  if (behind.length > 0)
    return [
      ...(isAnyPlaced(dataset, behind) ? [{ view: 'map', search: lit } as const] : []),
      { view: 'network', search: lit },
      ...matrix,
      { view: 'table', search: lit },
    ]
  const about = filterOf(
    dataset,
    gap.subject.filter(({ noun }) => !isSpot(noun)),
  )
  const shown = Object.keys(about).length > 0 ? select(dataset, about).length : 0
  const search = writeSelection({ filter: about, selected: [] })
  return [
    ...(shown > 0 ? [{ view: 'map', search } as const] : []),
    ...matrix,
    ...(shown > 0 ? [{ view: 'table', search } as const] : []),
  ]
}

/** A view with these organisations selected, as many as an address holds. The filter stays unless it would hide one. */
export function litSearch(dataset: Dataset, ids: readonly string[], filter: Filter): SelectionSearch {
  const selected = ids.slice(0, mostSelected)
  const shown = new Set(
    select(dataset, filter).flatMap((position) => dataset.organisations[position]?.id ?? []),
  )
  const keeps = selected.every((id) => shown.has(id))
  return writeSelection({ filter: keeps ? filter : {}, selected })
}

/** The filter that shows what belongs to these records; of organisations and ties there is none. */
export function filterOf(dataset: Dataset, refs: readonly Ref[]): Filter {
  const parts = refs.flatMap(({ noun, id }): [string, string][] => {
    const facet = facets[noun]
    if (!facet) return []
    const coded = facet.rows?.(dataset)
    const value = coded ? coded.find((row) => row.id === id)?.code : id
    return value === undefined ? [] : [[facet.name, value]]
  })
  const lists = Map.groupBy(parts, ([name]) => name)
  return Object.fromEntries([...lists].map(([name, values]) => [name, values.map(([, value]) => value)]))
}

type Coded = readonly { id: string; code: string }[]

const facets: Partial<Record<Ref['noun'], { name: string; rows?: (dataset: Dataset) => Coded }>> = {
  sector: { name: 'sectors', rows: ({ sectors }) => sectors },
  need: { name: 'needs', rows: ({ needs }) => needs },
  'actor-kind': { name: 'actorKinds', rows: ({ actorKinds }) => actorKinds },
  territory: { name: 'territories' },
  locality: { name: 'localities' },
}

const isSpot = (noun: Ref['noun']) => noun === 'territory' || noun === 'locality'

/** Where in the matrix something is about: a sector, a place, or both. */
export function spotOf(dataset: Dataset, about: readonly Ref[]): MatrixSearch | undefined {
  const place = about.find(({ noun }) => isSpot(noun))
  const sectors = about.filter(({ noun }) => noun === 'sector')
  const [sector] = sectors
  if (!place && sectors.length !== 1) return
  const byTerritory = place ? place.noun === 'territory' : dataset.territories.length > 0
  return {
    rows: byTerritory ? 'territory' : undefined,
    row: place?.id ?? everywhere,
    column: sectors.length === 1 ? dataset.sectors.find(({ id }) => id === sector?.id)?.code : undefined,
  }
}

const isAnyPlaced = (dataset: Dataset, ids: readonly string[]) => {
  const wanted = new Set(ids)
  return dataset.organisations.some((organisation) => wanted.has(organisation.id) && isPlaced(organisation))
}

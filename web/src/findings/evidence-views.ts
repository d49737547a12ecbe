import { type Dataset, isPlaced } from '@atlas/shared/dataset'
import { organisationsBehind } from '@atlas/shared/findings/evidence'
import type { Finding, Ref } from '@atlas/shared/findings/finding'
import { type Filter, select } from '@atlas/shared/selection'
import { type MapSearch, writeShade } from '../addresses/map-search.ts'
import { everywhere, type MatrixSearch } from '../addresses/matrix-search.ts'
import { maxSelected, type SelectionSearch, writeSelection } from '../addresses/selection-search.ts'

export type EvidenceView = {
  view: 'map' | 'network' | 'matrix' | 'table'
  search: SelectionSearch & MatrixSearch & MapSearch
}

/**
 * Where a finding can be looked at: each view with exactly its evidence selected, the matrix opened at its spot. Of a finding
 * that consists in nobody being there, what it is about is shown instead, and nothing selected.
 */
export function evidenceViews(dataset: Dataset, finding: Finding, filter: Filter): EvidenceView[] {
  const behind = organisationsBehind(dataset, finding)
  const about = filterOf(
    dataset,
    finding.subject.filter(({ noun }) => !isPlaceNoun(noun)),
  )
  const hasAny = Object.keys(about).length > 0 && select(dataset, about).length > 0
  const search =
    behind.length > 0
      ? litSearch(dataset, behind, filter)
      : writeSelection({ filter: hasAny ? about : {}, selected: [] })
  const shade = shadeOf(dataset, finding)
  const cell = matrixSearchOf(dataset, finding.subject)
  const isOnMap = behind.length > 0 ? isAnyPlaced(dataset, behind) : hasAny
  return [
    ...(isOnMap || shade ? [{ view: 'map', search: { ...search, ...shade } } as const] : []),
    ...(behind.length > 0 ? [{ view: 'network', search } as const] : []),
    ...(behind.length > 0 || cell ? [{ view: 'matrix', search: { ...search, ...cell } } as const] : []),
    ...(behind.length > 0 || hasAny ? [{ view: 'table', search } as const] : []),
  ]
}

/** How territories are shaded by what a finding is about: how a sector covers them, how far their people have to go. */
function shadeOf(
  { territories, sectors, needs }: Dataset,
  { kind, subject }: Finding,
): MapSearch | undefined {
  if (territories.length === 0 || (kind !== 'coverage' && kind !== 'access')) return
  const codeOf = (noun: Ref['noun'], rows: Coded) => {
    const id = subject.find((ref) => ref.noun === noun)?.id
    return rows.find((row) => row.id === id)?.code
  }
  const sector = codeOf('sector', sectors)
  if (sector !== undefined)
    return {
      shade: writeShade({ measure: kind, noun: 'sector', code: sector }),
    }
  const need = codeOf('need', needs)
  return need === undefined
    ? undefined
    : { shade: writeShade({ measure: 'access', noun: 'need', code: need }) }
}

/** A view with these organisations selected, as many as an address holds. The filter stays unless it would hide one. */
export function litSearch(dataset: Dataset, ids: readonly string[], filter: Filter): SelectionSearch {
  const selected = ids.slice(0, maxSelected)
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

const isPlaceNoun = (noun: Ref['noun']) => noun === 'territory' || noun === 'locality'

/** Where in the matrix something is about: a sector, a place, or both. */
export function matrixSearchOf(dataset: Dataset, about: readonly Ref[]): MatrixSearch | undefined {
  const place = about.find(({ noun }) => isPlaceNoun(noun))
  const sectors = about.filter(({ noun }) => noun === 'sector')
  const [sector] = sectors
  if (!place && sectors.length !== 1) return
  return {
    rows: place ? (place.noun === 'territory' ? 'territory' : 'locality') : undefined,
    row: place?.id ?? everywhere,
    column: sectors.length === 1 ? dataset.sectors.find(({ id }) => id === sector?.id)?.code : undefined,
  }
}

const isAnyPlaced = (dataset: Dataset, ids: readonly string[]) => {
  const wanted = new Set(ids)
  return dataset.organisations.some((organisation) => wanted.has(organisation.id) && isPlaced(organisation))
}

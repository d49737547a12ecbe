import { type Dataset, isActive, type PopulatedPlaces } from '../dataset.ts'
import { type Access, access, type ServiceAccess } from './access.ts'
import { accessByTerritory } from './access-by-territory.ts'
import { type CoverageCell, coverage } from './coverage.ts'
import { type Figure, figure, type Inhabited, idsOf, inhabitants, type Ref } from './finding.ts'
import { degreeOf, groupsOf, partnerGraph } from './partner-graph.ts'
import { type FindingSettings, placesOf } from './settings.ts'
import { type Summary, summarise } from './summary.ts'

/** One cell of the coverage matrix with what is behind it. */
type CellFigures = {
  /** Null: the whole region. */
  place: Ref | null
  sector: string
  state: CoverageCell['state']
  expected: CoverageCell['expected']
  organisations: Figure
  /** Of these, those that are developing. */
  developing: number
  /** Missing actors expected here: in no count. */
  missing: string[]
  /** The newest survey that looked here. */
  survey: string | null
}

type AccessFigures = {
  service: Ref
  reachMetres: number
  leftOut: Figure
  territories: { territory: string; inhabitants: number; leftOut: number; unsure: number }[]
}

type NetworkFigures = {
  organisations: Figure
  /** Those without a tie. */
  isolated: Figure
  /** Pairs of organisations with a tie, told by one partnership each. */
  ties: Figure
  /** Organisations that hang together, the largest group first. */
  groups: string[][]
}

/** Whatever pages count, be it a finding or not, with the identifiers behind each figure. */
export type AllFigures = {
  /** Behind the five sentences. */
  summary: Summary
  coverage: CellFigures[]
  /** None where nobody knows the region, or who lives where. */
  access: AccessFigures[]
  network: NetworkFigures
}

/** Counted by the same functions as the findings, so that the two agree. */
export function allFigures(dataset: Dataset, settings: FindingSettings): AllFigures {
  const found = access(dataset, settings)
  return {
    summary: summarise(dataset, settings),
    coverage: coverageFigures(dataset, settings),
    access: found ? found.services.map((service) => accessFigures(dataset, found, service)) : [],
    network: networkFigures(dataset, settings),
  }
}

function coverageFigures(dataset: Dataset, settings: FindingSettings): CellFigures[] {
  const by = placesOf(dataset, settings)
  const { rows, region } = coverage(dataset, { by })
  const ofRow = (place: Ref | null, { cells, total }: Pick<typeof region, 'cells' | 'total'>) => {
    const all = total.organisations
    const unsaid = all.filter((position) => dataset.organisations[position]?.sectors.length === 0)
    return cells.flatMap((cell, at): CellFigures[] => {
      const sector = dataset.sectors[at]
      if (!sector) return []
      const organisations = figure('organisation', {
        found: idsOf(dataset, cell.organisations),
        total: all.length,
        unknown: idsOf(dataset, unsaid),
      })
      const { state, expected, developing, survey } = cell
      const missing = idsOf(dataset, cell.missing).sort()
      return [
        {
          ...{ place, sector: sector.id, state, expected, organisations, developing, missing },
          survey: survey?.id ?? null,
        },
      ]
    })
  }
  return [...ofRow(null, region), ...rows.flatMap((row) => ofRow({ noun: by, id: row.key }, row))]
}

function accessFigures(dataset: Dataset, { places }: Access, service: ServiceAccess): AccessFigures {
  const of = (positions: readonly number[]) => positions.flatMap((place) => inhabitedAt(places, place))
  return {
    service: service.service,
    reachMetres: service.reachMetres,
    leftOut: inhabitants({
      found: of(service.leftOut),
      total: places.population.reduce((sum, people) => sum + people, 0),
      unknown: of(service.unsure),
    }),
    territories: accessByTerritory(dataset, places, service).map((row, at) => ({
      territory: dataset.territories[at]?.id ?? '',
      ...row,
    })),
  }
}

function inhabitedAt({ id, population }: PopulatedPlaces, place: number): Inhabited[] {
  const known = id[place]
  return known === undefined ? [] : [{ id: String(known), population: population[place] ?? 0 }]
}

function networkFigures(dataset: Dataset, { today }: FindingSettings): NetworkFigures {
  const { ids, ties, graph } = partnerGraph(dataset, today)
  const pairs = ties.flatMap(({ ids: [first] }) => first ?? [])
  return {
    organisations: figure('organisation', {
      found: ids,
      total: dataset.organisations.filter(isActive).length,
    }),
    isolated: figure('organisation', {
      found: ids.filter((_, node) => degreeOf(graph, node) === 0),
      total: ids.length,
    }),
    ties: figure('partnership', { found: pairs, total: pairs.length }),
    groups: groupsOf(graph).map((group) => group.flatMap((node) => ids[node] ?? [])),
  }
}

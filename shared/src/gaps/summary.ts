import { counts, type Dataset, type DatasetOrganisation } from '../dataset.ts'
import { coverage } from './coverage.ts'
import { expectantCells, withoutPlace } from './coverage-bounds.ts'
import { needRef, type Ref, sectorRef } from './gap.ts'
import { expectedToServe, type NeedState, needServices, needStates } from './needs.ts'
import { degreeOf, groupsOf, partnerGraph } from './partner-graph.ts'
import { daysBetween, type GapSettings, placesOf } from './settings.ts'

/** What five sentences tell of an alliance: who is there, what is covered, what is needed, who works together, what nobody knows. */
export type Summary = {
  base: {
    organisations: number
    developing: number
    /** Those in which somebody is. */
    sectors: number
    missing: number
    /** Organisations of which neither a point nor a locality is recorded. */
    unplaced: number
  }
  coverage: {
    by: 'locality' | 'territory'
    places: number
    /** Cells in which somebody is expected, by their state. */
    cells: { enough: number; thin: number; none: number; unknown: number }
    /** Whether there are others, in which nobody is expected. */
    isPart: boolean
    /** Sectors of which somebody is expected, and nobody is in the whole region: looked for, and not looked for. */
    nobody: Ref[]
    notLooked: Ref[]
  }
  needs: {
    /** Needs on the list, and of these, those that somebody is expected to serve. */
    needs: number
    expectant: number
    /** Needs that nobody serves or is recorded to, and those that one alone does where more are expected. */
    nobody: Ref[]
    oneAlone: Ref[]
    /** Organisations of which no need is recorded. All of them: then nothing can be said of any need. */
    unknown: number
    organisations: number
  }
  network: { ties: number; unconfirmed: number; isolated: number; groups: number; organisations: number }
  unknown: {
    by: 'locality' | 'territory'
    /** Organisations that could be in a row of the matrix, and are in none. */
    unplaced: number
    unverified: number
    withoutSector: number
    organisations: number
  }
}

/** Counts of the whole alliance; closed and missing ones are in none of them but their own. */
export function summarise(dataset: Dataset, settings: GapSettings): Summary {
  const counted = dataset.organisations.filter(counts)
  const by = placesOf(dataset, settings)
  const whole = coverage(dataset, { by })
  return {
    base: {
      organisations: counted.length,
      developing: counted.filter(({ status }) => status === 'developing').length,
      sectors: new Set(counted.flatMap(({ sectors }) => sectors)).size,
      missing: dataset.organisations.filter(({ status }) => status === 'missing').length,
      unplaced: counted.filter(isNowhere).length,
    },
    coverage: { by, places: whole.rows.length, ...coverageOf(dataset, whole) },
    needs: needsOf(dataset),
    network: networkOf(dataset, settings),
    unknown: {
      by,
      unplaced: withoutPlace(dataset, whole).length,
      unverified: counted.filter(
        ({ verifiedOn }) => !verifiedOn || daysBetween(verifiedOn, settings.today) > settings.verifiedForDays,
      ).length,
      withoutSector: counted.filter(({ sectors }) => sectors.length === 0).length,
      organisations: counted.length,
    },
  }
}

const isNowhere = ({ locations }: DatasetOrganisation) =>
  !locations.some(({ point, locality }) => point !== null || locality.trim() !== '')

function coverageOf(dataset: Dataset, whole: ReturnType<typeof coverage>) {
  const cells = { enough: 0, thin: 0, none: 0, unknown: 0 }
  for (const { state } of expectantCells(dataset, whole)) cells[state]++
  const sectorsIn = (state: keyof typeof cells) =>
    whole.region.cells.flatMap((cell, sector) =>
      cell.state === state && cell.expected.minimum > 0 ? sectorRef(dataset.sectors[sector]?.id ?? '') : [],
    )
  const expectant = Object.values(cells).reduce((sum, count) => sum + count, 0)
  const isPart = expectant < whole.rows.length * dataset.sectors.length
  return { cells, isPart, nobody: sectorsIn('none'), notLooked: sectorsIn('unknown') }
}

function needsOf(dataset: Dataset): Summary['needs'] {
  const services = needServices(dataset)
  const states = needStates(dataset, services)
  const needsIn = (...wanted: NeedState[]) =>
    dataset.needs.flatMap(({ id }, at) => (wanted.some((state) => state === states[at]) ? needRef(id) : []))
  return {
    needs: dataset.needs.length,
    expectant: dataset.needs.filter((need) => expectedToServe(need) > 0).length,
    nobody: needsIn('nobody', 'nobody-recorded'),
    oneAlone: needsIn('one'),
    unknown: services.withoutNeeds.length,
    organisations: services.counted.length,
  }
}

function networkOf(dataset: Dataset, { today }: GapSettings): Summary['network'] {
  const { ids, ties, graph } = partnerGraph(dataset, today)
  return {
    ties: ties.length,
    unconfirmed: ties.filter(({ confirmed }) => !confirmed).length,
    isolated: ids.filter((_, node) => degreeOf(graph, node) === 0).length,
    groups: groupsOf(graph).filter((group) => group.length > 1).length,
    organisations: ids.length,
  }
}

import Type, { type Static } from 'typebox'
import { type Dataset, type DatasetOrganisation, isActive } from '../dataset.ts'
import { oneOf } from '../primitives.ts'
import { coverage } from './coverage.ts'
import { expectantCells, withoutPlace } from './coverage-bounds.ts'
import { coverageRows } from './coverage-rows.ts'
import { needRef, Ref, sectorRef } from './finding.ts'
import { expectedToServe, type NeedState, needServices, needStates } from './needs.ts'
import { degreeOf, groupsOf, partnerGraph } from './partner-graph.ts'
import { type FindingSettings, isVerified, placesOf } from './settings.ts'

const count = (description?: string) => Type.Integer({ minimum: 0, ...(description && { description }) })
const refs = (description: string) => Type.Array(Ref, { description })

/** What five sentences tell of an alliance: who is there, what is covered, what is needed, who works together, what nobody knows. */
export const Summary = Type.Object({
  base: Type.Object({
    organisations: count('that exist or are developing'),
    developing: count('of these'),
    sectors: count('in which somebody is'),
    missing: count('missing actors'),
    unplaced: count('organisations of which neither a point nor a locality is recorded'),
  }),
  coverage: Type.Object({
    by: oneOf(coverageRows),
    places: count('rows of the matrix'),
    cells: Type.Object(
      { enough: count(), thin: count(), none: count(), unknown: count() },
      { description: 'in which somebody is expected, by their state' },
    ),
    isPart: Type.Boolean({ description: 'whether there are others, in which nobody is expected' }),
    nobody: refs('sectors of which somebody is expected, and nobody was found in the whole region'),
    notLooked: refs('sectors of which nobody is recorded in the whole region, and nobody has looked'),
  }),
  needs: Type.Object({
    needs: count('on the list'),
    expectant: count('of these, that somebody is expected to serve'),
    nobody: refs('needs that nobody serves or is recorded to'),
    oneAlone: refs('needs that one alone serves where more are expected'),
    unknown: count(
      'organisations of which no need is recorded; all of them: nothing can be said of any need',
    ),
    organisations: count('that exist or are developing'),
  }),
  network: Type.Object({
    ties: count('pairs of organisations that work together'),
    unconfirmed: count('of these, that are not confirmed by both sides'),
    isolated: count('organisations without a tie'),
    groups: count('of two or more organisations that hang together'),
    organisations: count('that exist or are developing'),
  }),
  unknown: Type.Object({
    by: oneOf(coverageRows),
    unplaced: count('organisations that could be in a row of the matrix, and are in none'),
    unverified: count('organisations that nobody verified for as long as the settings say'),
    withoutSector: count('organisations of which no sector is recorded'),
    organisations: count('that exist or are developing'),
  }),
})
export type Summary = Static<typeof Summary>

/** Counts of the whole alliance; closed and missing ones are in none of them but their own. */
export function summarise(dataset: Dataset, settings: FindingSettings): Summary {
  const counted = dataset.organisations.filter(isActive)
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
      unverified: counted.filter((organisation) => !isVerified(organisation, settings)).length,
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

function networkOf(dataset: Dataset, { today }: FindingSettings): Summary['network'] {
  const { ids, ties, graph } = partnerGraph(dataset, today)
  return {
    ties: ties.length,
    unconfirmed: ties.filter(({ confirmed }) => !confirmed).length,
    isolated: ids.filter((_, node) => degreeOf(graph, node) === 0).length,
    groups: groupsOf(graph).filter((group) => group.length > 1).length,
    organisations: ids.length,
  }
}

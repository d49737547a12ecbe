import { type Dataset, isActive } from '../dataset.ts'
import { neighbours } from '../network/adjacency.ts'
import { severance } from '../network/cut-points.ts'
import { coverage } from './coverage.ts'
import { ofUnknownPlace } from './coverage-bounds.ts'
import { actorKindRef, needRef, organisationRef, type Ref, sectorRef, territoryRef } from './finding.ts'
import { expectedToServe, needServices } from './needs.ts'
import { degreeOf, pairsCutOff, partnerGraph } from './partner-graph.ts'
import { presenceIn } from './region.ts'
import { seating } from './seats.ts'
import { type FindingSettings, placesOf } from './settings.ts'

/** What breaks when an organisation leaves, each with what is to be said of it; all references ascending. */
export type Losses = {
  /** Needs that nobody else is recorded to serve. Of so many others nobody recorded which needs they serve. */
  needs: { needs: Ref[]; withoutNeeds: number }
  /** A need that others serve, but nobody else in these territories; so many of them may be there. */
  'need-at-places': { need: Ref; places: Ref[]; unplaced: number }
  /** Sectors of which nobody else is recorded in the region. Of so many others nobody recorded a sector. */
  sectors: { sectors: Ref[]; withoutSector: number }
  /** A sector of which others are left, but nobody at these places; so many of them may be there. */
  'sector-at-places': { sector: Ref; places: Ref[]; unplaced: number }
  /** A sector of which enough are at these places, and fewer than expected without it. */
  'sector-thin': { sector: Ref; places: Ref[] }
  /** Those cut off from the largest part of its group, which has so many others, and pairs without a way any more. */
  'cut-off': { organisations: Ref[]; untied: Ref[]; others: number; parts: number; pairs: number }
  /** The one that has a tie with nobody else, where nobody is cut off from anybody else. */
  untied: { organisations: Ref[] }
  /** Its seats of all at the table, and the kinds of actor that nobody else is known to speak for. */
  seats: { seats: number; of: number; actorKinds: Ref[] }
}

/** In the order in which they are told. */
export const lossKeys = [
  'needs',
  'need-at-places',
  'sectors',
  'sector-at-places',
  'sector-thin',
  'cut-off',
  'untied',
  'seats',
] as const satisfies (keyof Losses)[]

export type Loss = {
  [Key in keyof Losses]: { key: Key; parameters: Losses[Key] }
}[keyof Losses]

/**
 * What breaks if an organisation leaves, by what is recorded today: prepared once for a dataset, and then told of each
 * in the time of telling it. Where nobody is expected of a sector, for a need or from a kind of actor, nothing breaks.
 * @returns by its position in `dataset.organisations`; nothing for those that do not count
 */
export function departures(dataset: Dataset, settings: FindingSettings): (position: number) => Loss[] {
  const parts = [
    needsLost(dataset),
    sectorsLost(dataset, settings),
    tiesLost(dataset, settings),
    seatsLost(dataset),
  ]
  return (position) => {
    const organisation = dataset.organisations[position]
    return organisation && isActive(organisation) ? parts.flatMap((lost) => lost(position)) : []
  }
}

type LostWith = (position: number) => Loss[]

function needsLost(dataset: Dataset): LostWith {
  const { needs: services, withoutNeeds } = needServices(dataset)
  const expectant = dataset.needs.map((need, at) => ({
    at,
    ref: needRef(need.id),
    serving: expectedToServe(need) > 0 ? (services[at]?.serving ?? []) : [],
  }))
  const territoriesOf = (position: number) =>
    new Set(dataset.organisations[position]?.locations.flatMap(({ territory }) => territory ?? []))
  /** How many serve a need in a territory. */
  const here = new Map<string, number>()
  for (const { at, serving } of expectant)
    for (const position of serving)
      for (const territory of territoriesOf(position)) add(here, `${at} ${territory}`)

  return (position) => {
    const own = [...new Set(dataset.organisations[position]?.needs)].flatMap((at) => expectant[at] ?? [])
    const alone = own.filter(({ serving }) => serving.length === 1)
    const needs = ascending(alone.map(({ ref }) => ref))
    const withOthers = own.filter(({ serving }) => serving.length > 1)
    const atPlaces = withOthers.flatMap(({ at, ref, serving }): Loss[] => {
      const left = [...territoriesOf(position)].filter((territory) => here.get(`${at} ${territory}`) === 1)
      const places = left.flatMap((territory) => refOf(territoryRef, dataset.territories[territory]))
      if (places.length === 0) return []
      const mayBeThere = serving.filter((other) => {
        const organisation = dataset.organisations[other]
        return (
          other !== position &&
          organisation &&
          left.some((one) => presenceIn(organisation, one) === 'unknown')
        )
      })
      const parameters = { need: ref, places: ascending(places), unplaced: mayBeThere.length }
      return [{ key: 'need-at-places', parameters }]
    })
    return [
      ...(needs.length > 0
        ? [{ key: 'needs' as const, parameters: { needs, withoutNeeds: withoutNeeds.length } }]
        : []),
      ...inOrder(atPlaces),
    ]
  }
}

function sectorsLost(dataset: Dataset, settings: FindingSettings): LostWith {
  const by = placesOf(dataset, settings)
  const { rows, region } = coverage(dataset, { by })
  const unplacedIn = region.cells.map(({ organisations }) => ofUnknownPlace(dataset, by, organisations))
  /** By organisation: the cells that its leaving empties, or makes thin. */
  const cells = new Map<number, { sector: number; place: Ref; isEmpty: boolean }[]>()
  for (const { key, cells: ofRow } of rows)
    for (const [sector, { organisations, expected }] of ofRow.entries()) {
      const isEmpty = organisations.length === 1
      if (expected.minimum <= 0 || !(isEmpty || organisations.length === expected.minimum)) continue
      for (const position of organisations) {
        const own = cells.get(position) ?? []
        own.push({ sector, place: { noun: by, id: key }, isEmpty })
        cells.set(position, own)
      }
    }
  const withoutSector = region.total.organisations.filter(
    (position) => dataset.organisations[position]?.sectors.length === 0,
  ).length

  return (position) => {
    const own = Map.groupBy(cells.get(position) ?? [], ({ sector }) => sector)
    const isLast = (sector: number) => {
      const cell = region.cells[sector]
      return cell?.organisations.length === 1 && cell.expected.minimum > 0
    }
    const last = [...new Set(dataset.organisations[position]?.sectors)].filter(isLast)
    const sectors = ascending(last.flatMap((sector) => refOf(sectorRef, dataset.sectors[sector])))
    const atPlaces = [...own].flatMap(([at, ofSector]): Loss[] => {
      if (last.includes(at)) return []
      const [empty, thin] = [true, false].map((isEmpty) =>
        ascending(ofSector.filter((cell) => cell.isEmpty === isEmpty).map(({ place }) => place)),
      )
      const unplaced = unplacedIn[at]?.filter((other) => other !== position).length ?? 0
      return refOf(sectorRef, dataset.sectors[at]).flatMap((sector): Loss[] => [
        ...(empty?.length
          ? [{ key: 'sector-at-places' as const, parameters: { sector, places: empty, unplaced } }]
          : []),
        ...(thin?.length ? [{ key: 'sector-thin' as const, parameters: { sector, places: thin } }] : []),
      ])
    })
    return [
      ...(sectors.length > 0 ? [{ key: 'sectors' as const, parameters: { sectors, withoutSector } }] : []),
      ...inOrder(atPlaces),
    ]
  }
}

function tiesLost(dataset: Dataset, { today }: FindingSettings): LostWith {
  const { ids, positions, graph } = partnerGraph(dataset, today)
  const nodeAt = new Map(positions.map((position, node) => [position, node]))
  const without = severance(graph)
  const refs = (nodes: readonly number[]) => nodes.map((node) => organisationRef(ids[node] ?? ''))
  return (position) => {
    const node = nodeAt.get(position)
    if (node === undefined) return []
    const left = without(node)
    const untied = refs([...neighbours(graph, node)].filter((other) => degreeOf(graph, other) === 1))
    const { others, parts, cutOff } = left
    const pairs = pairsCutOff(left)
    if (cutOff.length > 0) {
      const parameters = { organisations: refs(cutOff), untied, others, parts: parts.length, pairs }
      return [{ key: 'cut-off', parameters }]
    }
    return untied.length > 0 ? [{ key: 'untied', parameters: { organisations: untied } }] : []
  }
}

function seatsLost(dataset: Dataset): LostWith {
  const { seats, kinds } = seating(dataset)
  return (position) => {
    const isOwn = ({ organisation }: { organisation: number }) => organisation === position
    const own = seats.filter(isOwn).length
    if (own === 0) return []
    const left = dataset.actorKinds.filter(
      ({ expectedSeats }, at) => expectedSeats > 0 && kinds[at]?.seats.length && kinds[at].seats.every(isOwn),
    )
    const actorKinds = ascending(left.map(({ id }) => actorKindRef(id)))
    return [{ key: 'seats', parameters: { seats: own, of: seats.length, actorKinds } }]
  }
}

const add = (tally: Map<string, number>, key: string) => tally.set(key, (tally.get(key) ?? 0) + 1)

const refOf = (ref: (id: string) => Ref, row: { id: string } | undefined): Ref[] => (row ? [ref(row.id)] : [])

const ascending = (refs: readonly Ref[]): Ref[] => refs.toSorted((a, b) => compare(a.id, b.id))

/** By the need or sector that they are about, so that the order of the rows changes nothing. */
function inOrder(losses: readonly Loss[]): Loss[] {
  const about = ({ parameters }: Loss) =>
    'need' in parameters ? parameters.need.id : 'sector' in parameters ? parameters.sector.id : ''
  return losses.toSorted((a, b) => compare(about(a), about(b)))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

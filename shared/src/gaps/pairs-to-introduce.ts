import type { Dataset, DatasetOrganisation } from '../dataset.ts'
import { neighbours } from '../network/adjacency.ts'
import { type Nearness, nearness, pairsWithin, type Whereabouts, whereabouts } from './nearness.ts'
import type { PartnerGraph } from './partner-graph.ts'
import type { GapSettings } from './settings.ts'

export type Pair = {
  /** Nodes, the lower first. */
  one: number
  other: number
  /** The nodes that both have a tie with, ascending. */
  shared: number[]
  near: Nearness | undefined
  needs: NeedsInCommon
}

/** Positions in `dataset.needs`. */
type NeedsInCommon = {
  bothServe: number[]
  /** What one serves and the other does not, though its beneficiaries need it. */
  oneServes: number[]
  otherServes: number[]
}

/**
 * Pairs worth introducing: of different sectors, without a tie or the wish for one, that are near each other or have
 * partners in common. Those with both reasons come first; among them, and then among the others, those with a need in
 * common, which is a further reason and alone none, because nearly everybody shares one of so few; then by shared
 * partners, then by distance. Nobody comes up more often than can be followed up.
 */
export function pairsToIntroduce(dataset: Dataset, network: PartnerGraph, settings: GapSettings): Pair[] {
  const organisations = network.positions.flatMap((position) => dataset.organisations[position] ?? [])
  const places = organisations.map(whereabouts)
  const known = knownPairs(dataset, network)
  const openPairs = (pairs: readonly Pick<Pair, 'one' | 'other' | 'shared'>[]): Pair[] =>
    pairs.flatMap((pair) => {
      const { one, other } = pair
      const [here, there] = [places[one], places[other]]
      const [first, second] = [organisations[one], organisations[other]]
      if (!here || !there || !first || !second || !ofDifferentSectors(first, second)) return []
      if (known.has(one * network.ids.length + other)) return []
      const near = nearness(here, there, settings.nearMetres)
      return { ...pair, near, needs: needsInCommon(first, second) }
    })
  const takeNear = (
    before: readonly Pair[],
    among: readonly Whereabouts[],
    wanted: (pair: Pair) => boolean,
  ) => {
    let taken = before
    for (const pairs of pairsByNearness(among, settings.nearMetres)) {
      if (taken.length >= settings.mostIntroductions) break
      const near = openPairs(pairs.map(([one, other]) => ({ one, other, shared: [] })))
      taken = take(
        near.filter((pair) => pair.near !== undefined && wanted(pair)),
        settings,
        taken,
      )
    }
    return taken
  }

  const withPartners = openPairs(pairsWithSharedPartners(network))
  const [strong, others] = [true, false].map((isStrong) =>
    withPartners.filter((pair) => (pair.near !== undefined || shareNeeds(pair)) === isStrong),
  )
  // In the order of `bestFirst`, though those that are near are too many to be all put in order.
  let taken: readonly Pair[] = take(strong ?? [], settings, [])
  taken = takeNear(taken, placesOfServing(organisations, places), shareNeeds)
  taken = take(others ?? [], settings, taken)
  return [...takeNear(taken, places, () => true)]
}

/** The others stand nowhere, so that nobody is near them: in a large alliance without needs no pair is looked at twice. */
const placesOfServing = (organisations: readonly DatasetOrganisation[], places: readonly Whereabouts[]) =>
  places.map((place, node) => {
    const { needs = [], beneficiaryNeeds = [] } = organisations[node] ?? {}
    return needs.length + beneficiaryNeeds.length > 0 ? place : nowhere
  })

const nowhere: Whereabouts = { points: [], at: [], localities: [], roughly: new Set() }

const shareNeeds = ({ needs: { bothServe, oneServes, otherServes } }: Pair): boolean =>
  bothServe.length + oneServes.length + otherServes.length > 0

function needsInCommon(one: DatasetOrganisation, other: DatasetOrganisation): NeedsInCommon {
  const lacking = (from: DatasetOrganisation, to: DatasetOrganisation) =>
    from.needs.filter((need) => to.beneficiaryNeeds.includes(need) && !to.needs.includes(need))
  return {
    bothServe: one.needs.filter((need) => other.needs.includes(need)),
    oneServes: lacking(one, other),
    otherServes: lacking(other, one),
  }
}

/**
 * Pairs of those that are near each other in rings that widen, because in a city they are far more than can be
 * introduced; then those of the same locality, node by node.
 */
function* pairsByNearness(
  places: readonly Whereabouts[],
  nearMetres: number,
): Generator<[one: number, other: number][]> {
  for (const part of [64, 16, 4, 1]) yield pairsWithin(places, nearMetres / part)
  const inLocality = new Map<string, number[]>()
  places.forEach(({ localities }, node) => {
    for (const name of localities) {
      const nodes = inLocality.get(name)
      if (nodes) nodes.push(node)
      else inLocality.set(name, [node])
    }
  })
  for (const [one, { localities }] of places.entries()) {
    const others = new Set(localities.flatMap((name) => inLocality.get(name) ?? []))
    yield [...others].filter((other) => other > one).map((other) => [one, other])
  }
}

/** Pairs of nodes that have partners in common, with these. */
function pairsWithSharedPartners({ ids, graph }: PartnerGraph) {
  return ids.flatMap((_, one) => {
    const shared = new Map<number, number[]>()
    for (const partner of neighbours(graph, one))
      for (const other of neighbours(graph, partner))
        if (other > one) {
          const partners = shared.get(other)
          if (partners) partners.push(partner)
          else shared.set(other, [partner])
        }
    return [...shared].map(([other, partners]) => ({ one, other, shared: partners }))
  })
}

/** Pairs of nodes that have a tie of any state, ended ones too: they have met. The lower node times all, and the higher. */
function knownPairs(dataset: Dataset, { ids, positions }: PartnerGraph): Set<number> {
  const nodeAt = new Map(positions.map((position, node) => [position, node]))
  return new Set(
    dataset.partnerships.flatMap(({ from, to }) => {
      const [one, other] = [nodeAt.get(from), nodeAt.get(to)]
      if (one === undefined || other === undefined) return []
      return Math.min(one, other) * ids.length + Math.max(one, other)
    }),
  )
}

function ofDifferentSectors(one: DatasetOrganisation, other: DatasetOrganisation): boolean {
  if (one.sectors.length === 0 || other.sectors.length === 0) return false
  return !one.sectors.some((sector) => other.sectors.includes(sector))
}

/** Nodes stand in the order of their ids, so that pairs alike in all else do too. */
function bestFirst(a: Pair, b: Pair): number {
  const metres = ({ near }: Pair) => near?.metres ?? Number.MAX_VALUE
  const hasBoth = ({ near, shared }: Pair) => Number(near !== undefined && shared.length > 0)
  return (
    hasBoth(b) - hasBoth(a) ||
    Number(shareNeeds(b)) - Number(shareNeeds(a)) ||
    b.shared.length - a.shared.length ||
    metres(a) - metres(b) ||
    a.one - b.one ||
    a.other - b.other
  )
}

/** The best of the pairs behind those that were taken before. */
function take(
  pairs: readonly Pair[],
  { mostIntroductions, mostIntroductionsEach }: GapSettings,
  before: readonly Pair[],
): Pair[] {
  const taken = [...before]
  const times = new Map<number, number>()
  const meets = (node: number) => times.set(node, (times.get(node) ?? 0) + 1)
  for (const { one, other } of before) [one, other].forEach(meets)
  for (const pair of pairs.toSorted(bestFirst)) {
    if (taken.length >= mostIntroductions) break
    const both = [pair.one, pair.other]
    if (both.some((node) => (times.get(node) ?? 0) >= mostIntroductionsEach)) continue
    if (taken.some(({ one, other }) => one === pair.one && other === pair.other)) continue
    both.forEach(meets)
    taken.push(pair)
  }
  return taken
}

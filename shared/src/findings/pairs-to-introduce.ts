import type { Dataset, DatasetOrganisation } from '../dataset.ts'
import { neighbours } from '../network/adjacency.ts'
import { type Nearness, nearness, pairsWithin, type Whereabouts, whereabouts } from './nearness.ts'
import type { PartnerGraph } from './partner-graph.ts'
import type { FindingSettings } from './settings.ts'

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
export function pairsToIntroduce(dataset: Dataset, network: PartnerGraph, settings: FindingSettings): Pair[] {
  const organisations = network.positions.flatMap((position) => dataset.organisations[position] ?? [])
  const places = organisations.map(whereabouts)
  const known = knownPairs(dataset, network)
  const prospectOf = (one: number, other: number, partners: number): Prospect | undefined => {
    const [here, there] = [places[one], places[other]]
    const [first, second] = [organisations[one], organisations[other]]
    if (!here || !there || !first || !second || !ofDifferentSectors(first, second)) return
    if (known.has(one * network.ids.length + other)) return
    const near = nearness(here, there, settings.nearMetres)
    return { one, other, partners, near, needs: haveNeedsInCommon(first, second) }
  }
  const takeNear = (
    before: readonly Prospect[],
    among: readonly Whereabouts[],
    wanted: (prospect: Prospect) => boolean,
  ) => {
    let taken = before
    for (const pairs of pairsByNearness(among, settings.nearMetres)) {
      if (taken.length >= settings.maxIntroductions) break
      const near = pairs.flatMap(([one, other]) => prospectOf(one, other, 0) ?? [])
      taken = take(
        near.filter((prospect) => prospect.near !== undefined && wanted(prospect)),
        settings,
        taken,
      )
    }
    return taken
  }

  const withPartners = prospectsWithPartners(network, prospectOf)
  const { strong = [], weak = [] } = Object.groupBy(withPartners, ({ near, needs }) =>
    near || needs ? 'strong' : 'weak',
  )
  // In the order of `bestFirst`, though those that are near are too many to be all put in order.
  let taken: readonly Prospect[] = take(strong, settings, [])
  taken = takeNear(taken, placesOfServing(organisations, places), ({ needs }) => needs)
  taken = take(weak, settings, taken)
  return takeNear(taken, places, () => true).flatMap(({ one, other, near }) => {
    const [first, second] = [organisations[one], organisations[other]]
    if (!first || !second) return []
    return {
      one,
      other,
      near,
      shared: sharedPartners(network, one, other),
      needs: needsInCommon(first, second),
    }
  })
}

/** What a pair is chosen by; the rest is looked up for those that are. */
type Prospect = Pick<Pair, 'one' | 'other' | 'near'> & {
  /** How many the two share. */
  partners: number
  /** Whether there are any in common. */
  needs: boolean
}

/** The others stand nowhere, so that nobody is near them: in a large alliance without needs no pair is looked at twice. */
const placesOfServing = (organisations: readonly DatasetOrganisation[], places: readonly Whereabouts[]) =>
  places.map((place, node) => {
    const { needs = [], beneficiaryNeeds = [] } = organisations[node] ?? {}
    return needs.length + beneficiaryNeeds.length > 0 ? place : nowhere
  })

const nowhere: Whereabouts = { points: [], at: [], localities: [], roughly: new Set() }

function haveNeedsInCommon(one: DatasetOrganisation, other: DatasetOrganisation): boolean {
  return (
    meet(one.needs, other.needs) ||
    meet(one.needs, other.beneficiaryNeeds) ||
    meet(other.needs, one.beneficiaryNeeds)
  )
}

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

/** Those among pairs of nodes that have partners in common, each pair once. */
function prospectsWithPartners(
  { graph: { size, offsets, targets } }: PartnerGraph,
  prospectOf: (one: number, other: number, partners: number) => Prospect | undefined,
): Prospect[] {
  const prospects: Prospect[] = []
  const partners = new Uint32Array(size)
  for (let one = 0; one < size; one++) {
    const others: number[] = []
    for (const partner of targets.subarray(offsets[one], offsets[one + 1]))
      for (let at = offsets[partner] ?? 0; at < (offsets[partner + 1] ?? 0); at++) {
        const other = targets[at] ?? 0
        if (other <= one) continue
        if (partners[other] === 0) others.push(other)
        partners[other] = (partners[other] ?? 0) + 1
      }
    for (const other of others) {
      const prospect = prospectOf(one, other, partners[other] ?? 0)
      if (prospect) prospects.push(prospect)
      partners[other] = 0
    }
  }
  return prospects
}

function sharedPartners({ graph }: PartnerGraph, one: number, other: number): number[] {
  const others = new Set(neighbours(graph, other))
  return [...neighbours(graph, one)].filter((partner) => others.has(partner))
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
  return one.sectors.length > 0 && other.sectors.length > 0 && !meet(one.sectors, other.sectors)
}

/** Whether the lists, of a few positions each, have one in common. */
function meet(some: readonly number[], others: readonly number[]): boolean {
  for (const each of some) if (others.includes(each)) return true
  return false
}

/**
 * In the order that they are taken in. Nodes stand in the order of their ids, so that pairs alike in all else do too.
 * Most are never asked for, and only those of one rank are sorted at a time.
 */
function* bestFirst(prospects: readonly Prospect[]): Generator<Prospect> {
  const metres = ({ near }: Prospect) => near?.metres ?? Number.MAX_VALUE
  const most = prospects.reduce((most, { partners }) => Math.max(most, partners), 0)
  const ranks = Map.groupBy(prospects, ({ near, needs, partners }) => {
    const hasBoth = near !== undefined && partners > 0
    return (Number(hasBoth) * 2 + Number(needs)) * (most + 1) + partners
  })
  for (const rank of [...ranks.keys()].sort((a, b) => b - a))
    yield* (ranks.get(rank) ?? []).sort((a, b) => metres(a) - metres(b) || a.one - b.one || a.other - b.other)
}

/** The best of the prospects behind those that were taken before. */
function take(
  prospects: readonly Prospect[],
  { maxIntroductions, maxIntroductionsEach }: FindingSettings,
  before: readonly Prospect[],
): Prospect[] {
  const taken = [...before]
  if (taken.length >= maxIntroductions) return taken
  const times = new Map<number, number>()
  const meets = (node: number) => times.set(node, (times.get(node) ?? 0) + 1)
  for (const { one, other } of before) [one, other].forEach(meets)
  for (const prospect of bestFirst(prospects)) {
    if (taken.length >= maxIntroductions) break
    const both = [prospect.one, prospect.other]
    if (both.some((node) => (times.get(node) ?? 0) >= maxIntroductionsEach)) continue
    if (taken.some(({ one, other }) => one === prospect.one && other === prospect.other)) continue
    both.forEach(meets)
    taken.push(prospect)
  }
  return taken
}

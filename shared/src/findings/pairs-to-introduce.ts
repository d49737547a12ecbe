import type { Dataset, DatasetOrganisation } from '../dataset.ts'
import {
  type Pair,
  type Prospect,
  pairsByNearness,
  prospectsWithPartners,
  sharedPartners,
} from './introduction-prospects.ts'
import { nearness, type Whereabouts, whereabouts } from './nearness.ts'
import { haveNeedsInCommon, meet, needsInCommon, placesOfServing } from './needs-in-common.ts'
import type { PartnerGraph } from './partner-graph.ts'
import type { FindingSettings } from './settings.ts'

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

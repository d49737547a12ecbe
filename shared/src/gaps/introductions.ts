import type { Dataset, DatasetOrganisation } from '../dataset.ts'
import { neighbours } from '../network/adjacency.ts'
import { figure, type GapOf, type Level, makeGap, organisationRef, type Ref, serious } from './gap.ts'
import { type Nearness, nearness, pairsWithin, whereabouts } from './nearness.ts'
import { type PartnerGraph, partnerGraph } from './partner-graph.ts'
import type { GapSettings } from './settings.ts'

export const introductionSeriousness = {
  'near-with-shared-partners': 'medium',
  'shared-partners': 'low',
  near: 'low',
} as const satisfies Record<string, Level>

type Two = {
  one: Ref
  other: Ref
  sectorsOfOne: Ref[]
  sectorsOfOther: Ref[]
}
type Near = {
  /** To a hundred metres; null where only the locality is shared. */
  metres: number | null
  locality: Ref | null
}
type Shared = { sharedPartners: Ref[] }

type IntroductionGap = GapOf<{
  kind: 'introduction'
  reason: keyof typeof introductionSeriousness
  figure: 'sharedPartners'
  sentences: {
    'introduction.near-with-shared-partners': Two & Near & Shared
    'introduction.shared-partners': Two & Shared
    'introduction.near': Two & Near
  }
}>

type Candidate = { one: number; other: number; shared: number[]; near: Nearness | undefined }

/**
 * Pairs worth introducing: of different sectors, without a tie or the wish for one, that are near each other or have
 * partners in common. Those with both reasons come first, then by shared partners, then by distance; nobody comes up
 * more often than can be followed up.
 */
export function introductionGaps(dataset: Dataset, settings: GapSettings): IntroductionGap[] {
  const network = partnerGraph(dataset, settings.today)
  const at = network.positions.flatMap((position) => dataset.organisations[position] ?? [])
  const places = at.map(whereabouts)
  const known = knownPairs(dataset, network)
  const isOpen = (one: number, other: number) =>
    ofDifferentSectors(at[one], at[other]) && !known.has(`${one} ${other}`)
  const nearnessOf = (one: number, other: number) => {
    const [here, there] = [places[one], places[other]]
    return here && there && nearness(here, there, settings.nearMetres)
  }

  const byPartners = pairsWithSharedPartners(network)
    .filter(({ one, other }) => isOpen(one, other))
    .map((pair): Candidate => ({ ...pair, near: nearnessOf(pair.one, pair.other) }))
  const taken = take(byPartners.sort(bestFirst), settings, [])
  if (taken.length >= settings.mostIntroductions) return taken.map(toGap)

  return takeNear(taken).map(toGap)

  /** In rings that widen, because all who are near each other in a city are far more pairs than can be introduced. */
  function takeNear(before: readonly Candidate[]): Candidate[] {
    let found = [...before]
    const candidates = (pairs: readonly (readonly [number, number])[]) =>
      pairs.flatMap(([one, other]): Candidate[] => {
        const near = isOpen(one, other) ? nearnessOf(one, other) : undefined
        return near ? [{ one, other, shared: [], near }] : []
      })
    for (let metres = settings.nearMetres / 64; ; metres = Math.min(2 * metres, settings.nearMetres)) {
      found = take(candidates(pairsWithin(places, metres)).sort(bestFirst), settings, before)
      if (found.length >= settings.mostIntroductions) return found
      if (metres >= settings.nearMetres) break
    }
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
      const pairs = [...others].filter((other) => other > one).map((other) => [one, other] as const)
      found = take(candidates(pairs).sort(bestFirst), settings, found)
      if (found.length >= settings.mostIntroductions) return found
    }
    return found
  }

  function toGap({ one, other, shared, near }: Candidate): IntroductionGap {
    const sharedPartners = shared.flatMap((node) => network.ids[node] ?? [])
    const two: Two = {
      one: organisationRef(network.ids[one] ?? ''),
      other: organisationRef(network.ids[other] ?? ''),
      sectorsOfOne: sectorRefs(dataset, at[one]),
      sectorsOfOther: sectorRefs(dataset, at[other]),
    }
    const reason = !near ? 'shared-partners' : shared.length > 0 ? 'near-with-shared-partners' : 'near'
    return makeGap<IntroductionGap>({
      kind: 'introduction',
      subject: [two.one, two.other],
      seriousness: serious(introductionSeriousness, reason),
      figures: {
        sharedPartners: figure('organisation', { found: sharedPartners, total: network.ids.length - 2 }),
      },
      sentence: sentenceOf(two, near, sharedPartners.map(organisationRef)),
    })
  }
}

function sentenceOf(
  two: Two,
  near: Nearness | undefined,
  sharedPartners: Ref[],
): IntroductionGap['sentence'] {
  if (!near) return { key: 'introduction.shared-partners', parameters: { ...two, sharedPartners } }
  const where: Near = {
    metres: near.metres === null ? null : Math.round(near.metres / 100) * 100,
    locality: near.locality === null ? null : { noun: 'locality', id: near.locality },
  }
  return sharedPartners.length > 0
    ? { key: 'introduction.near-with-shared-partners', parameters: { ...two, ...where, sharedPartners } }
    : { key: 'introduction.near', parameters: { ...two, ...where } }
}

/** Pairs of nodes, the lower first, that two or more steps over one other node join, with those other nodes. */
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

/** Pairs of nodes that have a tie of any state, ended ones too: they have met. */
function knownPairs(dataset: Dataset, { positions }: PartnerGraph): Set<string> {
  const nodeAt = new Map(positions.map((position, node) => [position, node]))
  return new Set(
    dataset.partnerships.map(({ from, to }) => {
      const nodes = [nodeAt.get(from) ?? -1, nodeAt.get(to) ?? -1]
      return `${Math.min(...nodes)} ${Math.max(...nodes)}`
    }),
  )
}

function ofDifferentSectors(one: DatasetOrganisation | undefined, other: DatasetOrganisation | undefined) {
  if (!one || !other || one.sectors.length === 0 || other.sectors.length === 0) return false
  return !one.sectors.some((sector) => other.sectors.includes(sector))
}

/** Nodes stand in the order of their ids, so that pairs alike in all else do too. */
function bestFirst(a: Candidate, b: Candidate): number {
  const metres = ({ near }: Candidate) => near?.metres ?? Number.MAX_VALUE
  return (
    Number(Boolean(b.near)) - Number(Boolean(a.near)) ||
    b.shared.length - a.shared.length ||
    metres(a) - metres(b) ||
    a.one - b.one ||
    a.other - b.other
  )
}

/** The best of the candidates, in their order, behind those that were taken before. */
function take(
  candidates: readonly Candidate[],
  { mostIntroductions, mostIntroductionsEach }: GapSettings,
  before: readonly Candidate[],
): Candidate[] {
  const taken = [...before]
  const times = new Map<number, number>()
  const meets = (node: number) => times.set(node, (times.get(node) ?? 0) + 1)
  for (const { one, other } of before) [one, other].forEach(meets)
  for (const candidate of candidates) {
    if (taken.length >= mostIntroductions) break
    const both = [candidate.one, candidate.other]
    if (both.some((node) => (times.get(node) ?? 0) >= mostIntroductionsEach)) continue
    if (taken.some(({ one, other }) => one === candidate.one && other === candidate.other)) continue
    both.forEach(meets)
    taken.push(candidate)
  }
  return taken
}

const sectorRefs = (dataset: Dataset, organisation: DatasetOrganisation | undefined): Ref[] =>
  (organisation?.sectors ?? [])
    .flatMap((sector) => dataset.sectors[sector]?.id ?? [])
    .sort()
    .map((id) => ({ noun: 'sector', id }))

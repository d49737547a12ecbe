import { type Dataset, type DatasetOrganisation, isActive } from '../../dataset.ts'
import { type Adjacency, neighbours } from '../../network/adjacency.ts'
import type { EngagementLevel } from '../../organisations.ts'
import {
  type FindingOf,
  figure,
  type Level,
  makeFinding,
  organisationRef,
  type Ref,
  type SubjectsOf,
  serious,
} from '../finding.ts'
import { type PartnerTie, partnerGraph, tieId } from '../partner-graph.ts'
import type { FindingSettings } from '../settings.ts'

export const engagementSeriousness = {
  'influential-and-hardly-engaged': 'high',
  'influential-and-engagement-unknown': 'medium',
} as const satisfies Record<string, Level>

type Reached = {
  organisation: Ref
  /** Null while nobody said. */
  engagementLevel: EngagementLevel | null
}
/** Who could reach it, from one that acts with the others to one that knows it: one or more. */
type Through = Reached & { path: Ref[] }

type EngagementFinding = FindingOf<{
  kind: 'engagement'
  reason: keyof typeof engagementSeriousness
  /** The ties on the way: confirmed, and of the others it is not known. */
  figure: 'confirmedTies'
  sentences: {
    'engagement.reach-through-confirmed': Through
    'engagement.reach-through-existing': Through
    'engagement.no-way': Reached
    'engagement.nobody-acts': Reached
  }
}>

export const engagementSubjects: SubjectsOf<EngagementFinding> = {
  engagement: [['organisation']],
}

/**
 * Organisations of high influence that hardly take part, or of which nobody knows whether they do, and who could reach
 * them. Judgements through and through: for readers who may not see those there is nothing to find.
 */
export function engagementFindings(dataset: Dataset, settings: FindingSettings): EngagementFinding[] {
  if (!dataset.judgements) return []
  const influential = dataset.organisations.filter(
    (organisation) => isActive(organisation) && organisation.influence === 'high',
  )
  const isLow = ({ engagementLevel }: DatasetOrganisation) =>
    engagementLevel !== null && settings.lowEngagement.includes(engagementLevel)
  const unknown = influential.filter(({ engagementLevel }) => engagementLevel === null)
  const low = influential.filter(isLow)
  const findWay = wayFinder(dataset, settings)
  return [...low, ...unknown].map(({ id, engagementLevel }) => {
    const { ties, sentence } = findWay(id, engagementLevel)
    return makeFinding<EngagementFinding>({
      kind: 'engagement',
      subject: [organisationRef(id)],
      seriousness: serious(
        engagementSeriousness,
        engagementLevel ? 'influential-and-hardly-engaged' : 'influential-and-engagement-unknown',
      ),
      figures: {
        confirmedTies: figure('partnership', {
          found: ties.flatMap((tie) => (tie.confirmed ? tieId(tie) : [])),
          total: ties.length,
          unknown: ties.flatMap((tie) => (tie.confirmed ? [] : tieId(tie))),
        }),
      },
      sentence,
    })
  })
}

/** Confirmed ties are asked first: a longer way that both sides know of is better than a short one by hearsay. */
function wayFinder(dataset: Dataset, { today, actingEngagement, lowEngagement }: FindingSettings) {
  // A rung that an alliance calls both is low: nobody is sent to itself.
  const isActing = (level: EngagementLevel) =>
    actingEngagement.includes(level) && !lowEngagement.includes(level)
  const acting = new Set(
    dataset.organisations.flatMap(({ id, engagementLevel }) =>
      engagementLevel && isActing(engagementLevel) ? id : [],
    ),
  )
  const network = partnerGraph(dataset, today)
  const nodeOf = new Map(network.ids.map((id, node) => [id, node]))
  const tieOf = new Map(network.ties.map((tie) => [`${tie.from} ${tie.to}`, tie]))
  const sources = network.ids.flatMap((id, node) => (acting.has(id) ? node : []))
  const searches = [
    ['engagement.reach-through-confirmed', network.confirmed],
    ['engagement.reach-through-existing', network.graph],
  ] as const
  const trees = searches.map(([key, graph]) => ({ key, previous: searchTree(graph, sources) }))

  return (id: string, engagementLevel: EngagementLevel | null): Found => {
    const reached = { organisation: organisationRef(id), engagementLevel }
    const node = nodeOf.get(id) ?? -1
    for (const { key, previous } of trees) {
      const path = pathTo(previous, node)
      if (!path) continue
      const through = path.slice(0, -1).flatMap((step) => network.ids[step] ?? [])
      return {
        ties: path.slice(1).flatMap((step, before) => {
          const [from = 0, to = 0] = [path[before] ?? 0, step].sort((a, b) => a - b)
          return tieOf.get(`${from} ${to}`) ?? []
        }),
        sentence: { key, parameters: { ...reached, path: through.map(organisationRef) } },
      }
    }
    const key = sources.length > 0 ? 'engagement.no-way' : 'engagement.nobody-acts'
    return { ties: [], sentence: { key, parameters: reached } }
  }
}

type Found = { ties: PartnerTie[]; sentence: EngagementFinding['sentence'] }

/** For each node, the one before it on a shortest way from the nearest source: itself for a source, −1 for no way. */
function searchTree(graph: Adjacency, sources: readonly number[]): Int32Array {
  const previous = new Int32Array(graph.size).fill(-1)
  const order = [...sources]
  for (const source of sources) previous[source] = source
  for (const node of order)
    for (const neighbour of neighbours(graph, node)) {
      if (previous[neighbour] !== -1) continue
      previous[neighbour] = node
      order.push(neighbour)
    }
  return previous
}

function pathTo(previous: Int32Array, node: number): number[] | undefined {
  const path = [node]
  for (let at = node; ; ) {
    const before = previous[at] ?? -1
    if (before === -1) return
    if (before === at) return path
    path.unshift(before)
    at = before
  }
}

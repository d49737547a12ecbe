import type { Dataset } from '../../dataset.ts'
import type { Adjacency } from '../../network/adjacency.ts'
import { centrality, mergePathSums, pathSums } from '../../network/centrality.ts'
import { type Severance, severance } from '../../network/severance.ts'
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
import { type PartnerGraph, pairsCutOff, pairsOf, partnerGraph } from '../partner-graph.ts'
import type { FindingSettings } from '../settings.ts'

export const dependenceSeriousness = {
  'half-or-more-cut-off': 'high',
  'several-cut-off': 'medium',
  'one-cut-off': 'low',
  'quarter-of-paths-through-one': 'medium',
  'many-paths-through-one': 'low',
} as const satisfies Record<string, Level>

type DependenceFinding =
  | FindingOf<{
      kind: 'cut-point'
      reason: keyof typeof dependenceSeriousness
      figure: 'cutOff'
      sentences: {
        'cut-point': {
          organisation: Ref
          /** The organisations of its group that are not in the largest part without it. */
          cutOff: number
          parts: number
          /** Pairs of organisations that find no way to each other any more. */
          pairs: number
        }
      }
    }>
  | FindingOf<{
      kind: 'broker'
      reason: keyof typeof dependenceSeriousness
      figure: 'partners'
      sentences: {
        broker: {
          organisation: Ref
          /** Of the pairs of others, those whose shortest paths run through it; to a whole per cent. */
          percentOfPairs: number
        }
      }
    }>

export const dependenceSubjects: SubjectsOf<DependenceFinding> = {
  'cut-point': [['organisation']],
  broker: [['organisation']],
}

/** What hangs on a single organisation: those that it alone connects, and the paths that mostly run through it. */
export function dependenceFindings(dataset: Dataset, settings: FindingSettings): DependenceFinding[] {
  const network = partnerGraph(dataset, settings.today)
  const without = severance(network.graph)
  const cut = network.ids.flatMap((_, node) => {
    const left = without(node)
    return left.parts.length > 1 ? { node, left } : []
  })
  return [
    ...cut.map(({ node, left }) => cutPointFinding(network, node, left)),
    ...brokers(network, settings, new Set(cut.map(({ node }) => node))),
  ]
}

function cutPointFinding({ ids }: PartnerGraph, node: number, left: Severance): DependenceFinding {
  const { cutOff, others: organisations, parts } = left
  return makeFinding<DependenceFinding>({
    kind: 'cut-point',
    subject: [organisationRef(ids[node] ?? '')],
    seriousness: serious(dependenceSeriousness, reasonOf(cutOff.length, organisations)),
    figures: {
      cutOff: figure('organisation', {
        found: cutOff.flatMap((other) => ids[other] ?? []),
        total: organisations,
      }),
    },
    sentence: {
      key: 'cut-point',
      parameters: {
        organisation: organisationRef(ids[node] ?? ''),
        cutOff: cutOff.length,
        parts: parts.length,
        pairs: pairsCutOff(left),
      },
    },
  })
}

function reasonOf(cutOff: number, organisations: number) {
  if (cutOff === 1) return 'one-cut-off'
  return 2 * cutOff >= organisations ? 'half-or-more-cut-off' : 'several-cut-off'
}

/** Brokers that nobody would be cut off without; the others are cut points already. */
function brokers(
  { ids, ties, graph }: PartnerGraph,
  { minForBrokers, brokerShare }: FindingSettings,
  cut: ReadonlySet<number>,
): DependenceFinding[] {
  const pairs = pairsOf(ids.length - 1)
  if (ids.length < minForBrokers || pairs <= 0) return []
  const betweenness = betweennessFrom(graph, brokerShare * pairs)
  return ids.flatMap((id, node) => {
    const share = (betweenness?.[node] ?? 0) / pairs
    if (share === 0 || share < brokerShare || cut.has(node)) return []
    const own = ties.filter(({ from, to }) => from === node || to === node)
    return makeFinding<DependenceFinding>({
      kind: 'broker',
      subject: [organisationRef(id)],
      seriousness: serious(
        dependenceSeriousness,
        share >= 0.25 ? 'quarter-of-paths-through-one' : 'many-paths-through-one',
      ),
      figures: {
        partners: figure('organisation', {
          found: own.flatMap(({ from, to }) => ids[from === node ? to : from] ?? []),
          total: ids.length - 1,
        }),
      },
      sentence: {
        key: 'broker',
        parameters: { organisation: organisationRef(id), percentOfPairs: Math.round(100 * share) },
      },
    })
  })
}

/** From so many sources at a time: few enough to stop in time, and many enough for that to be worth looking. */
const atOnce = 128

/**
 * The betweenness of everybody; undefined as soon as nobody can have so much of it. What the sources so far add up to
 * counts every pair that one of them belongs to once or twice, so that a node can have at most that and all other pairs.
 * @param least in pairs
 */
function betweennessFrom(graph: Adjacency, least: number): Float64Array | undefined {
  let sums = pathSums(graph, 0, 0)
  for (let first = 0; first < graph.size; first += atOnce) {
    const last = Math.min(first + atOnce, graph.size)
    sums = mergePathSums([sums, pathSums(graph, first, last)])
    const most = sums.dependencies.reduce((one, other) => Math.max(one, other), 0)
    // Sums of many shares are wrong by their last digits.
    if ((most + pairsOf(graph.size - last)) * (1 + 1e-9) < least) return
  }
  return centrality(sums).betweenness
}

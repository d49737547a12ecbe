import type { Adjacency } from '../adjacency.ts'
import { connectedParts } from '../connected-parts.ts'
import { modularity } from '../modularity.ts'
import { aggregate } from './aggregation.ts'
import { moveNodes } from './local-moving.ts'
import { type Random, seededRandom } from './random.ts'
import { refine } from './refinement.ts'
import { unweighted, type WeightedGraph } from './weighted-graph.ts'

export type Communities = {
  /** The community of each node: 0 is the largest, and an isolate is one of its own. */
  communities: Uint32Array
  count: number
  /** Of these communities: see `modularity`. */
  modularity: number
}

/** After these, what another iteration adds is in the fourth decimal. */
const maxIterations = 3

/**
 * Groups of nodes that are tied more among themselves than to others, by Leiden for modularity (Traag, Waltman and van
 * Eck, From Louvain to Leiden: guaranteeing well-connected communities, 2019). Each is connected. The best of what one
 * seed finds, which another seed may find otherwise: the same graph and seed always give the same communities.
 */
export function findCommunities(graph: Adjacency, seed = 1): Communities {
  const random = seededRandom(seed)
  const weighted = unweighted(graph)
  let found = Uint32Array.from({ length: graph.size }, (_, node) => node)
  let quality = modularity(graph, found)
  for (let iteration = 0; iteration < maxIterations; iteration++) {
    const next = improve(weighted, found.slice(), random)
    const nextQuality = modularity(graph, next)
    if (nextQuality <= quality) break
    found = next
    quality = nextQuality
  }
  // Refined parts are connected, communities that stand in for them need not be; to take those apart only gains.
  const { labels, count } = numbered(connectedParts(graph, found))
  const communities = largestFirst(labels, count)
  return { communities, count, modularity: modularity(graph, communities) }
}

/** One iteration: move, refine, and the same again on the graph of the refined parts, until there is nothing to merge. */
function improve(graph: WeightedGraph, start: Uint32Array, random: Random): Uint32Array<ArrayBuffer> {
  moveNodes(graph, start, random)
  const communities = numbered(start)
  if (communities.count === graph.size) return communities.labels
  const refined = numbered(refine(graph, communities.labels, random))
  // Where refinement merges nothing the communities themselves are the next nodes, or there would be no next level.
  const { labels: parts, count } = refined.count < graph.size ? refined : communities
  const communityOfPart = new Uint32Array(count)
  parts.forEach((part, node) => {
    communityOfPart[part] = communities.labels[node] ?? 0
  })
  const found = improve(aggregate(graph, parts, count), communityOfPart, random)
  return parts.map((part) => found[part] ?? 0)
}

/** The same groups, which are below the number of nodes, numbered from 0 in the order of their first nodes. */
function numbered(groups: Uint32Array): { labels: Uint32Array<ArrayBuffer>; count: number } {
  const numbers = new Int32Array(groups.length).fill(-1)
  let count = 0
  const labels = new Uint32Array(groups.length)
  groups.forEach((group, node) => {
    if (numbers[group] === -1) numbers[group] = count++
    labels[node] = numbers[group] ?? 0
  })
  return { labels, count }
}

/** The same groups, the largest being 0; of equals, the one with the first node. */
function largestFirst(groups: Uint32Array, count: number): Uint32Array {
  const sizes = new Array<number>(count).fill(0)
  for (const group of groups) sizes[group] = (sizes[group] ?? 0) + 1
  const order = sizes.map((_, group) => group).sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b)
  const ranks = new Uint32Array(count)
  order.forEach((group, rank) => {
    ranks[group] = rank
  })
  return Uint32Array.from(groups, (group) => ranks[group] ?? 0)
}

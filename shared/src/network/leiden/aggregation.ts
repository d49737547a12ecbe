// biome-ignore-all lint/style/noNonNullAssertion: every position is in range by construction, and this is the inner loop
import { offsetsOf } from '../adjacency.ts'
import { Tally } from './tally.ts'
import type { WeightedGraph } from './weighted-graph.ts'

/**
 * The third phase of Leiden: every part becomes one node, and all ties between two parts one tie. Ties within a part
 * live on in its strength.
 * @param parts of each node, from 0 to `count - 1`, none empty
 */
export function aggregate(graph: WeightedGraph, parts: Uint32Array, count: number): WeightedGraph {
  const { offsets, targets, weights, total } = graph
  const strengths = new Float64Array(count)
  const ties = new Tally(count)
  const degrees = new Uint32Array(count)
  const joined = { targets: new Uint32Array(targets.length), weights: new Float64Array(targets.length) }
  const members = membersOf(parts, count)
  let arcs = 0
  for (let part = 0; part < count; part++) {
    for (let place = members.offsets[part]!; place < members.offsets[part + 1]!; place++) {
      const node = members.nodes[place]!
      strengths[part]! += graph.strengths[node]!
      for (let arc = offsets[node]!; arc < offsets[node + 1]!; arc++) {
        const other = parts[targets[arc]!]!
        if (other !== part) ties.add(other, weights[arc]!)
      }
    }
    degrees[part] = ties.count
    for (let nth = 0; nth < ties.count; nth++) {
      joined.targets[arcs] = ties.community(nth)
      joined.weights[arcs++] = ties.weight(ties.community(nth))
    }
    ties.clear()
  }
  return {
    size: count,
    offsets: offsetsOf(degrees),
    targets: joined.targets.slice(0, arcs),
    weights: joined.weights.slice(0, arcs),
    strengths,
    total,
  }
}

/** The nodes of each part, part after part, and where each begins. */
function membersOf(parts: Uint32Array, count: number) {
  const sizes = new Uint32Array(count)
  for (const part of parts) sizes[part]!++
  const offsets = offsetsOf(sizes)
  const next = offsets.slice()
  const nodes = new Uint32Array(parts.length)
  parts.forEach((part, node) => {
    nodes[next[part]!++] = node
  })
  return { offsets, nodes }
}

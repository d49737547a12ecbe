import type { Network } from './build-graph.ts'
import { existingEdges, isCounted } from './existing-network.ts'

export type Structure = {
  /** Neighbours of each node over edges that count, in the order of `nodes`. */
  degrees: number[]
  /** Nodes that count, existing edges among them. */
  organisations: number
  sectors: number
  edges: number
  /** Positions in `nodes` of every connected group of two or more, the largest first. */
  components: number[][]
  /** Positions in `nodes` of those that count and have no edge that counts. */
  isolates: number[]
}

/**
 * The shape of a network in whole numbers. Missing actors, closed organisations and wanted ties are drawn and not
 * counted: what does not exist connects nobody.
 */
export function structure(network: Network): Structure {
  const { nodes } = network
  const counted = nodes.map(isCounted)
  const existing = existingEdges(network)
  const degrees = new Array<number>(nodes.length).fill(0)
  const leader = nodes.map((_, node) => node)
  for (const { from, to } of existing) {
    degrees[from] = (degrees[from] ?? 0) + 1
    degrees[to] = (degrees[to] ?? 0) + 1
    leader[find(leader, from)] = find(leader, to)
  }
  const positions = nodes.map((_, node) => node)
  const tied = positions.filter((node) => degrees[node] !== 0)
  const groups = Map.groupBy(tied, (node) => find(leader, node))
  const ofKind = (kind: string) => nodes.filter((node, at) => counted[at] && node.kind === kind).length
  return {
    degrees,
    organisations: ofKind('organisation'),
    sectors: ofKind('sector'),
    edges: existing.length,
    components: [...groups.values()].sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0)),
    isolates: positions.filter((node) => counted[node] && degrees[node] === 0),
  }
}

/** The representative of a node's group; halves the paths it walks. */
function find(leader: number[], node: number): number {
  let at = node
  while (leader[at] !== at) {
    const next = leader[at] ?? at
    leader[at] = leader[next] ?? next
    at = leader[at] ?? at
  }
  return at
}

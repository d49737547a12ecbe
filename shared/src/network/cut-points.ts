import type { Adjacency } from './adjacency.ts'
import { branchesOf, partsOf } from './severance.ts'

export type CutPoint = {
  node: number
  /** The sizes of the groups that its own falls into when it leaves, the largest first: two or more. */
  parts: number[]
}

export type Bridge = {
  /** Positions of nodes, the lower first. */
  nodes: [number, number]
  /** The sizes of the two groups that are left without it, the larger first. */
  parts: [number, number]
}

/**
 * The nodes and the ties without which somebody is cut off from somebody, each in ascending order, by one depth-first
 * search (Hopcroft and Tarjan, Efficient algorithms for graph manipulation, 1973; Tarjan, A note on finding the bridges
 * of a graph, 1974). In the time of nodes + ties; no recursion, so that a chain of any length will do.
 */
export function cutPoints(graph: Adjacency): { cutPoints: CutPoint[]; bridges: Bridge[] } {
  const { severed, branches, sizes, groupOf } = branchesOf(graph)
  return {
    cutPoints: [...severed]
      .map(([node, below]) => ({
        node,
        parts: partsOf(
          below.map((top) => sizes[top] ?? 0),
          groupOf(node) - 1,
        ),
      }))
      .filter(({ parts }) => parts.length > 1)
      .sort((a, b) => a.node - b.node),
    bridges: branches
      .map(({ parent, child }): Bridge => {
        const below = sizes[child] ?? 0
        const above = groupOf(parent) - below
        return {
          nodes: [Math.min(parent, child), Math.max(parent, child)],
          parts: [Math.max(below, above), Math.min(below, above)],
        }
      })
      .sort((a, b) => a.nodes[0] - b.nodes[0] || a.nodes[1] - b.nodes[1]),
  }
}

import { type Adjacency, neighbours } from './adjacency.ts'

/**
 * One of the shortest ways from one node to another, both included, by breadth-first search; the same one each time.
 * @returns positions of nodes; only `[from]` if they are the same, and undefined where there is no way
 */
export function shortestPath(graph: Adjacency, from: number, to: number): number[] | undefined {
  // Searched from the far end, so that the path is read off in its own direction.
  const next = new Map([[to, to]])
  for (const node of next.keys()) {
    if (node === from) return follow(next, from)
    for (const neighbour of neighbours(graph, node)) if (!next.has(neighbour)) next.set(neighbour, node)
  }
  return undefined
}

function follow(next: ReadonlyMap<number, number>, from: number): number[] {
  const path = [from]
  for (let at = from; ; ) {
    const node = next.get(at) ?? at
    if (node === at) return path
    path.push(node)
    at = node
  }
}

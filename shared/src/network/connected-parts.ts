import { type Adjacency, neighbours } from './adjacency.ts'

/**
 * Each group taken apart into those that hang together by ties of their own.
 * @param groups of each node, by any number
 * @returns for each node, the first node of its part
 */
export function connectedParts(graph: Adjacency, groups: Uint32Array): Uint32Array {
  const parts = new Uint32Array(graph.size)
  const seen = new Uint8Array(graph.size)
  for (let first = 0; first < graph.size; first++) {
    if (seen[first]) continue
    const part = [first]
    seen[first] = 1
    for (const node of part) {
      parts[node] = first
      for (const other of neighbours(graph, node)) {
        if (seen[other] || groups[other] !== groups[node]) continue
        seen[other] = 1
        part.push(other)
      }
    }
  }
  return parts
}

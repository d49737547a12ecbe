import type { NetworkEdge } from './build-graph.ts'

/**
 * An undirected graph as compressed sparse rows: the neighbours of node `v`, in ascending order, are
 * `targets[offsets[v]]` up to but not including `targets[offsets[v + 1]]`. Typed arrays, so that a worker gets it as
 * it is.
 */
export type Adjacency = {
  /** The number of nodes. */
  size: number
  /** One longer than there are nodes. */
  offsets: Uint32Array
  /** Every tie twice, once from each end. */
  targets: Uint32Array
}

/**
 * The adjacency of `size` nodes. Direction is left out, and the order of the edges changes nothing.
 * @param edges positions from 0 to `size - 1`; each pair once and none with itself, as in a network
 */
export function adjacency(size: number, edges: readonly Pick<NetworkEdge, 'from' | 'to'>[]): Adjacency {
  const degrees = new Uint32Array(size)
  for (const { from, to } of edges) {
    degrees[from] = (degrees[from] ?? 0) + 1
    degrees[to] = (degrees[to] ?? 0) + 1
  }
  const offsets = offsetsOf(degrees)
  const next = offsets.slice()
  const targets = new Uint32Array(2 * edges.length)
  const join = (node: number, neighbour: number) => {
    const place = next[node] ?? 0
    targets[place] = neighbour
    next[node] = place + 1
  }
  for (const { from, to } of edges) {
    join(from, to)
    join(to, from)
  }
  for (let node = 0; node < size; node++) targets.subarray(offsets[node], offsets[node + 1]).sort()
  return { size, offsets, targets }
}

/** Where each row begins, and the last one ends, when rows of these lengths stand one after another. */
export function offsetsOf(lengths: Uint32Array): Uint32Array {
  const offsets = new Uint32Array(lengths.length + 1)
  let sum = 0
  lengths.forEach((length, row) => {
    sum += length
    offsets[row + 1] = sum
  })
  return offsets
}

/** The neighbours of one node, in ascending order; a view, not a copy. */
export const neighbours = ({ offsets, targets }: Adjacency, node: number): Uint32Array =>
  targets.subarray(offsets[node], offsets[node + 1])

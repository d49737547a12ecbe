// biome-ignore-all lint/style/noNonNullAssertion: every position is in range by construction, and this is the inner loop
import type { Adjacency } from './adjacency.ts'

/** What the shortest paths from some sources add up to, each column in the order of the nodes. */
export type PathSums = {
  /** For each node, the shares of it in the shortest paths from the sources to all others, both directions of a pair. */
  dependencies: Float64Array
  /** For each source, the sum of its distances to the nodes it reaches; 0 for the others. */
  farness: Float64Array
  /** For each source, the number of other nodes it reaches; 0 for the others. */
  reached: Uint32Array
}

export type Centrality = {
  /**
   * For each node, the number of pairs of other nodes whose shortest paths run through it, a pair with several of them
   * counting by their share: from 0 to (n − 1)(n − 2) / 2.
   */
  betweenness: Float64Array
  /**
   * For each node, the inverse of its mean distance to the nodes it reaches, times the share of the others that it
   * reaches: from 0, an isolate, to 1, tied to everybody.
   */
  closeness: Float64Array
}

/** Farther than anything, and still so that differences are whole numbers of 32 bits. */
const unreached = 2 ** 30

/** 1 if one whole number is less than the other, both between 0 and 2³⁰, and 0 if not. */
const isLess = (one: number, other: number) => (one - other) >>> 31

/**
 * The shortest paths from the sources `first` up to but not including `last`, by one breadth-first search each (Brandes,
 * A faster algorithm for betweenness centrality, 2001). Ranges that together are all nodes may run on as many workers;
 * `mergePathSums` makes one of them. In the time of sources × ties and the memory of the graph.
 *
 * Numbers of paths are doubles: exact to 2⁵³, finite to 10³⁰⁸ shortest paths between two nodes.
 */
export function pathSums({ size, offsets, targets }: Adjacency, first = 0, last = size): PathSums {
  const dependencies = new Float64Array(size)
  const farness = new Float64Array(size)
  const reached = new Uint32Array(size)
  const distances = new Int32Array(size).fill(unreached)
  const paths = new Float64Array(size)
  // (1 + dependency) / paths: what a node hands to each path by which it is reached.
  const shares = new Float64Array(size)
  // One longer than needed, for what is written before it is known whether it stays.
  const order = new Uint32Array(size + 1)
  // The successors of the node that was found at a place of the order are from successorsAt[place] to the next.
  const successors = new Uint32Array(targets.length + 1)
  const successorsAt = new Uint32Array(size + 1)
  for (let source = first; source < last; source++) {
    let found = 1
    let arcs = 0
    let sum = 0
    order[0] = source
    distances[source] = 0
    paths[source] = 1
    for (let place = 0; place < found; place++) {
      const node = order[place]!
      const beyond = distances[node]! + 1
      const count = paths[node]!
      const start = arcs
      const end = offsets[node + 1]!
      successorsAt[place] = start
      // Without a branch, which nobody could foretell: a successor stays, any other neighbour is written over.
      for (let arc = offsets[node]!; arc < end; arc++) {
        const neighbour = targets[arc]!
        successors[arcs] = neighbour
        arcs += isLess(beyond - 1, distances[neighbour]!)
      }
      for (let arc = start; arc < arcs; arc++) {
        const successor = successors[arc]!
        const isNew = isLess(beyond, distances[successor]!)
        paths[successor]! += count
        distances[successor] = beyond
        order[found] = successor
        found += isNew
        sum += isNew * beyond
      }
    }
    successorsAt[found] = arcs
    for (let place = found - 1; place > 0; place--) {
      const node = order[place]!
      const end = successorsAt[place + 1]!
      let total = 0
      for (let arc = successorsAt[place]!; arc < end; arc++) total += shares[successors[arc]!]!
      dependencies[node]! += paths[node]! * total
      shares[node] = total + 1 / paths[node]!
      distances[node] = unreached
      paths[node] = 0
    }
    distances[source] = unreached
    paths[source] = 0
    farness[source] = sum
    reached[source] = found - 1
  }
  return { dependencies, farness, reached }
}

/** The sums over all sources of the parts, which share no source and are of one graph; there is at least one part. */
export function mergePathSums(parts: readonly PathSums[]): PathSums {
  const [first, ...others] = parts
  if (!first) throw new RangeError('There are no path sums to merge.')
  const dependencies = first.dependencies.slice()
  const farness = first.farness.slice()
  const reached = first.reached.slice()
  for (const part of others) {
    for (let node = 0; node < dependencies.length; node++) {
      dependencies[node]! += part.dependencies[node]!
      farness[node]! += part.farness[node]!
      reached[node]! += part.reached[node]!
    }
  }
  return { dependencies, farness, reached }
}

/**
 * Exact betweenness (Freeman 1977) and closeness from the sums over all sources. In a network that falls apart,
 * closeness is corrected after Wasserman and Faust (Social Network Analysis, 1994, p. 201), as networkx does by
 * default: r / farness × r / (n − 1), where r is the number of other nodes it reaches. Without that, two organisations
 * that know only one another would be the most central of all.
 */
export function centrality({ dependencies, farness, reached }: PathSums): Centrality {
  const others = reached.length - 1
  return {
    betweenness: dependencies.map((both) => both / 2),
    closeness: farness.map((sum, node) => (sum === 0 ? 0 : reached[node]! ** 2 / sum / others)),
  }
}

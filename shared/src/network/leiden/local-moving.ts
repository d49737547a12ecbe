// biome-ignore-all lint/style/noNonNullAssertion: every position is in range by construction, and this is the inner loop
import { type Random, shuffled } from './random.ts'
import { Tally } from './tally.ts'
import type { WeightedGraph } from './weighted-graph.ts'

/** What a move must gain, as a share of one tie, to be more than rounding. */
const minGain = 1e-9

/**
 * The first phase of Leiden, fast local moving: each node goes to the community, of its neighbours or a new one, where
 * it adds most to modularity, and its neighbours elsewhere are looked at again, until nobody waits. Never at a loss.
 * @param communities of each node, from 0 to `size - 1`; changed in place
 */
export function moveNodes(graph: WeightedGraph, communities: Uint32Array, random: Random): void {
  const { size, offsets, targets, weights, strengths, total } = graph
  const sums = new Float64Array(size)
  const sizes = new Uint32Array(size)
  for (let node = 0; node < size; node++) {
    sums[communities[node]!]! += strengths[node]!
    sizes[communities[node]!]!++
  }
  const empty: number[] = []
  sizes.forEach((members, community) => {
    if (members === 0) empty.push(community)
  })
  const queue = new Queue(shuffled(size, random))
  const ties = new Tally(size)
  for (let node = queue.take(); node !== undefined; node = queue.take()) {
    const own = communities[node]!
    const strength = strengths[node]!
    const end = offsets[node + 1]!
    for (let arc = offsets[node]!; arc < end; arc++) ties.add(communities[targets[arc]!]!, weights[arc]!)
    sums[own]! -= strength
    sizes[own]!--
    const gainOf = (community: number) => ties.weight(community) - (sums[community]! * strength) / total
    let best = own
    let gain = gainOf(own)
    for (let nth = 0; nth < ties.count; nth++) {
      const community = ties.community(nth)
      const other = gainOf(community)
      if (other > gain + minGain) {
        best = community
        gain = other
      }
    }
    ties.clear()
    // On its own it gains nothing, which may be better than what it has.
    if (gain < -minGain) best = empty.pop()!
    if (best !== own && sizes[own] === 0) empty.push(own)
    sums[best]! += strength
    sizes[best]!++
    if (best === own) continue
    communities[node] = best
    for (let arc = offsets[node]!; arc < end; arc++)
      if (communities[targets[arc]!] !== best) queue.add(targets[arc]!)
  }
}

/** Nodes that wait their turn, each once. */
class Queue {
  readonly #ring: Uint32Array
  readonly #waiting: Uint8Array
  #first = 0
  #length: number

  constructor(nodes: Uint32Array) {
    this.#ring = nodes
    this.#waiting = new Uint8Array(nodes.length).fill(1)
    this.#length = nodes.length
  }

  take(): number | undefined {
    if (this.#length === 0) return
    const node = this.#ring[this.#first]!
    this.#first = (this.#first + 1) % this.#ring.length
    this.#length--
    this.#waiting[node] = 0
    return node
  }

  add(node: number): void {
    if (this.#waiting[node]) return
    this.#waiting[node] = 1
    this.#ring[(this.#first + this.#length++) % this.#ring.length] = node
  }
}

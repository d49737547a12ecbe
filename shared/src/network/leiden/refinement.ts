// biome-ignore-all lint/style/noNonNullAssertion: every position is in range by construction, and this is the inner loop
import { type Random, shuffled } from './random.ts'
import { Tally } from './tally.ts'
import type { WeightedGraph } from './weighted-graph.ts'

/** How freely a merge is drawn among those that gain: θ of the paper, as a share of one tie. */
const freedom = 0.01

/**
 * The second phase of Leiden: every community is built again from its single nodes, which merge only along ties, only
 * where they are well tied to the rest of it, and never at a loss. What comes out is finer than what went in, each part
 * is connected, and the next level, made of these parts, may still take a community apart.
 * @param communities of each node, from 0 to `size - 1`
 * @returns the part of each node, from 0 to `size - 1`
 */
export function refine(graph: WeightedGraph, communities: Uint32Array, random: Random): Uint32Array {
  const { size, offsets, targets, weights, strengths, total } = graph
  const parts = Uint32Array.from({ length: size }, (_, node) => node)
  const isAlone = new Uint8Array(size).fill(1)
  const partSums = strengths.slice()
  const communitySums = new Float64Array(size)
  // The weight of the ties from a part to the rest of its community.
  const outward = new Float64Array(size)
  for (let node = 0; node < size; node++) {
    communitySums[communities[node]!]! += strengths[node]!
    for (let arc = offsets[node]!; arc < offsets[node + 1]!; arc++)
      if (communities[targets[arc]!] === communities[node]) outward[node]! += weights[arc]!
  }
  const ties = new Tally(size)
  const gains = new Float64Array(size)
  for (const node of shuffled(size, random)) {
    const communitySum = communitySums[communities[node]!]!
    const isWellTied = (part: number) =>
      outward[part]! >= (partSums[part]! * (communitySum - partSums[part]!)) / total
    if (!isAlone[node] || !isWellTied(node)) continue
    for (let arc = offsets[node]!; arc < offsets[node + 1]!; arc++)
      if (communities[targets[arc]!] === communities[node]) ties.add(parts[targets[arc]!]!, weights[arc]!)
    for (let nth = 0; nth < ties.count; nth++) {
      const part = ties.community(nth)
      const gain = ties.weight(part) - (partSums[part]! * strengths[node]!) / total
      gains[nth] = isWellTied(part) ? gain : -1
    }
    const drawn = drawByGain(gains, ties.count, random)
    if (drawn !== undefined) {
      const part = ties.community(drawn)
      outward[part]! += outward[node]! - 2 * ties.weight(part)
      partSums[part]! += strengths[node]!
      isAlone[part] = 0
      isAlone[node] = 0
      parts[node] = part
    }
    ties.clear()
  }
  return parts
}

/**
 * One of the first `count` gains that are no losses, with a chance that grows as exp(gain / freedom), or undefined for
 * staying alone, which gains nothing.
 */
function drawByGain(gains: Float64Array, count: number, random: Random): number | undefined {
  let best = 0
  for (let nth = 0; nth < count; nth++) best = Math.max(best, gains[nth]!)
  // Measured from the best, so that no exponential overflows.
  const chanceOf = (gain: number) => (gain < 0 ? 0 : Math.exp((gain - best) / freedom))
  const alone = chanceOf(0)
  let all = alone
  for (let nth = 0; nth < count; nth++) all += chanceOf(gains[nth]!)
  let drawn = random() * all - alone
  if (drawn < 0) return
  for (let nth = 0; nth < count; nth++) {
    drawn -= chanceOf(gains[nth]!)
    if (drawn < 0) return nth
  }
  return
}

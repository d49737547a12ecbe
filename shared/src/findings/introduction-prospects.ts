import { neighbours } from '../network/adjacency.ts'
import { type Nearness, pairsWithin, type Whereabouts } from './nearness.ts'
import type { NeedsInCommon } from './needs-in-common.ts'
import type { PartnerGraph } from './partner-graph.ts'

export type Pair = {
  /** Nodes, the lower first. */
  one: number
  other: number
  /** The nodes that both have a tie with, ascending. */
  shared: number[]
  near: Nearness | undefined
  needs: NeedsInCommon
}

/** What a pair is chosen by; the rest is looked up for those that are. */
export type Prospect = Pick<Pair, 'one' | 'other' | 'near'> & {
  /** How many the two share. */
  partners: number
  /** Whether there are any in common. */
  needs: boolean
}

/**
 * Pairs of those that are near each other in rings that widen, because in a city they are far more than can be
 * introduced; then those of the same locality, node by node.
 */
export function* pairsByNearness(
  places: readonly Whereabouts[],
  nearMetres: number,
): Generator<[one: number, other: number][]> {
  for (const part of [64, 16, 4, 1]) yield pairsWithin(places, nearMetres / part)
  const inLocality = new Map<string, number[]>()
  places.forEach(({ localities }, node) => {
    for (const name of localities) {
      const nodes = inLocality.get(name)
      if (nodes) nodes.push(node)
      else inLocality.set(name, [node])
    }
  })
  for (const [one, { localities }] of places.entries()) {
    const others = new Set(localities.flatMap((name) => inLocality.get(name) ?? []))
    yield [...others].filter((other) => other > one).map((other) => [one, other])
  }
}

/** Those among pairs of nodes that have partners in common, each pair once. */
export function prospectsWithPartners(
  { graph: { size, offsets, targets } }: PartnerGraph,
  prospectOf: (one: number, other: number, partners: number) => Prospect | undefined,
): Prospect[] {
  const prospects: Prospect[] = []
  const partners = new Uint32Array(size)
  for (let one = 0; one < size; one++) {
    const others: number[] = []
    for (const partner of targets.subarray(offsets[one], offsets[one + 1]))
      for (let at = offsets[partner] ?? 0; at < (offsets[partner + 1] ?? 0); at++) {
        const other = targets[at] ?? 0
        if (other <= one) continue
        if (partners[other] === 0) others.push(other)
        partners[other] = (partners[other] ?? 0) + 1
      }
    for (const other of others) {
      const prospect = prospectOf(one, other, partners[other] ?? 0)
      if (prospect) prospects.push(prospect)
      partners[other] = 0
    }
  }
  return prospects
}

export function sharedPartners({ graph }: PartnerGraph, one: number, other: number): number[] {
  const others = new Set(neighbours(graph, other))
  return [...neighbours(graph, one)].filter((partner) => others.has(partner))
}

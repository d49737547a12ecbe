import { type Dataset, isActive } from '../dataset.ts'
import { type Adjacency, adjacency } from '../network/adjacency.ts'
import { tieGraph } from '../network/build-graph.ts'
import { connectedParts } from '../network/connected-parts.ts'
import { existingNetwork } from '../network/existing-network.ts'
import type { Severance } from '../network/severance.ts'

export type PartnerTie = {
  /** Positions of nodes. */
  from: number
  to: number
  /** The existing partnerships of the pair, ascending by id. */
  ids: string[]
  /** Both sides say so of one of them at least. */
  confirmed: boolean
}

/** Who works with whom: the organisations that count and the ties that exist, whatever their direction. */
export type PartnerGraph = {
  /** Of each node, its organisation's id; ascending. */
  ids: string[]
  /** Of each node, its position in `dataset.organisations`. */
  positions: number[]
  ties: PartnerTie[]
  /** Of all ties. */
  graph: Adjacency
  /** Of the confirmed ones, between the same nodes. */
  confirmed: Adjacency
}

const remembered = new WeakMap<Dataset, { today: string; network: PartnerGraph }>()

/**
 * The same object for the same dataset and day, because most analyses ask for it: neither is ever changed.
 * @param today a day, `2026-11-21`: ties that ended before it are left out
 */
export function partnerGraph(dataset: Dataset, today: string): PartnerGraph {
  const known = remembered.get(dataset)
  if (known?.today === today) return known.network
  const network = buildPartnerGraph(dataset, today)
  remembered.set(dataset, { today, network })
  return network
}

function buildPartnerGraph(dataset: Dataset, today: string): PartnerGraph {
  const partnerships = dataset.partnerships.filter(
    ({ from, to, state }) => from !== to && state === 'existing',
  )
  const counted = dataset.organisations.flatMap((organisation, at) => (isActive(organisation) ? at : []))
  const { nodes, edges } = existingNetwork(tieGraph({ ...dataset, partnerships }, counted, today))
  const ties = edges.map(({ from, to, partnerships: positions }): PartnerTie => {
    const ofPair = positions.flatMap((position) => partnerships[position] ?? [])
    return {
      from: Math.min(from, to),
      to: Math.max(from, to),
      ids: ofPair.map(({ id }) => id).sort(),
      confirmed: ofPair.some(({ provenance }) => provenance === 'confirmed'),
    }
  })
  return {
    ids: nodes.map(({ id }) => id),
    positions: nodes.map(({ position }) => position),
    ties: ties.sort((a, b) => a.from - b.from || a.to - b.to),
    graph: adjacency(nodes.length, ties),
    confirmed: adjacency(
      nodes.length,
      ties.filter((tie) => tie.confirmed),
    ),
  }
}

/** The groups that hang together, the largest first, of one node too; nodes ascending. */
export function groupsOf(graph: Adjacency): number[][] {
  const leaders = connectedParts(graph, new Uint32Array(graph.size))
  const nodes = Array.from(leaders, (_, node) => node)
  const groups = [...Map.groupBy(nodes, (node) => leaders[node] ?? 0).values()]
  return groups.sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0))
}

/** How many ties each node has. */
export const degreeOf = ({ offsets }: Adjacency, node: number): number =>
  (offsets[node + 1] ?? 0) - (offsets[node] ?? 0)

/** A pair of organisations counts once, whatever it has partnerships for: the first of them stands for it. */
export const tieId = ({ ids }: PartnerTie): string => ids[0] ?? ''

export const pairsOf = (nodes: number): number => (nodes * (nodes - 1)) / 2

/** How many pairs of a group find no way to each other when the node has left. */
export const pairsCutOff = ({ others, parts }: Severance): number =>
  parts.reduce((left, size) => left - pairsOf(size), pairsOf(others))

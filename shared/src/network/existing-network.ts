import type { Network, NetworkEdge, NetworkNode } from './build-graph.ts'

/** Missing actors are drawn and never counted, closed organisations are history; a sector always counts. */
export const isCounted = ({ status }: NetworkNode): boolean =>
  status === null || status === 'existing' || status === 'developing'

/** The edges that connect: those that exist, between nodes that count. */
export function existingEdges({ nodes, edges }: Network): NetworkEdge[] {
  const counted = nodes.map(isCounted)
  return edges.filter(({ from, to, wanted }) => !wanted && counted[from] && counted[to])
}

/**
 * What measures are taken of: the nodes that count and the edges that exist. The nodes stand in the order of their ids,
 * so that no measure, nor any choice among equals, depends on the order in which the rows arrived.
 */
export function existingNetwork(network: Network): Network {
  const order = network.nodes
    .flatMap((node, position) => (isCounted(node) ? { node, position } : []))
    .sort((a, b) => (a.node.id < b.node.id ? -1 : 1))
  const nodeAt = new Map(order.map(({ position }, node) => [position, node]))
  const at = (position: number) => nodeAt.get(position) ?? -1
  return {
    nodes: order.map(({ node }) => node),
    edges: existingEdges(network).map((edge) => ({ ...edge, from: at(edge.from), to: at(edge.to) })),
  }
}

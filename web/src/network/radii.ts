import type { Dataset } from '@atlas/shared/dataset'
import type { Network, NetworkNode } from '@atlas/shared/network/build-graph'
import { influences } from '@atlas/shared/organisations'
import { scaleSqrt } from 'd3-scale'

/**
 * Radius in pixels by number of ties: areas, not radii, are to be compared. The more nodes, the smaller all of them.
 * @param degrees of the nodes, in their order
 */
export function radiiByDegree({ nodes }: Network, degrees: readonly number[]): number[] {
  const [least, most] = range(nodes.length)
  const scale = scaleSqrt([0, degrees.reduce((a, b) => Math.max(a, b), 4)], [least, most])
  return nodes.map(({ kind }, node) =>
    Math.max(scale(degrees[node] ?? 0), kind === 'sector' ? most * 0.75 : 0),
  )
}

/** Radius in pixels by influence; those without a judgement are the smallest. */
export function radiiByInfluence(network: Network, dataset: Dataset): number[] {
  const [least, most] = range(network.nodes.length)
  const scale = scaleSqrt([0, influences.length], [least, most])
  const level = ({ kind, position }: NetworkNode) => {
    const influence = kind === 'organisation' ? dataset.organisations[position]?.influence : null
    return influence ? influences.indexOf(influence) + 1 : 0
  }
  return network.nodes.map((node) => (node.kind === 'sector' ? most : scale(level(node))))
}

function range(nodes: number): [least: number, most: number] {
  const most = Math.min(15, Math.max(5, 185 / Math.sqrt(nodes + 1)))
  return [most * 0.34, most]
}

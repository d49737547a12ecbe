import iterate from 'graphology-layout-forceatlas2/iterate.js'
import { layApart } from './lay-apart.ts'
import { seedPosition } from './seed-position.ts'
import { spread } from './spread.ts'

export type LayoutInput = {
  /** What the starting positions come from, so that the same network looks the same at every visit. */
  ids: readonly string[]
  /** Ends of the edges, as pairs of positions in `ids`. */
  edges: Uint32Array
  /** Radius of each node in the unit of the result. */
  radii: Float32Array
}

/** Of each node x, y; y runs up. Overlapping nowhere, around the origin. */
export type Positions = Float32Array

/** Columns of ForceAtlas2's matrices. */
const perNode = 10
const perEdge = 3
const mass = 6
const convergence = 7
const size = 8

/** Enough to settle, and an end in sight: the layout stops by itself, at the same step for the same network. */
const iterationsOf = (nodes: number) => Math.round(Math.min(600, Math.max(100, 400_000 / (nodes + 1))))

/**
 * ForceAtlas2 from seeded positions (Jacomy, Venturini, Heymann and Bastian, 2014), then room around every node.
 * Nodes without an edge stand in rows below. Yields now and then how far it is; returns the final positions.
 */
export function* layoutNetwork({ ids, edges, radii }: LayoutInput): Generator<Positions, Positions> {
  const tied = [...new Set(edges)].sort((a, b) => a - b)
  const isTied = new Set(tied)
  const apart = ids.flatMap((_, position) => (isTied.has(position) ? [] : position))
  const settings = {
    linLogMode: false,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    edgeWeightInfluence: 1,
    scalingRatio: 10,
    strongGravityMode: true,
    gravity: 0.1,
    slowDown: 1 + Math.log(tied.length + 1),
    barnesHutOptimize: tied.length > 1000,
    barnesHutTheta: 1.2,
  }
  const { nodes, ends } = matrices(ids, tied, edges)
  const finish = (settled: boolean): Positions => {
    const positions = new Float32Array(ids.length * 2)
    fit(nodes, tied, radii, positions)
    layDown(positions, tied)
    if (settled) spread(positions, tied, radii)
    layApart(positions, { tied, apart, radii })
    return positions
  }
  const iterations = iterationsOf(tied.length)
  const pause = Math.max(1, Math.round(40_000 / (tied.length + 1)))
  for (let done = 0; done < iterations; done++) {
    if (done > 0 && done % pause === 0) yield finish(false)
    iterate(settings, nodes, ends)
  }
  return finish(true)
}

function matrices(ids: readonly string[], tied: readonly number[], edges: Uint32Array) {
  const rowOf = new Map(tied.map((position, row) => [position, row * perNode]))
  const nodes = new Float32Array(tied.length * perNode)
  tied.forEach((position, row) => {
    nodes.set(seedPosition(ids[position] ?? ''), row * perNode)
    nodes[row * perNode + mass] = 1
    nodes[row * perNode + convergence] = 1
    nodes[row * perNode + size] = 1
  })
  const ends = new Float32Array((edges.length / 2) * perEdge)
  for (let edge = 0; edge < edges.length / 2; edge++) {
    const from = rowOf.get(edges[edge * 2] ?? 0) ?? 0
    const to = rowOf.get(edges[edge * 2 + 1] ?? 0) ?? 0
    ends.set([from, to, 1], edge * perEdge)
    nodes[from + mass] = (nodes[from + mass] ?? 0) + 1
    nodes[to + mass] = (nodes[to + mass] ?? 0) + 1
  }
  return { nodes, ends }
}

/** Scales what ForceAtlas2 found so that nodes of the given radii fill about a twentieth of it, around the origin. */
function fit(nodes: Float32Array, tied: readonly number[], radii: Float32Array, positions: Positions) {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity]
  for (let row = 0; row < tied.length; row++) {
    const x = nodes[row * perNode] ?? 0
    const y = nodes[row * perNode + 1] ?? 0
    left = Math.min(left, x)
    right = Math.max(right, x)
    bottom = Math.min(bottom, y)
    top = Math.max(top, y)
  }
  const area = tied.reduce((sum, position) => sum + Math.PI * (radii[position] ?? 1) ** 2, 0)
  const scale = Math.sqrt((area * 20) / Math.max(1e-6, (right - left) * (top - bottom)))
  tied.forEach((position, row) => {
    positions[position * 2] = ((nodes[row * perNode] ?? 0) - (left + right) / 2) * scale
    positions[position * 2 + 1] = ((nodes[row * perNode + 1] ?? 0) - (bottom + top) / 2) * scale
  })
}

/** Turns the drawing, in place, so that its longest side lies: screens are wider than tall. */
function layDown(positions: Positions, tied: readonly number[]) {
  let [xx, xy, yy] = [0, 0, 0]
  for (const node of tied) {
    const x = positions[node * 2] ?? 0
    const y = positions[node * 2 + 1] ?? 0
    xx += x * x
    xy += x * y
    yy += y * y
  }
  const angle = Math.atan2(2 * xy, xx - yy) / 2
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  for (const node of tied) {
    const x = positions[node * 2] ?? 0
    const y = positions[node * 2 + 1] ?? 0
    positions[node * 2] = x * cos + y * sin
    positions[node * 2 + 1] = y * cos - x * sin
  }
}

import type { Adjacency } from '../adjacency.ts'

/** A graph whose nodes may each stand for many, and whose ties for all ties between them. */
export type WeightedGraph = Adjacency & {
  /** Of each target. Always positive. */
  weights: Float64Array
  /** For each node, the weight of all ties of those it stands for; ties among them count twice. */
  strengths: Float64Array
  /** Twice the weight of all ties. */
  total: number
}

/** The graph in which every tie weighs one and every node stands for itself. */
export const unweighted = (graph: Adjacency): WeightedGraph => ({
  ...graph,
  weights: new Float64Array(graph.targets.length).fill(1),
  strengths: Float64Array.from(
    { length: graph.size },
    (_, node) => (graph.offsets[node + 1] ?? 0) - (graph.offsets[node] ?? 0),
  ),
  total: graph.targets.length,
})

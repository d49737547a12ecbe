import fc from 'fast-check'
import { type Adjacency, adjacency } from './adjacency.ts'

export type Tie = [from: number, to: number]

/** A graph for a test, by its ties. */
export const graphOf = (size: number, ties: readonly Tie[]): Adjacency =>
  adjacency(
    size,
    ties.map(([from, to]) => ({ from, to })),
  )

/** Any simple graph of up to `most` nodes, each tie with its lower end first. */
export const anyGraph = (most: number): fc.Arbitrary<{ size: number; ties: Tie[] }> =>
  fc.integer({ min: 1, max: most }).chain((size) => {
    const pairs = Array.from({ length: size }, (_, to) =>
      Array.from({ length: to }, (_, from): Tie => [from, to]),
    )
    return fc.record({ size: fc.constant(size), ties: fc.shuffledSubarray(pairs.flat()) })
  })

/** A graph, and the node that each of its nodes becomes when the same rows arrive in another order. */
export const anyPermutedGraph = (most: number) =>
  anyGraph(most).chain(({ size, ties }) => {
    const nodes = Array.from({ length: size }, (_, node) => node)
    const order = fc.shuffledSubarray(nodes, { minLength: size })
    return order.map((permutation) => {
      const at = (node: number) => permutation[node] ?? -1
      return {
        size,
        ties,
        permutation,
        permuted: ties.map(([from, to]): Tie => [at(to), at(from)]).reverse(),
      }
    })
  })

/** A graph with at least one tie, and the same without one of them. */
export const anyTieRemoved = (most: number) =>
  anyGraph(most)
    .filter(({ ties }) => ties.length > 0)
    .map(({ size, ties: [removed = [0, 0], ...rest] }) => ({
      removed,
      before: graphOf(size, [removed, ...rest]),
      after: graphOf(size, rest),
    }))

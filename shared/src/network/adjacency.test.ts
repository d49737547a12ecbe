import fc from 'fast-check'
import { expect, test } from 'vitest'
import { adjacency, neighbours } from './adjacency.ts'
import { anyGraph, graphOf } from './graph.factory.ts'

test('a graph in rows: neighbours in ascending order, isolates with none', () => {
  expect(
    graphOf(4, [
      [3, 1],
      [0, 3],
    ]),
  ).toEqual({
    size: 4,
    offsets: Uint32Array.of(0, 1, 2, 2, 4),
    targets: Uint32Array.of(3, 3, 0, 1),
  })
})

test('nothing is a graph too', () => {
  expect(adjacency(0, [])).toEqual({ size: 0, offsets: Uint32Array.of(0), targets: new Uint32Array(0) })
})

test('two nodes are neighbours if and only if there is a tie between them, whatever the order of the ties', () => {
  fc.assert(
    fc.property(anyGraph(9), ({ size, ties }) => {
      const graph = graphOf(size, ties)
      const found = Array.from({ length: size }, (_, node) =>
        [...neighbours(graph, node)].map((other) => [Math.min(node, other), Math.max(node, other)].join()),
      )
      expect(found.flat().sort()).toEqual([...ties, ...ties].map((tie) => tie.join()).sort())
      expect(graphOf(size, ties.toReversed())).toEqual(graph)
    }),
  )
})

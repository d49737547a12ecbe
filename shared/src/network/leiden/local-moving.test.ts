import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyGraph, graphOf } from '../graph.factory.ts'
import { modularity } from '../modularity.ts'
import { moveNodes } from './local-moving.ts'
import { seededRandom } from './random.ts'
import { unweighted, type WeightedGraph } from './weighted-graph.ts'

test('from wherever it starts, nothing is lost', () => {
  const numbers = fc.array(fc.nat(8), { minLength: 9, maxLength: 9 })
  fc.assert(
    fc.property(anyGraph(9), numbers, fc.integer(), ({ size, ties }, start, seed) => {
      const graph = graphOf(size, ties)
      const communities = Uint32Array.from({ length: size }, (_, node) => (start[node] ?? 0) % size)
      const before = modularity(graph, communities)
      moveNodes(unweighted(graph), communities, seededRandom(seed))
      expect(modularity(graph, communities)).toBeGreaterThanOrEqual(before - 1e-9)
    }),
  )
})

test('who has a tie joins somebody', () => {
  const communities = Uint32Array.of(0, 1, 2)
  moveNodes(unweighted(graphOf(3, [[0, 2]])), communities, seededRandom(1))
  expect(communities[0]).toBe(communities[2])
  expect(communities[1]).not.toBe(communities[0])
})

test('two that each stand for many of their own, and have one tie between them, part', () => {
  const pair: WeightedGraph = {
    ...graphOf(2, [[0, 1]]),
    weights: Float64Array.of(1, 1),
    strengths: Float64Array.of(10, 10),
    total: 20,
  }
  const communities = Uint32Array.of(1, 1)
  moveNodes(pair, communities, seededRandom(1))
  expect(communities[0]).not.toBe(communities[1])
})

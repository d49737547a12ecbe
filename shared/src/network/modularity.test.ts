import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyPermutedGraph, graphOf } from './graph.factory.ts'
import { modularity } from './modularity.ts'

test.each<[what: string, communities: number[], expected: number]>([
  ['all in one', [0, 0, 0, 0], 0],
  ['each pair by itself', [0, 0, 1, 1], 0.5],
  ['each pair torn apart', [0, 1, 0, 1], -0.5],
  ['everybody alone', [0, 1, 2, 3], -0.25],
])('of two pairs, %s', (_, communities, expected) => {
  const pairs = graphOf(4, [
    [0, 1],
    [2, 3],
  ])
  expect(modularity(pairs, Uint32Array.from(communities))).toBeCloseTo(expected, 12)
})

test('where there are no ties there is nothing to be modular', () => {
  expect(modularity(graphOf(2, []), Uint32Array.of(0, 1))).toBe(0)
})

test('neither the order of the rows nor the names of the communities change anything', () => {
  const groups = fc.array(fc.nat(2), { minLength: 9, maxLength: 9 })
  fc.assert(
    fc.property(anyPermutedGraph(9), groups, ({ size, ties, permutation, permuted }, group) => {
      const communities = Uint32Array.from({ length: size }, (_, node) => group[node] ?? 0)
      const renamed = new Uint32Array(size)
      permutation.forEach((to, node) => {
        renamed[to] = 7 - (group[node] ?? 0)
      })
      expect(modularity(graphOf(size, permuted), renamed)).toBeCloseTo(
        modularity(graphOf(size, ties), communities),
        12,
      )
    }),
  )
})

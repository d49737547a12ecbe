import fc from 'fast-check'
import { expect, test } from 'vitest'
import { connectedParts } from './connected-parts.ts'
import { anyGraph, anyTieRemoved, graphOf } from './graph.factory.ts'
import { modularity } from './modularity.ts'

const oneGroup = (size: number) => new Uint32Array(size)

test('a group whose members know each other only through another group is two', () => {
  const chain = graphOf(5, [
    [0, 1],
    [1, 2],
    [2, 3],
  ])
  expect([...connectedParts(chain, Uint32Array.of(7, 7, 3, 7, 7))]).toEqual([0, 0, 2, 3, 4])
})

test('taking groups apart never lowers modularity', () => {
  fc.assert(
    fc.property(anyGraph(9), fc.array(fc.nat(2), { minLength: 9 }), ({ size, ties }, numbers) => {
      const graph = graphOf(size, ties)
      const groups = Uint32Array.from(numbers.slice(0, size))
      const parts = connectedParts(graph, groups)
      expect(modularity(graph, parts)).toBeGreaterThanOrEqual(modularity(graph, groups) - 1e-12)
    }),
  )
})

test('removing a tie never leaves fewer parts, and at most one more', () => {
  fc.assert(
    fc.property(anyTieRemoved(9), ({ before, after }) => {
      const [more, fewer] = [after, before].map(
        (graph) => new Set(connectedParts(graph, oneGroup(graph.size))).size,
      )
      expect([0, 1]).toContain((more ?? Number.NaN) - (fewer ?? Number.NaN))
    }),
  )
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { neighbours } from './adjacency.ts'
import { pathSums } from './centrality.ts'
import { anyGraph, anyTieRemoved, graphOf } from './graph.factory.ts'
import { shortestPath } from './shortest-path.ts'

describe('who leads to whom', () => {
  const graph = graphOf(7, [
    [0, 1],
    [1, 2],
    [2, 3],
    [0, 4],
    [4, 3],
    [5, 6],
  ])

  test.each<[from: number, to: number, path: number[] | undefined]>([
    [0, 3, [0, 4, 3]],
    [3, 0, [3, 4, 0]],
    [1, 3, [1, 2, 3]],
    [2, 2, [2]],
    [0, 6, undefined],
  ])('from %i to %i by %j', (from, to, path) => {
    expect(shortestPath(graph, from, to)).toEqual(path)
  })

  test('every step is a tie, and the lengths are the distances that closeness adds up', () => {
    fc.assert(
      fc.property(anyGraph(8), ({ size, ties }) => {
        const some = graphOf(size, ties)
        const paths = Array.from({ length: size }, (_, to) => shortestPath(some, 0, to) ?? [0])
        for (const path of paths)
          path.slice(1).forEach((node, step) => {
            expect(neighbours(some, path[step] ?? -1)).toContain(node)
          })
        const lengths = paths.map((path) => path.length - 1)
        expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(pathSums(some).farness[0])
      }),
    )
  })

  test('without a tie, nobody comes nearer', () => {
    fc.assert(
      fc.property(anyTieRemoved(8), ({ removed: [from, to], before, after }) => {
        const length = (path: number[] | undefined) => path?.length ?? Number.POSITIVE_INFINITY
        expect(shortestPath(before, from, to)).toEqual([from, to])
        for (let node = 0; node < before.size; node++)
          expect(length(shortestPath(after, from, node))).toBeGreaterThanOrEqual(
            length(shortestPath(before, from, node)),
          )
      }),
    )
  })
})

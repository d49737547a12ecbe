import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Adjacency, neighbours } from './adjacency.ts'
import { centrality, mergePathSums, pathSums } from './centrality.ts'
import { anyGraph, anyPermutedGraph, anyTieRemoved, graphOf, type Tie } from './graph.factory.ts'

const centralityOf = (size: number, ties: Tie[]) => {
  const { betweenness, closeness } = centrality(pathSums(graphOf(size, ties)))
  return { betweenness: [...betweenness], closeness: [...closeness] }
}

describe('the centrality of organisations', () => {
  test.each<[what: string, size: number, ties: Tie[], betweenness: number[], closeness: number[]]>([
    ['nobody', 0, [], [], []],
    ['one alone', 1, [], [0], [0]],
    ['two strangers', 2, [], [0, 0], [0, 0]],
    [
      'a chain',
      3,
      [
        [0, 1],
        [1, 2],
      ],
      [0, 1, 0],
      [2 / 3, 1, 2 / 3],
    ],
    [
      'two ways round',
      4,
      [
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 0],
      ],
      [0.5, 0.5, 0.5, 0.5],
      [0.75, 0.75, 0.75, 0.75],
    ],
    // The pair reaches one of four others; the correction keeps it from being as close as the middle of the chain.
    [
      'a pair beside a chain',
      5,
      [
        [0, 1],
        [1, 2],
        [3, 4],
      ],
      [0, 1, 0, 0, 0],
      [1 / 3, 0.5, 1 / 3, 0.25, 0.25],
    ],
  ])('%s', (_, size, ties, betweenness, closeness) => {
    const found = centralityOf(size, ties)
    expect(found.betweenness).toEqual(betweenness)
    for (const [node, value] of closeness.entries()) expect(found.closeness[node]).toBeCloseTo(value, 12)
  })

  test('betweenness is what counting every shortest path by hand gives', () => {
    fc.assert(
      fc.property(anyGraph(6), ({ size, ties }) => {
        const counted = countedBetweenness(graphOf(size, ties))
        centralityOf(size, ties).betweenness.forEach((value, node) => {
          expect(value).toBeCloseTo(counted[node] ?? Number.NaN, 9)
        })
      }),
    )
  })

  test('sources shared out in any ranges add up to the same', () => {
    fc.assert(
      fc.property(anyGraph(9), fc.array(fc.nat(9)), ({ size, ties }, cuts) => {
        const graph = graphOf(size, ties)
        const bounds = [0, ...cuts.map((cut) => Math.min(cut, size)).sort((a, b) => a - b), size]
        const parts = bounds.slice(1).map((last, range) => pathSums(graph, bounds[range], last))
        const [merged, whole] = [mergePathSums(parts), pathSums(graph)]
        expect(merged.farness).toEqual(whole.farness)
        expect(merged.reached).toEqual(whole.reached)
        merged.dependencies.forEach((value, node) => {
          expect(value).toBeCloseTo(whole.dependencies[node] ?? Number.NaN, 9)
        })
      }),
    )
  })

  test('no parts have no sums', () => {
    expect(() => mergePathSums([])).toThrow(RangeError)
  })

  test('the order of the rows changes nothing', () => {
    fc.assert(
      fc.property(anyPermutedGraph(9), ({ size, ties, permutation, permuted }) => {
        const [before, after] = [centralityOf(size, ties), centralityOf(size, permuted)]
        permutation.forEach((to, node) => {
          expect(after.betweenness[to]).toBeCloseTo(before.betweenness[node] ?? Number.NaN, 9)
          expect(after.closeness[to]).toBeCloseTo(before.closeness[node] ?? Number.NaN, 12)
        })
      }),
    )
  })

  test('without a tie, nobody reaches more', () => {
    fc.assert(
      fc.property(anyTieRemoved(9), ({ before, after }) => {
        const { reached } = pathSums(before)
        pathSums(after).reached.forEach((others, node) => {
          expect(others).toBeLessThanOrEqual(reached[node] ?? Number.NaN)
        })
      }),
    )
  })

  test('no figure is infinite or not a number, and closeness is a share', () => {
    fc.assert(
      fc.property(anyGraph(9), ({ size, ties }) => {
        const { betweenness, closeness } = centralityOf(size, ties)
        for (const value of betweenness)
          expect(value).toBeLessThanOrEqual(((size - 1) * (size - 2)) / 2 + 1e-9)
        for (const value of closeness) {
          expect(value).toBeGreaterThanOrEqual(0)
          expect(value).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
})

/** Betweenness by its definition: of each pair, all ways are walked, and the shortest counted. */
function countedBetweenness(graph: Adjacency): number[] {
  const betweenness = new Array<number>(graph.size).fill(0)
  for (let from = 0; from < graph.size; from++)
    for (let to = 0; to < from; to++) {
      const ways = waysBetween(graph, [from], to)
      const least = Math.min(...ways.map((way) => way.length))
      const shortest = ways.filter((way) => way.length === least)
      for (const way of shortest)
        for (const node of way.slice(1, -1))
          betweenness[node] = (betweenness[node] ?? 0) + 1 / shortest.length
    }
  return betweenness
}

function waysBetween(graph: Adjacency, way: number[], to: number): number[][] {
  const at = way.at(-1) ?? -1
  if (at === to) return [way]
  return [...neighbours(graph, at)]
    .filter((next) => !way.includes(next))
    .flatMap((next) => waysBetween(graph, [...way, next], to))
}

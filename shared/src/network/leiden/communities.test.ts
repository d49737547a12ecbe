import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyGraph, graphOf, type Tie } from '../graph.factory.ts'
import { modularity } from '../modularity.ts'
import { shortestPath } from '../shortest-path.ts'
import { findCommunities } from './communities.ts'

const clique = (first: number, size: number): Tie[] =>
  Array.from({ length: size }, (_, to) =>
    Array.from({ length: to }, (_, from): Tie => [first + from, first + to]),
  ).flat()
const anySeed = fc.integer({ min: 0, max: 2 ** 31 - 1 })

describe('the communities of a network', () => {
  test('circles of friends are told apart, the largest first, and an isolate is by itself', () => {
    const ties: Tie[] = [...clique(0, 4), ...clique(4, 6), [3, 4]]
    const { communities, count } = findCommunities(graphOf(11, ties))
    expect([...communities]).toEqual([1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 2])
    expect(count).toBe(3)
  })

  test('nobody, and nobody tied to anybody, has no modularity', () => {
    expect(findCommunities(graphOf(0, []))).toEqual({
      communities: new Uint32Array(0),
      count: 0,
      modularity: 0,
    })
    expect(findCommunities(graphOf(2, []))).toMatchObject({
      communities: Uint32Array.of(0, 1),
      modularity: 0,
    })
  })

  test('the same seed finds the same', () => {
    fc.assert(
      fc.property(anyGraph(20), anySeed, ({ size, ties }, seed) => {
        expect(findCommunities(graphOf(size, ties.toReversed()), seed)).toEqual(
          findCommunities(graphOf(size, ties), seed),
        )
      }),
    )
  })

  test('are never worse than everybody alone or all in one', () => {
    fc.assert(
      fc.property(anyGraph(20), anySeed, ({ size, ties }, seed) => {
        const graph = graphOf(size, ties)
        const found = findCommunities(graph, seed).modularity
        const alone = Uint32Array.from({ length: size }, (_, node) => node)
        expect(found).toBeGreaterThanOrEqual(modularity(graph, alone))
        expect(found).toBeGreaterThanOrEqual(-1e-12)
      }),
    )
  })

  test('are connected, numbered without a hole, and no smaller than the next', () => {
    fc.assert(
      fc.property(anyGraph(20), anySeed, ({ size, ties }, seed) => {
        const { communities, count } = findCommunities(graphOf(size, ties), seed)
        const inside = graphOf(
          size,
          ties.filter(([from, to]) => communities[from] === communities[to]),
        )
        const sizes = new Array<number>(count).fill(0)
        communities.forEach((community, node) => {
          sizes[community] = (sizes[community] ?? Number.NaN) + 1
          expect(shortestPath(inside, communities.indexOf(community), node)).toBeDefined()
        })
        expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
        expect(Math.min(...sizes)).toBeGreaterThan(0)
      }),
    )
  })
})

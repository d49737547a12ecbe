import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutPoints } from './cut-points.ts'
import { anyGraph, anyPermutedGraph, anyTieRemoved, graphOf, type Tie } from './graph.factory.ts'
import { severance } from './severance.ts'
import { shortestPath } from './shortest-path.ts'

describe('what holds a network together', () => {
  test('a chain breaks at every inner node and every tie', () => {
    expect(
      cutPoints(
        graphOf(4, [
          [0, 1],
          [1, 2],
          [2, 3],
        ]),
      ),
    ).toEqual({
      cutPoints: [
        { node: 1, parts: [2, 1] },
        { node: 2, parts: [2, 1] },
      ],
      bridges: [
        { nodes: [0, 1], parts: [3, 1] },
        { nodes: [1, 2], parts: [2, 2] },
        { nodes: [2, 3], parts: [3, 1] },
      ],
    })
  })

  test('a ring breaks nowhere, two rings at the organisation they share', () => {
    const ring: Tie[] = [
      [0, 1],
      [1, 2],
      [2, 0],
    ]
    expect(cutPoints(graphOf(3, ring))).toEqual({ cutPoints: [], bridges: [] })
    expect(cutPoints(graphOf(5, [...ring, [2, 3], [3, 4], [4, 2]]))).toEqual({
      cutPoints: [{ node: 2, parts: [2, 2] }],
      bridges: [],
    })
  })

  test('nothing, and nobody tied to anybody, breaks nowhere', () => {
    expect(cutPoints(graphOf(0, []))).toEqual({ cutPoints: [], bridges: [] })
    expect(cutPoints(graphOf(3, []))).toEqual({ cutPoints: [], bridges: [] })
  })

  test('a chain of 100,000 is walked without running out of stack', () => {
    const ties = Array.from({ length: 99_999 }, (_, node): Tie => [node, node + 1])
    expect(cutPoints(graphOf(100_000, ties)).bridges).toHaveLength(99_999)
  })

  test('the cut points are the nodes whose leaving splits their group, into just these parts', () => {
    fc.assert(
      fc.property(anyGraph(9), ({ size, ties }) => {
        const found = new Map(
          cutPoints(graphOf(size, ties)).cutPoints.map(({ node, parts }) => [node, parts]),
        )
        for (let node = 0; node < size; node++) {
          const group = groupsOf(size, ties).find((members) => members.includes(node)) ?? []
          const left = groupsOf(
            size,
            ties.filter((tie) => !tie.includes(node)),
          )
            .filter(([first = -1]) => first !== node && group.includes(first))
            .map((members) => members.length)
            .sort((a, b) => b - a)
          expect(found.get(node)).toEqual(left.length > 1 ? left : undefined)
        }
      }),
    )
  })

  test('whoever leaves cuts off all but the largest part, of equal ones but that of the first node', () => {
    fc.assert(
      fc.property(anyGraph(9), ({ size, ties }) => {
        const without = severance(graphOf(size, ties))
        const groups = groupsOf(size, ties)
        for (let node = 0; node < size; node++) {
          const others = groups.find((members) => members.includes(node))?.filter((other) => other !== node)
          const left = groupsOf(
            size,
            ties.filter((tie) => !tie.includes(node)),
          )
            .filter(([first = -1]) => others?.includes(first))
            .sort((a, b) => b.length - a.length || Math.min(...a) - Math.min(...b))
          expect(without(node)).toEqual({
            others: others?.length,
            parts: left.map(({ length }) => length),
            cutOff: left
              .slice(1)
              .flat()
              .sort((a, b) => a - b),
          })
        }
      }),
    )
  })

  test('the bridges are the ties without which there is one group more, of just these parts', () => {
    fc.assert(
      fc.property(anyGraph(9), ({ size, ties }) => {
        const { bridges } = cutPoints(graphOf(size, ties))
        for (const tie of ties) {
          const left = groupsOf(
            size,
            ties.filter((one) => one !== tie),
          ).filter((members) => tie.some((end) => members.includes(end)))
          const parts = left.map((members) => members.length).sort((a, b) => b - a)
          const found = bridges.find(({ nodes }) => nodes.join() === tie.join())
          expect(found?.parts).toEqual(left.length > 1 ? parts : undefined)
        }
        expect(new Set(bridges.map(({ nodes }) => nodes.join())).size).toBe(bridges.length)
      }),
    )
  })

  test('the order of the rows changes nothing', () => {
    fc.assert(
      fc.property(anyPermutedGraph(9), ({ size, ties, permutation, permuted }) => {
        const before = cutPoints(graphOf(size, ties)).cutPoints
        const moved = before.map(({ node, parts }) => ({ node: permutation[node] ?? -1, parts }))
        expect(cutPoints(graphOf(size, permuted)).cutPoints).toEqual(moved.sort((a, b) => a.node - b.node))
      }),
    )
  })

  test('removing a bridge cuts its ends off from one another, removing another tie does not', () => {
    fc.assert(
      fc.property(anyTieRemoved(9), ({ removed, before, after }) => {
        const wasBridge = cutPoints(before).bridges.some(({ nodes }) => nodes.join() === removed.join())
        expect(shortestPath(after, ...removed) === undefined).toBe(wasBridge)
      }),
    )
  })
})

/** The groups of nodes that hang together, by merging them tie by tie. */
function groupsOf(size: number, ties: readonly Tie[]): number[][] {
  let groups = Array.from({ length: size }, (_, node) => [node])
  for (const [from, to] of ties) {
    const joined = groups.filter((group) => group.includes(from) || group.includes(to))
    groups = [...groups.filter((group) => !joined.includes(group)), joined.flat()]
  }
  return groups
}

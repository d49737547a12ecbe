import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Facts, makeDataset } from '../dataset.factory.ts'
import { affiliationGraph, tieGraph } from './build-graph.ts'

const four: Facts['organisations'] = [{}, {}, { status: 'missing' }, {}]
const all = [0, 1, 2, 3]
const edgesOf = (partnerships: Facts['partnerships'], today?: string) =>
  tieGraph(makeDataset({ organisations: four, partnerships }), all, today).edges

describe('ties between organisations', () => {
  test('every chosen organisation is a node, tied or not, with its status', () => {
    const { nodes, edges } = tieGraph(makeDataset({ organisations: four }), [1, 2])
    expect(nodes).toEqual([
      { id: 'organisation 1', kind: 'organisation', position: 1, status: 'existing' },
      { id: 'organisation 2', kind: 'organisation', position: 2, status: 'missing' },
    ])
    expect(edges).toEqual([])
  })

  test('a tie is drawn only when both its ends are', () => {
    const dataset = makeDataset({
      organisations: four,
      partnerships: [
        { from: 0, to: 1 },
        { from: 1, to: 3 },
      ],
    })
    expect(tieGraph(dataset, [3, 1]).edges).toMatchObject([{ from: 1, to: 0, partnerships: [1] }])
  })

  test('several ties of one pair are one edge, as strong as the strongest', () => {
    const [edge, ...others] = edgesOf([
      { from: 0, to: 1, kind: 'referral', strength: 1 },
      { from: 1, to: 0, kind: 'funding', strength: 3 },
      { from: 1, to: 0, kind: 'other' },
    ])
    expect(others).toEqual([])
    expect(edge).toMatchObject({ from: 0, to: 1, strength: 3, oneWay: false, partnerships: [0, 1, 2] })
  })

  test('strength is unknown where nobody said', () => {
    expect(edgesOf([{ from: 0, to: 1 }])).toMatchObject([{ strength: null }])
  })

  test('a pair is wanted until one of its ties exists; then the wish tells nothing of it', () => {
    const wish = { from: 1, to: 0, state: 'wanted', direction: 'one-way', strength: 3 } as const
    expect(edgesOf([wish])).toMatchObject([{ from: 1, to: 0, wanted: true, oneWay: true, strength: 3 }])
    expect(edgesOf([wish, { from: 0, to: 1, kind: 'referral', direction: 'one-way' }])).toMatchObject([
      { from: 0, to: 1, wanted: false, oneWay: true, strength: null },
    ])
  })

  test('ties that run both ways make a mutual edge', () => {
    const direction = 'one-way'
    expect(
      edgesOf([
        { from: 0, to: 1, direction },
        { from: 1, to: 0, direction },
      ]),
    ).toMatchObject([{ oneWay: false }])
  })

  test('ties that have ended are left out on the day after', () => {
    const partnerships = [{ from: 0, to: 1, until: '2026-06-30' }]
    expect(edgesOf(partnerships)).toHaveLength(1)
    expect(edgesOf(partnerships, '2026-06-30')).toHaveLength(1)
    expect(edgesOf(partnerships, '2026-07-01')).toEqual([])
  })
})

describe('organisations and their sectors', () => {
  test('every sector is a hub, and an empty one stands alone', () => {
    const { nodes, edges } = affiliationGraph(
      makeDataset({ sectors: [{}, {}], organisations: [{ sectors: [1] }, {}] }),
      [0, 1],
    )
    expect(nodes.map(({ id }) => id)).toEqual(['sector 0', 'sector 1', 'organisation 0', 'organisation 1'])
    expect(edges).toMatchObject([{ from: 2, to: 1, wanted: false, partnerships: [] }])
  })

  test('a missing actor is wanted in its sectors', () => {
    const dataset = makeDataset({ sectors: [{}], organisations: [{ status: 'missing', sectors: [0] }] })
    expect(affiliationGraph(dataset, [0]).edges).toMatchObject([{ wanted: true }])
  })
})

test('edges always join two different nodes of the graph, each pair once', () => {
  const end = fc.nat(3)
  const ties = fc.array(fc.tuple(end, end).filter(([from, to]) => from !== to))
  fc.assert(
    fc.property(ties, fc.array(end), (pairs, chosen) => {
      const partnerships = pairs.map(([from, to]) => ({ from, to }))
      const { nodes, edges } = tieGraph(makeDataset({ organisations: four, partnerships }), chosen)
      const keys = edges.map(({ from, to }) => [from, to].sort().join())
      expect(new Set(keys).size).toBe(keys.length)
      for (const { from, to, partnerships: ties } of edges) {
        expect(from).not.toBe(to)
        for (const tie of ties)
          expect([nodes[from]?.position, nodes[to]?.position].sort()).toEqual([...(pairs[tie] ?? [])].sort())
      }
    }),
  )
})

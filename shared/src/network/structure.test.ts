import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Facts, makeDataset } from '../dataset.factory.ts'
import { affiliationGraph, tieGraph } from './build-graph.ts'
import { structure } from './structure.ts'

const structureOf = (facts: Facts) => {
  const dataset = makeDataset(facts)
  return structure(
    tieGraph(
      dataset,
      dataset.organisations.map((_, position) => position),
    ),
  )
}
const ties = (...pairs: [number, number][]) => pairs.map(([from, to]) => ({ from, to }))

describe('the structure of a network', () => {
  test('groups, the largest first, and isolates are kept apart', () => {
    const organisations = [{}, {}, {}, {}, {}, {}]
    expect(structureOf({ organisations, partnerships: ties([0, 1], [4, 5], [5, 3]) })).toEqual({
      degrees: [1, 1, 0, 1, 1, 2],
      organisations: 6,
      sectors: 0,
      edges: 3,
      components: [
        [3, 4, 5],
        [0, 1],
      ],
      isolates: [2],
    })
  })

  test('nothing has no groups', () => {
    expect(structureOf({})).toMatchObject({ organisations: 0, edges: 0, components: [], isolates: [] })
  })

  test('a missing actor, a closed organisation and a wanted tie connect nobody', () => {
    const found = structureOf({
      organisations: [{}, { status: 'missing' }, {}, { status: 'closed' }, { status: 'developing' }],
      partnerships: [...ties([0, 1], [1, 2], [2, 3]), { from: 0, to: 4, state: 'wanted' }],
    })
    expect(found).toMatchObject({ organisations: 3, edges: 0, components: [], isolates: [0, 2, 4] })
  })

  test('an empty sector is an isolate of the affiliation', () => {
    const dataset = makeDataset({ sectors: [{}, {}], organisations: [{ sectors: [0] }] })
    expect(structure(affiliationGraph(dataset, [0]))).toMatchObject({
      organisations: 1,
      sectors: 2,
      components: [[0, 2]],
      isolates: [1],
    })
  })

  test('groups and isolates share out all nodes, and an edge never leaves its group', () => {
    const end = fc.nat(9)
    const pairs = fc.array(
      fc.tuple(end, end).filter(([from, to]) => from !== to),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(pairs, (some) => {
        const organisations = Array.from({ length: 10 }, () => ({}))
        const { components, isolates } = structureOf({ organisations, partnerships: ties(...some) })
        const all = [...components.flat(), ...isolates].sort((a, b) => a - b)
        expect(all).toEqual(organisations.map((_, position) => position))
        for (const [from, to] of some) expect(components.find((group) => group.includes(from))).toContain(to)
        expect(components.every((group) => group.length > 1)).toBe(true)
      }),
    )
  })
})

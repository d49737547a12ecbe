import { expect, test } from 'vitest'
import { graphOf } from '../graph.factory.ts'
import { aggregate } from './aggregation.ts'
import { unweighted } from './weighted-graph.ts'

test('parts become nodes: ties between two of them one heavy tie, ties within one its own strength', () => {
  const graph = graphOf(5, [
    [0, 1],
    [0, 2],
    [1, 2],
    [1, 3],
    [3, 4],
  ])
  const joined = aggregate(unweighted(graph), Uint32Array.of(0, 0, 1, 1, 2), 3)
  expect(joined).toEqual({
    size: 3,
    offsets: Uint32Array.of(0, 1, 3, 4),
    targets: Uint32Array.of(1, 0, 2, 1),
    weights: Float64Array.of(3, 3, 1, 1),
    strengths: Float64Array.of(5, 4, 1),
    total: 10,
  })
  expect(aggregate(joined, Uint32Array.of(0, 0, 0), 1)).toMatchObject({
    size: 1,
    targets: new Uint32Array(0),
    strengths: Float64Array.of(10),
  })
})

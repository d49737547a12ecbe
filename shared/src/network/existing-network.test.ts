import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Facts, makeDataset } from '../dataset.factory.ts'
import { affiliationGraph, type Network, tieGraph } from './build-graph.ts'
import { existingNetwork } from './existing-network.ts'

const organisations: Facts['organisations'] = [
  { id: 'd' },
  { id: 'b', status: 'developing' },
  { id: 'c', status: 'missing' },
  { id: 'e', status: 'closed' },
  { id: 'a' },
]
const named = ({ nodes, edges }: Network) => ({
  nodes: nodes.map(({ id }) => id),
  ties: edges.map(({ from, to }) => `${nodes[from]?.id} ${nodes[to]?.id}`),
})

test('missing actors, closed organisations and wanted ties are left out of what is measured', () => {
  const dataset = makeDataset({
    organisations,
    partnerships: [
      { from: 0, to: 1 },
      { from: 1, to: 2 },
      { from: 3, to: 4 },
      { from: 4, to: 1, state: 'wanted' },
    ],
  })
  expect(named(existingNetwork(tieGraph(dataset, [0, 1, 2, 3, 4])))).toEqual({
    nodes: ['a', 'b', 'd'],
    ties: ['d b'],
  })
})

test('sectors are measured, the empty ones too', () => {
  const dataset = makeDataset({
    sectors: [{ id: 's' }, { id: 't' }],
    organisations: [{ id: 'a', sectors: [1] }],
  })
  expect(named(existingNetwork(affiliationGraph(dataset, [0])))).toEqual({
    nodes: ['a', 's', 't'],
    ties: ['a t'],
  })
})

test('the order of the rows changes nothing', () => {
  const dataset = makeDataset({
    organisations,
    partnerships: [
      { from: 1, to: 0 },
      { from: 4, to: 1 },
    ],
  })
  const inOrder = named(existingNetwork(tieGraph(dataset, [0, 1, 2, 3, 4])))
  fc.assert(
    fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (order) => {
      expect(named(existingNetwork(tieGraph(dataset, order)))).toEqual(inOrder)
    }),
  )
})

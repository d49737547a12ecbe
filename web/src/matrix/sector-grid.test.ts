import { makeDataset } from '@atlas/shared/dataset.factory'
import { findingSettings } from '@atlas/shared/findings/settings'
import { expect, test } from 'vitest'
import { sectorGrid } from './sector-grid.ts'

const dataset = makeDataset({
  sectors: [{}, {}, {}],
  organisations: [{ sectors: [0] }, { sectors: [1] }, { sectors: [1] }, { sectors: [2] }, { sectors: [0] }],
  partnerships: [
    { from: 0, to: 1 },
    { from: 2, to: 4 },
    { from: 1, to: 2 },
    { from: 3, to: 0, state: 'wanted' },
  ],
})
const pairOf = sectorGrid(dataset, findingSettings('2026-11-21'))

test('a pair of sectors has the ties between them and the organisations that hold these', () => {
  expect(pairOf(0, 1)?.ties).toHaveLength(2)
  expect(pairOf(0, 1)?.organisations).toEqual([0, 1, 2, 4])
  expect(pairOf(0, 2)?.organisations).toEqual([])
})

test('a pair is the same from either side, and a sector has none with itself', () => {
  expect(pairOf(1, 0)).toBe(pairOf(0, 1))
  expect(pairOf(1, 1)).toBeNull()
})

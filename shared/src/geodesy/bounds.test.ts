import { expect, test } from 'vitest'
import type { Position } from '../primitives.ts'
import { type Bounds, boundsOf, isWithin, overlap } from './bounds.ts'

const bordeaux: Position = [-0.58, 44.84]
const cenon: Position = [-0.52, 44.86]

test('bounds hold all points, and nothing has none', () => {
  expect(boundsOf([bordeaux, cenon])).toEqual([-0.58, 44.84, -0.52, 44.86])
  expect(boundsOf([bordeaux])).toEqual([-0.58, 44.84, -0.58, 44.84])
  expect(boundsOf([])).toBeNull()
})

test.each([
  [bordeaux, true],
  [[-0.55, 44.85], true],
  [[-0.51, 44.85], false],
  [[-0.55, 44.83], false],
] as [Position, boolean][])('%j lies within: %s', (position, within) => {
  expect(isWithin([-0.58, 44.84, -0.52, 44.86], position)).toBe(within)
})

test.each([
  [[-1, 44, 0, 45], true],
  [[-0.52, 44.86, 3, 50], true],
  [[-0.5, 44, 1, 45], false],
  [[-1, 45, 0, 46], false],
] as [Bounds, boolean][])('%j overlaps: %s', (other, expected) => {
  const bounds: Bounds = [-0.58, 44.84, -0.52, 44.86]
  expect([overlap(bounds, other), overlap(other, bounds)]).toEqual([expected, expected])
})

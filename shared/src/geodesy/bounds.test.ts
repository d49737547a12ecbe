import { expect, test } from 'vitest'
import type { Position } from '../primitives.ts'
import { boundsOf, isWithin } from './bounds.ts'

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

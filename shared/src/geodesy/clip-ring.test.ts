import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Position } from '../primitives.ts'
import { clipRing } from './clip-ring.ts'

const square: Position[] = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
  [0, 0],
]

test.each([
  ['all of it where it is inside', [-1, -1, 5, 5] as const, 16],
  ['its half', [2, -1, 5, 5] as const, 8],
  ['a corner', [3, 3, 9, 9] as const, 1],
  ['nothing where it is outside', [5, 5, 6, 6] as const, 0],
  ['the whole rectangle where it is around it', [1, 1, 3, 3] as const, 4],
])('of a ring in a rectangle is kept %s', (_, bounds, area) => {
  expect(areaOf(clipRing(square, bounds))).toBeCloseTo(area)
})

test('nothing that is kept lies outside', () => {
  const position = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }))
  fc.assert(
    fc.property(fc.array(position, { minLength: 3, maxLength: 30 }), (ring) => {
      for (const [x, y] of clipRing(ring, [-10, -10, 10, 10]))
        expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(10 + 1e-9)
    }),
  )
})

const areaOf = (ring: readonly Position[]) =>
  Math.abs(
    ring.reduce((sum, [x, y], at) => {
      const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y]
      return sum + x * nextY - nextX * y
    }, 0),
  ) / 2

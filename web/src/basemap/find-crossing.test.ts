import type { Position } from '@atlas/shared/primitives'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findCrossing } from './find-crossing.ts'

const closed = (...corners: Position[]): Position[] => [...corners, corners[0] as Position]

/** A star-shaped polygon never crosses itself, however jagged. */
const star = (radii: readonly number[]): Position[] =>
  closed(
    ...radii.map((radius, at): Position => {
      const angle = (at / radii.length) * 2 * Math.PI
      return [radius * Math.cos(angle), radius * Math.sin(angle)]
    }),
  )

describe('a line that crosses itself', () => {
  test('is found, and where', () => {
    expect(findCrossing([closed([0, 0], [2, 2], [2, 0], [0, 2])])).toEqual([1, 1])
  })

  test('is not one that meets itself at its corners', () => {
    expect(findCrossing([closed([0, 0], [2, 0], [2, 2], [0, 2])])).toBeNull()
    expect(findCrossing([closed([0, 0], [2, 0], [1, 1], [2, 2], [0, 2], [1, 1])])).toBeNull()
  })

  test('may be that of a hole across the line around it', () => {
    const outer = closed([0, 0], [4, 0], [4, 4], [0, 4])
    expect(findCrossing([outer, closed([1, 1], [2, 1], [2, 2])])).toBeNull()
    expect(findCrossing([outer, closed([3, 1], [5, 1.5], [3, 2])])).not.toBeNull()
  })

  test('is never that of a star', () => {
    const radii = fc.array(fc.double({ min: 0.5, max: 10, noNaN: true }), { minLength: 3, maxLength: 200 })
    fc.assert(fc.property(radii, (each) => findCrossing([star(each)]) === null))
  })

  test('is found among a hundred thousand corners', () => {
    const ring = star(Array.from({ length: 99_999 }, (_, at) => 5 + Math.sin(at / 7)))
    expect(findCrossing([ring])).toBeNull()
    const [x = 0, y = 0] = ring[50_000] ?? []
    ring[50_000] = [-2 * x, -2 * y]
    expect(findCrossing([ring])).not.toBeNull()
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Position } from '../primitives.ts'
import { geodesic } from './geodesic.ts'
import { isAnyWithin, metresToNearest, pointTree, visitWithin } from './point-tree.ts'
import { cartesian } from './spheroid.ts'

const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true })
const points = fc.oneof(
  fc.array(fc.tuple(degrees(180), degrees(90)) as fc.Arbitrary<Position>, { maxLength: 60 }),
  // A grid has many points at the same distance, and the same point several times.
  fc.array(
    fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -3, max: 3 })) as fc.Arbitrary<Position>,
    {
      maxLength: 60,
    },
  ),
)
const place = fc.oneof(
  fc.tuple(degrees(180), degrees(90)),
  fc.constantFrom([0, 0], [0, 90], [180, 0]),
) as fc.Arbitrary<Position>

describe('a tree of points', () => {
  test('finds the nearest, as looking at each one does', () => {
    fc.assert(
      fc.property(points, place, (points, place) => {
        const lengths = points.map((point) => geodesic(place, point))
        expect(metresToNearest(pointTree(points), place)).toBe(
          points.length === 0 ? null : Math.min(...lengths),
        )
      }),
    )
  })

  test('knows who is near enough to the metre and less', () => {
    const limit = fc.oneof(fc.constantFrom(0, 1, 111_319.49), fc.double({ min: 0, max: 2e7, noNaN: true }))
    fc.assert(
      fc.property(points, place, limit, fc.constantFrom(-1e-6, 0, 1e-6), (points, place, some, step) => {
        // At the very limit too: as far as the nearest is, or a micrometre to either side.
        const nearest = Math.min(...points.map((point) => geodesic(place, point)))
        for (const metres of [some, nearest + step].filter((each) => each >= 0 && each < 2e7))
          expect(isAnyWithin(pointTree(points), place, metres)).toBe(nearest <= metres)
      }),
    )
  })

  test('visits all within a chord, each once', () => {
    fc.assert(
      fc.property(points, place, fc.double({ min: 0, max: 1.3e7, noNaN: true }), (points, place, chord) => {
        const [x, y, z] = cartesian(place)
        const expected = points.flatMap((point, position) => {
          const [px, py, pz] = cartesian(point)
          const squared = (x - px) * (x - px) + (y - py) * (y - py) + (z - pz) * (z - pz)
          return squared <= chord * chord ? position : []
        })
        const visited: number[] = []
        visitWithin(pointTree(points), [x, y, z], chord, (point) => {
          visited.push(point)
          return chord
        })
        expect(visited.sort((a, b) => a - b)).toEqual(expected)
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import golden from '../../../test/golden/geodesics.json' with { type: 'json' }
import type { Position } from '../primitives.ts'
import { geodesic } from './geodesic.ts'
import { cartesian, longestOverChord } from './spheroid.ts'

// The expected lengths are not ours: test/golden/geodesics.py has them from GeographicLib.

const anywhere = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
) as fc.Arbitrary<Position>

const chordOf = (one: Position, other: Position) => {
  const [a, b] = [cartesian(one), cartesian(other)]
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}

describe('the length of a geodesic', () => {
  test.each(golden as [number, number, number, number, number][])(
    'from %f %f to %f %f is %f metres',
    (west, south, east, north, metres) => {
      expect(Math.abs(geodesic([west, south], [east, north]) - metres)).toBeLessThan(1e-6)
      expect(Math.abs(geodesic([east, north], [west, south]) - metres)).toBeLessThan(1e-6)
    },
  )

  test('is the same there and back, and not longer by way of a third point', () => {
    fc.assert(
      fc.property(anywhere, anywhere, anywhere, (one, other, third) => {
        const metres = geodesic(one, other)
        expect(Math.abs(geodesic(other, one) - metres)).toBeLessThan(1e-6)
        expect(metres).toBeLessThan(geodesic(one, third) + geodesic(third, other) + 1e-5)
      }),
    )
  })

  test('is at least the chord, at most what the chord allows', () => {
    const near = anywhere.chain(([longitude, latitude]) =>
      fc.tuple(
        fc.constant<Position>([longitude, latitude]),
        fc
          .tuple(fc.double({ min: -40, max: 40, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true }))
          .map(([east, north]): Position => [longitude + east, north]),
      ),
    )
    fc.assert(
      fc.property(near, ([one, other]) => {
        const [chord, metres] = [chordOf(one, other), geodesic(one, other)]
        expect(metres).toBeGreaterThan(chord - 1e-6)
        expect(metres).toBeLessThan(longestOverChord(chord) + 1e-6)
      }),
    )
  })

  test('is within 0.6 % of a great circle on the mean sphere', () => {
    fc.assert(
      fc.property(anywhere, anywhere, (one, other) => {
        const [a, b] = [one, other].map(([longitude, latitude]) => [
          (longitude * Math.PI) / 180,
          (latitude * Math.PI) / 180,
        ]) as [[number, number], [number, number]]
        const half =
          Math.sin((b[1] - a[1]) / 2) ** 2 +
          Math.cos(a[1]) * Math.cos(b[1]) * Math.sin((b[0] - a[0]) / 2) ** 2
        const circle = 2 * 6_371_008.8 * Math.asin(Math.min(1, Math.sqrt(half)))
        expect(Math.abs(geodesic(one, other) - circle)).toBeLessThanOrEqual(0.006 * circle + 1e-6)
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { geodesic } from '../geodesy/geodesic.ts'
import { cartesian } from '../geodesy/spheroid.ts'
import type { Position } from '../primitives.ts'
import { maxWithinReach, sitesWithinReach } from './max-within-reach.ts'

const around = (degrees: number) =>
  fc.tuple(
    fc.double({ min: 2 - degrees, max: 2 + degrees, noNaN: true }),
    fc.double({ min: 46 - degrees, max: 46 + degrees, noNaN: true }),
  ) as fc.Arbitrary<Position>
const places = fc.array(fc.record({ point: around(0.3), population: fc.integer({ min: 0, max: 10_000 }) }), {
  maxLength: 12,
})
type Place = { point: Position; population: number }
const most = (some: Place[], metres: number, organisations: number) =>
  maxWithinReach(
    sitesWithinReach(
      some.map(({ point }) => cartesian(point)),
      metres,
    ),
    Float64Array.from(some, ({ population }) => population),
    organisations,
  )
const all = (some: { population: number }[]) => some.reduce((sum, { population }) => sum + population, 0)

describe('the most that some organisations can have within reach', () => {
  test('is never passed, wherever they stand', () => {
    const reach = fc.constantFrom(0, 50, 3000, 10_000, 25_000)
    const sites = places.chain((some) =>
      fc.tuple(
        fc.constant(some),
        // Near the places, or nothing would be within reach.
        fc.array(fc.oneof(around(0.3), ...some.map(({ point }) => fc.constant(point))), { maxLength: 5 }),
      ),
    )
    fc.assert(
      fc.property(sites, reach, ([some, sites], metres) => {
        const reached = some.filter(({ point }) => sites.some((site) => geodesic(site, point) <= metres))
        expect(most(some, metres, sites.length)).toBeGreaterThanOrEqual(all(reached))
      }),
    )
  })

  test('is nobody for none, for many not more than for each alone, and everybody where each place has its own', () => {
    fc.assert(
      fc.property(places, fc.constantFrom(0, 3000, 25_000), (some, metres) => {
        const bounds = some.map((_, organisations) => most(some, metres, organisations))
        expect(bounds[0] ?? 0).toBe(0)
        bounds.forEach((bound, organisations) => {
          expect(bound).toBeLessThanOrEqual(organisations * (bounds[1] ?? 0))
        })
        expect(most(some, metres, some.length)).toBe(all(some))
        expect(Math.max(0, ...bounds)).toBeLessThanOrEqual(all(some))
      }),
    )
  })

  test('is not everybody where the places are too far from each other', () => {
    const towns: Place[] = [
      { point: [0, 45], population: 500 },
      { point: [1, 45], population: 300 },
      { point: [2, 45], population: 200 },
      { point: [2.001, 45], population: 100 },
    ]
    expect(most(towns, 10_000, 1)).toBe(500)
    expect(most(towns, 10_000, 2)).toBe(800)
    expect(most(towns, 10_000, 3)).toBe(1100)
  })
})

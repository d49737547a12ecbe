import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hexagonSize } from './hexagon-size.ts'

test('a region of a hundred by a hundred kilometres is offered hexagons of 20', () => {
  expect(
    hexagonSize([
      [0, 44.5],
      [1.27, 45.4],
    ]),
  ).toBe(20_000)
})

test('without a region, and in a single point, something is offered all the same', () => {
  expect(hexagonSize([])).toBe(10_000)
  expect(hexagonSize([[0, 45]])).toBe(1000)
})

test('what is offered may be asked for, wherever the region is', () => {
  const position = fc.tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -90, max: 90, noNaN: true }),
  )
  fc.assert(
    fc.property(fc.array(position), (points) => {
      const metres = hexagonSize(points)
      expect(metres).toBeGreaterThanOrEqual(1000)
      expect(metres).toBeLessThanOrEqual(1_000_000)
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Area, Position } from '../primitives.ts'
import { areaCentre } from './area-centre.ts'

const area = (...parts: Position[][][]): Area => ({ type: 'MultiPolygon', coordinates: parts })
const square = ([x, y]: Position, width: number): Position[] => [
  [x, y],
  [x + width, y],
  [x + width, y + width],
  [x, y + width],
  [x, y],
]

test('a square is stood for by its middle, whichever way round it is drawn', () => {
  const ring = square([-1, 44], 2)
  expect(areaCentre(area([ring]))).toEqual([0, 45])
  expect(areaCentre(area([ring.toReversed()]))).toEqual([0, 45])
})

test('of islands, the largest', () => {
  expect(areaCentre(area([square([10, 10], 1)], [square([0, 0], 4)]))).toEqual([2, 2])
})

test('a bay is stood for by a point on land', () => {
  const bay: Position[] = [
    [0, 0],
    [10, 0],
    [10, 10],
    [8, 10],
    [8, 1],
    [1, 1],
    [1, 10],
    [0, 10],
    [0, 0],
  ]
  const [x = 0, y = 0] = areaCentre(area([bay])) ?? []
  expect(y).toBeGreaterThan(1)
  expect(x).toBe(9)
})

test('a ring around a lake is stood for by a point beside the lake', () => {
  const [x = 0, y = 0] = areaCentre(area([square([0, 0], 10), square([4, 4], 2)])) ?? []
  expect([x, y]).toEqual([2, 5])
})

test('what has no surface has no middle', () => {
  expect(
    areaCentre(
      area([
        [
          [0, 0],
          [1, 1],
          [0, 0],
        ],
      ]),
    ),
  ).toBeNull()
})

test('moving an area moves its middle along', () => {
  const degrees = fc.integer({ min: -60, max: 60 })
  fc.assert(
    fc.property(degrees, degrees, fc.integer({ min: 1, max: 20 }), (x, y, width) => {
      const [cx = 0, cy = 0] = areaCentre(area([square([x, y], width)])) ?? []
      expect(cx).toBeCloseTo(x + width / 2)
      expect(cy).toBeCloseTo(y + width / 2)
    }),
  )
})

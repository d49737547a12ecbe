import { expect, test } from 'vitest'
import type { ReadArea } from './geojson-names.ts'
import { portionsOf } from './portions.ts'

/** An area of so many corners, about thirty characters each. */
const area = (name: string, corners: number): ReadArea => ({
  labels: { en: name },
  code: null,
  boundary: {
    type: 'MultiPolygon',
    coordinates: [[Array.from({ length: corners }, () => [-0.1234567890123, 44.123456789012])]],
  },
})
const sizes = (areas: readonly ReadArea[]) => portionsOf(areas).map(({ length }) => length)

test('a file with a few areas is sent at once', () => {
  expect(sizes([area('North', 5), area('South', 5)])).toEqual([2])
  expect(sizes([])).toEqual([])
})

test('a file with hundreds of areas, or with very fine ones, is sent in portions, in its order', () => {
  const many = Array.from({ length: 450 }, (_, at) => area(String(at), 5))
  expect(sizes(many)).toEqual([200, 200, 50])
  expect(portionsOf(many).flat()).toEqual(many)
  expect(sizes([area('Coast', 90_000), area('Fjord', 90_000), area('Plain', 5)])).toEqual([1, 2])
  expect(sizes([area('World', 250_000), area('Plain', 5)])).toEqual([1, 1])
})

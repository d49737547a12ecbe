import { expect, test } from 'vitest'
import { hexagonNames } from './hexagon-names.ts'

test('hexagons are named from the north-west corner, wherever the grid begins', () => {
  const cells = [
    { i: -4, j: 12 },
    { i: -2, j: 12 },
    { i: -3, j: 11 },
  ]
  expect(hexagonNames(cells)).toEqual(['A1', 'A3', 'B2'])
})

test('after Z comes AA, and no two rows share their letters', () => {
  const rows = Array.from({ length: 2000 }, (_, j) => ({ i: 0, j: -j }))
  const names = hexagonNames(rows)
  expect([names[25], names[26], names[51], names[52], names[702]]).toEqual([
    'Z1',
    'AA1',
    'AZ1',
    'BA1',
    'AAA1',
  ])
  expect(new Set(names).size).toBe(2000)
})

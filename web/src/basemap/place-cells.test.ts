import { expect, test } from 'vitest'
import { cellOf, cellsWithin } from './place-cells.ts'

test('a point is in the cell of any view around it', () => {
  expect(cellsWithin([-0.8, 44.6, -0.3, 45.2])).toEqual([cellOf(-0.58, 44.84), cellOf(-0.58, 45.1)])
  expect(cellOf(-0.58, 44.84)).toBe('35_26')
  expect(cellsWithin([2, 48, 3, 49])).toEqual([cellOf(2.35, 48.86)])
})

test('a view of a continent asks for no small places', () => {
  expect(cellsWithin([-10, 35, 30, 60])).toEqual([])
})

test('a view across the edge of the world stays on it', () => {
  expect(cellsWithin([176, -91, 185, -86])).toEqual(['71_0'])
  expect(cellOf(180, 90)).toBe('71_35')
})

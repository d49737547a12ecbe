import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextCell } from './next-cell.ts'

const size = { rows: 30, columns: 4 }
const from = { row: 12, column: 1 }

describe('keys in a grid', () => {
  test.each([
    ['ArrowUp', false, { row: 11, column: 1 }],
    ['ArrowDown', false, { row: 13, column: 1 }],
    ['ArrowLeft', false, { row: 12, column: 0 }],
    ['ArrowRight', false, { row: 12, column: 2 }],
    ['PageUp', false, { row: 2, column: 1 }],
    ['PageDown', false, { row: 22, column: 1 }],
    ['Home', false, { row: 12, column: 0 }],
    ['End', false, { row: 12, column: 3 }],
    ['Home', true, { row: 0, column: 0 }],
    ['End', true, { row: 29, column: 3 }],
    ['Enter', false, null],
    ['a', false, null],
  ])('%s, with Control: %s, leads to %o', (key, far, to) => {
    expect(nextCell(key, far, from, size)).toEqual(to)
  })

  test('never lead out of it', () => {
    const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End']
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...keys), fc.boolean())),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 6 }),
        (pressed, rows, columns) => {
          let place = { row: 0, column: 0 }
          for (const [key, far] of pressed) place = nextCell(key, far, place, { rows, columns }) ?? place
          expect(place.row).toBeGreaterThanOrEqual(0)
          expect(place.row).toBeLessThan(rows)
          expect(place.column).toBeGreaterThanOrEqual(0)
          expect(place.column).toBeLessThan(columns)
        },
      ),
    )
  })
})

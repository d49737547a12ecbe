import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editDistance } from './edit-distance.ts'

test.each([
  ['foroige', 'foroigge', 1],
  ['colline', 'coline', 1],
  ['radio', 'raido', 1],
  ['maison', 'saison', 1],
  ['kitten', 'sitting', 3],
  ['', 'ab', 2],
  ['abc', '', 3],
  ['same', 'same', 0],
])('%s and %s differ in %i letters', (one, other, distance) => {
  expect(editDistance(one, other, 5)).toBe(distance)
  expect(editDistance(other, one, 5)).toBe(distance)
  if (distance > 1) expect(editDistance(one, other, distance - 1)).toBe(distance)
})

/** The same by its definition, the whole table. */
function byDefinition(one: string, other: string): number {
  const table = Array.from({ length: one.length + 1 }, () => new Array<number>(other.length + 1).fill(0))
  const at = (row: number, column: number) => table[row]?.[column] as number
  for (let row = 0; row <= one.length; row++)
    for (let column = 0; column <= other.length; column++) {
      const costs = [
        ...(row === 0 && column === 0 ? [0] : []),
        ...(row > 0 ? [at(row - 1, column) + 1] : []),
        ...(column > 0 ? [at(row, column - 1) + 1] : []),
        ...(row > 0 && column > 0
          ? [at(row - 1, column - 1) + (one[row - 1] === other[column - 1] ? 0 : 1)]
          : []),
        ...(row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
          ? [at(row - 2, column - 2) + 1]
          : []),
      ]
      ;(table[row] as number[])[column] = Math.min(...costs)
    }
  return at(one.length, other.length)
}

test('of any two texts it is what the definition says, up to the most that is asked for', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 12 })
  fc.assert(
    fc.property(text, text, fc.integer({ min: 1, max: 4 }), (one, other, most) => {
      expect(editDistance(one, other, most)).toBe(Math.min(byDefinition(one, other), most + 1))
    }),
    { numRuns: 2000 },
  )
})

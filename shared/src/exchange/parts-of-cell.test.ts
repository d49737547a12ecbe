import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinParts, splitParts } from './parts-of-cell.ts'

const soft = /[|;\n]|\s\/\s/

test('values of one cell are read again, each at its place', () => {
  const value = fc
    .string({ unit: fc.constantFrom(...'ab|;\\/ \n,-'), maxLength: 8 })
    .map((text) => text.trim())
    .filter((text) => !text.includes('\u00a0'))
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 4 }), (values) => {
      const read = splitParts(joinParts(values, soft).trim(), soft)
      expect(values.map((_, at) => read[at] ?? '')).toEqual(values)
      expect(read.slice(values.length).filter((part) => part !== '')).toEqual([])
    }),
    { numRuns: 2000 },
  )
})

test.each([
  ['Bordeaux; Pessac', ['Bordeaux', 'Pessac']],
  ['Bordeaux / Pessac', ['Bordeaux', 'Pessac']],
  ['Bordeaux | Pessac', ['Bordeaux', 'Pessac']],
  ['| 33600', ['', '33600']],
  ['Bruxelles / Brussel |', ['Bruxelles / Brussel', '']],
])('%s', (cell, parts) => expect(splitParts(cell, soft)).toEqual(parts))

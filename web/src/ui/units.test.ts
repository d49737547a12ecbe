import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keptOf, shownIn, unitFaults } from './units.ts'

test.each([
  ['kilometres', 12_500, 12.5],
  ['kilometres', null, ''],
  ['percent', 0.07, 7],
  ['percent', 0.5, 50],
  ['plain', 2000, 2000],
] as const)('in %s %s is read as %s and written back', (unit, kept, shown) => {
  expect(shownIn(unit, kept)).toBe(shown)
  expect(keptOf(unit, shown)).toBe(kept)
})

test('any distance in metres survives being shown in kilometres', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (metres) => {
      expect(keptOf('kilometres', shownIn('kilometres', metres))).toBe(metres)
      expect(unitFaults('/reachMetres', 'kilometres', shownIn('kilometres', metres))).toEqual([])
    }),
  )
})

test.each([
  ['kilometres', 0, { code: 'exclusiveMinimum', limit: 0 }],
  ['kilometres', -1, { code: 'exclusiveMinimum', limit: 0 }],
  ['kilometres', 1001, { code: 'maximum', limit: 1000 }],
  ['percent', 101, { code: 'maximum', limit: 100 }],
  ['kilometres', 0.0001, { code: 'minimum', limit: 0.001 }],
  ['percent', 'x', { code: 'number' }],
] as const)('%s: %s is refused in its own unit', (unit, typed, fault) => {
  expect(unitFaults('/at', unit, typed)).toEqual([{ pointer: '/at', ...fault }])
})

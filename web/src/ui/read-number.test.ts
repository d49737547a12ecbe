import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readNumber } from './read-number.ts'

test.each([
  ['12', 12, 12],
  [' 12 ', 12, 12],
  ['-3', -3, -3],
  ['−3', -3, -3],
  ['2,5', 2.5, 2.5],
  ['2.5', 2.5, 2.5],
  ['0,5', 0.5, 0.5],
  ['.5', 0.5, 0.5],
  ['2.', 2, Number.NaN],
  ['12 000', 12_000, 12_000],
  ['12\u202f000', 12_000, 12_000],
  ['12,000', 12_000, 12],
  ['12.000', 12, Number.NaN],
  ['1,234,567.5', 1_234_567.5, Number.NaN],
  ['0,0001', Number.NaN, 0.0001],
  ['12,0000', Number.NaN, 12],
  ['5 km', 5, 5],
  ['20%', 20, 20],
  ['1e5', Number.NaN, Number.NaN],
  ['0x10', Number.NaN, Number.NaN],
  ['1-2', Number.NaN, Number.NaN],
  ['a dozen', Number.NaN, Number.NaN],
  ['', Number.NaN, Number.NaN],
])('%j reads as %s in English and %s in French', (text, english, french) => {
  expect(readNumber(text, 'en')).toBe(english)
  expect(readNumber(text, 'fr')).toBe(french)
})

test.each(['en', 'fr'] as const)('what is shown in %s is read as the same number', (language) => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.boolean(), (thousandths, useGrouping) => {
      const shown = (thousandths / 1000).toLocaleString(language, { useGrouping })
      expect(readNumber(shown, language)).toBe(thousandths / 1000)
    }),
  )
})

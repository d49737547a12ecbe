import { expect, test } from 'vitest'
import { readMapSearch, readShade, type Shade, writeShade } from './map-search.ts'

test.each<Shade>([
  { measure: 'coverage', noun: 'sector', code: 'social-action' },
  { measure: 'access', noun: 'sector', code: 'health' },
  { measure: 'access', noun: 'need', code: 'housing' },
])('%o stands in the address and is read back', (shade) => {
  expect(readShade(readMapSearch({ shade: writeShade(shade) }))).toEqual(shade)
})

test.each([
  undefined,
  '',
  'coverage',
  'coverage.need.housing',
  'coverage.sector.Héalth',
  ['coverage.sector.a'],
  7,
])('shade=%o shades nothing', (shade) => {
  expect(readShade(readMapSearch({ shade }))).toBeNull()
})

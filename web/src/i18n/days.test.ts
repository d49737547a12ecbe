import { expect, test } from 'vitest'
import { ageInWords, ageOf, isOld } from './days.ts'

test.each([
  ['2026-11-21', 'today', 'aujourd’hui'],
  ['2026-11-20', 'yesterday', 'hier'],
  ['2026-09-30', '52 days ago', 'il y a 52 jours'],
  ['2026-09-21', '2 months ago', 'il y a 2 mois'],
  ['2025-09-12', '14 months ago', 'il y a 14 mois'],
  ['2025-09-22', '13 months ago', 'il y a 13 mois'],
  ['2024-11-21', '2 years ago', 'il y a 2 ans'],
  ['2021-12-01', '4 years ago', 'il y a 4 ans'],
  ['2026-11-30', 'in 9 days', 'dans 9 jours'],
])('on 21 November 2026, %s is said as “%s”', (day, inEnglish, inFrench) => {
  const age = ageOf(day, '2026-11-21')
  expect(ageInWords(age, 'en')).toBe(inEnglish)
  expect(ageInWords(age, 'fr').replace("'", '’')).toBe(inFrench)
})

test('a confirmation is old after a year, not before', () => {
  expect(isOld(ageOf('2025-11-21', '2026-11-21'))).toBe(true)
  expect(isOld(ageOf('2025-11-22', '2026-11-21'))).toBe(false)
  expect(isOld(ageOf('2020-01-01', '2026-11-21'))).toBe(true)
})

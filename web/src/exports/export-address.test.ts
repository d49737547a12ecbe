import type { Filter } from '@atlas/shared/selection'
import { expect, test } from 'vitest'
import { exportAddress, findingsFileName } from './export-address.ts'

const wish = {
  slug: 'gironde',
  format: 'workbook.xlsx',
  filter: { sectors: ['health'], localities: ['Bègles, Gironde'] } as Filter,
  selected: new Set(['a', 'b']),
  private: false,
  contacts: false,
  language: 'fr',
  assume: undefined,
} as const

test.each([
  ['all', {}],
  ['filtered', { filter: '{"sectors":["health"],"localities":["Bègles, Gironde"]}' }],
  ['selected', { organisations: 'a,b' }],
] as const)('what is %s is asked for', (part, query) => {
  const address = new URL(exportAddress({ ...wish, part }), 'http://x')
  expect(address.pathname).toBe('/api/alliances/gironde/export/workbook.xlsx')
  expect(Object.fromEntries(address.searchParams)).toEqual({ language: 'fr', ...query })
})

test('what only members see, and contacts, only where they are wanted', () => {
  const address = exportAddress({ ...wish, part: 'all', private: true, contacts: true })
  expect(address).toContain('private=true&contacts=true')
})

test('findings are asked for as guests are told, unless members want all, which the name says', () => {
  const findings = {
    ...wish,
    part: 'all',
    format: 'findings/figures/evidence.csv',
    assume: 'missing-actors-found',
  } as const
  expect(exportAddress(findings)).toBe(
    '/api/alliances/gironde/findings/figures/evidence.csv?language=fr&assume=missing-actors-found&private=false',
  )
  expect(findingsFileName(findings)).toBe('gironde-figures-evidence.csv')
  expect(findingsFileName({ ...findings, format: 'findings.csv', private: true })).toBe(
    'gironde-findings-confidentiel.csv',
  )
})

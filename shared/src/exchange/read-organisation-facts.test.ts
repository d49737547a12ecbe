import { expect, test } from 'vitest'
import { read } from './read-organisation.factory.ts'

test('a day of verification that has not come is told and left out', () => {
  const { record, faults } = read({ 'verified-on': '2026-11-22' })
  expect(record.verifiedOn).toBeUndefined()
  expect(faults.map(([code]) => code)).toEqual(['future-date'])
  expect(read({ 'verified-on': '2026-11-21' }).record.verifiedOn).toBe('2026-11-21')
})

test('choices, dates and identifiers are read, and what is not understood is told and left out', () => {
  const { record, faults } = read({
    status: 'planned',
    influence: 'enormous',
    'engagement-level': 'samenwerken',
    'verified-on': '31/02/2026',
    'identifier:siren': '775 672 272',
    'identifier:wikidata': 'https://www.wikidata.org/wiki/Q42',
    country: 'Atlantis',
  })
  expect(record).toMatchObject({
    status: 'developing',
    engagementLevel: 'acting-together',
    identifiers: [
      { scheme: 'siren', value: '775672272' },
      { scheme: 'wikidata', value: 'Q42' },
    ],
  })
  expect(record).not.toHaveProperty('influence')
  expect(faults).toEqual([
    ['not-a-date', 4, '31/02/2026'],
    ['not-a-choice', 2, 'enormous'],
    ['not-a-country', 7, 'Atlantis'],
  ])
})

test('needs and kinds of actor are those of the alliance, and what it has not listed is told', () => {
  const { record, faults } = read({
    needs: 'Housing, language | Work, paid; housing',
    'beneficiary-needs': 'language; dancing',
    'actor-kinds': 'Mediators; Clowns',
    beneficiaries: 'Families who have just arrived',
  })
  expect(record).toMatchObject({
    needIds: ['need 1', 'need 2', 'need 3'],
    beneficiaryNeedIds: ['need 2'],
    actorKindIds: ['kind 1'],
    beneficiaries: 'Families who have just arrived',
  })
  expect(faults).toEqual([
    ['need-unknown', 2, 'dancing'],
    ['actor-kind-unknown', 3, 'Clowns'],
  ])
})

test.each([
  [
    { seat: 'yes', authority: 'oui' },
    { role: 'member', authority: true },
  ],
  [
    { seat: 'Présidente', authority: 'no' },
    { role: 'president', authority: false },
  ],
  [{ seat: 'secretary' }, { role: 'secretary', authority: null }],
  [{ seat: '', authority: 'yes' }, undefined],
])('a seat as %j', (cells, seat) =>
  expect(read(cells as Record<string, string>).record.seats).toEqual(seat && [seat]),
)

test('filled cells beyond the headings are told', () => {
  expect(read({ name: 'CADA' }, ['', 'more']).faults).toEqual([['extra-cells', null, '']])
})

test('several seats keep their places', () => {
  const { record, faults } = read({
    seat: 'president | member',
    authority: '| yes',
    'seat-kind': '| mediators',
  })
  expect(record.seats).toEqual([
    { role: 'president', authority: null },
    { role: 'member', authority: true, actorKindId: 'kind 1' },
  ])
  expect(faults).toEqual([])
})

test('needs are served as their column says', () => {
  const { record } = read({ needs: 'Housing', 'needs:agreement': 'language; work, paid' })
  expect(record.needIds).toEqual(['need 1', 'need 2', 'need 3'])
  expect(record.needFormalities).toEqual({ 'need 2': 'agreement', 'need 3': 'agreement' })
})

test('answers to the alliance’s own criteria are read as each takes them', () => {
  const { record, faults } = read({
    'criterion:trust': '1,5',
    'criterion:open': 'non',
    'criterion:reach': 'loin',
    'criterion:remark': 'x',
  })
  expect(record.criteria).toEqual({
    'criterion 1': 1.5,
    'criterion 2': false,
    'criterion 3': 'far',
    'criterion 4': 'x',
  })
  expect(faults).toEqual([])
  const wrong = {
    'criterion:trust': 'much',
    'criterion:open': '7',
    'criterion:reach': 'x',
    'criterion:who': 'x',
  }
  expect(read(wrong).faults.map(([code]) => code)).toEqual([
    'not-a-number',
    'not-yes-or-no',
    'not-an-answer',
    'criterion-unknown',
  ])
})

test('what is expected of a missing actor is read', () => {
  const { record, faults } = read({
    role: 'Would mediate',
    'expected-territory': 'Médoc',
    'next-step': 'Ask the town hall',
    'next-step-on': '2030-01-31',
    'public-contact': 'oui',
  })
  expect(record).toMatchObject({
    role: 'Would mediate',
    expectedTerritoryId: 'territory 1',
    nextStep: 'Ask the town hall',
    nextStepOn: '2030-01-31',
    publicContact: true,
  })
  expect(faults).toEqual([])
  expect(read({ 'expected-territory': 'Landes' }).faults).toEqual([['territory-not-listed', 1, 'Landes']])
})

test('where the file tells of principal sectors, a row may have none', () => {
  expect(read({ sectors: 'Health' }).record.withoutPrincipal).toBe(false)
  expect(read({ sectors: 'Health', 'principal-sector': '' }).record.withoutPrincipal).toBe(true)
  expect(read({ sectors: 'Health', 'principal-sector': 'Health' }).record.withoutPrincipal).toBe(false)
})

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
])('a seat as %j', (cells, seat) => expect(read(cells as Record<string, string>).record.seat).toEqual(seat))

test('filled cells beyond the headings are told', () => {
  expect(read({ name: 'CADA' }, ['', 'more']).faults).toEqual([['extra-cells', null, '']])
})

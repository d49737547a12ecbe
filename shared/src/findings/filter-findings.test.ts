import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeDataset } from '../dataset.factory.ts'
import type { Filter } from '../selection.ts'
import { computeFindings } from './analyses/analyses.ts'
import { evidenceOf, organisationsBehind, organisationsOf, readFindingId } from './evidence.ts'
import { filterFindings } from './filter-findings.ts'
import { anyDataset, today } from './finding.factory.ts'
import { findingId } from './finding.ts'
import { findingSettings } from './settings.ts'

const dataset = makeDataset({
  sectors: [
    { code: 'health', expectedMinimum: 2 },
    { code: 'work', expectedMinimum: 1 },
  ],
  organisations: [
    { sectors: [0], influence: 'high', engagementLevel: 'information', locations: [{ locality: 'Cenon' }] },
    { sectors: [0], locations: [{ locality: 'Lormont' }] },
    { sectors: [0] },
  ],
  partnerships: [{ from: 0, to: 1 }],
})
const findings = computeFindings(dataset, findingSettings(today))
const shown = (filter: Filter) =>
  new Set(
    filterFindings(dataset, findings, filter).map(({ kind, subject }) =>
      [kind, ...subject.map(({ id }) => id)].join(' '),
    ),
  )

describe('the findings that a filter shows', () => {
  test('are all of them without a filter', () => {
    expect(filterFindings(dataset, findings, {})).toEqual(findings)
  })

  test('are those about its sector and place, even where nobody is', () => {
    const work = shown({ sectors: ['work'] })
    expect(work).toContain('coverage sector 1 Cenon')
    expect(work).toContain('coverage sector 1')
    expect(work).not.toContain('coverage sector 0 Cenon')
    const there = shown({ sectors: ['work'], localities: ['Lormont'] })
    expect(there).toContain('coverage sector 1 Lormont')
    expect(there).not.toContain('coverage sector 1 Cenon')
  })

  test('are those that count or name one of its organisations', () => {
    const influential = shown({ influences: ['high'] })
    expect(influential).toContain('engagement organisation 0')
    expect(influential).toContain('coverage sector 0 Cenon')
    expect(influential).not.toContain('coverage sector 0 Lormont')
    expect(influential).not.toContain('coverage sector 1 Cenon')
  })

  test('are those whose ties end at one of its organisations', () => {
    expect(shown({ localities: ['Lormont'] })).toContain('unconfirmed-ties')
  })

  test('are not those to which an organisation without a place might belong', () => {
    const unplaced = shown({ placed: false, localities: ['-'] })
    expect(unplaced).toContain('unplaced')
    expect(unplaced).not.toContain('coverage sector 0 Cenon')
  })

  test('are none where nobody passes and nothing named is lacking', () => {
    expect(shown({ text: 'nobody is called this' })).toEqual(new Set())
  })

  test('keep their order and their figures, whatever is filtered', () => {
    fc.assert(
      fc.property(
        anyDataset(),
        fc.constantFrom<Filter>(
          { sectors: ['sector-0'] },
          { localities: ['Cenon'] },
          { influences: ['high'] },
        ),
        (any, filter) => {
          const all = computeFindings(any, findingSettings(today))
          const some = new Set(filterFindings(any, all, filter))
          expect(all.filter((finding) => some.has(finding))).toEqual([...some])
        },
      ),
    )
  })
})

describe('the evidence of a finding', () => {
  test('of ties is lit at both ends', () => {
    const ties = findings.find(({ kind }) => kind === 'unconfirmed-ties')
    expect(ties && organisationsBehind(dataset, ties)).toEqual(['organisation 0', 'organisation 1'])
  })

  test.each([
    ['organisation', ['organisation 2'], ['organisation 2']],
    ['partnership', ['partnership 0'], ['organisation 0', 'organisation 1']],
    ['partnership', ['nothing'], []],
    ['seat', ['seat 0', 'seat 1'], ['organisation 1']],
    ['cell', ['locality:Cenon sector:sector%200'], []],
    ['inhabitant', ['1'], []],
  ] as const)('of %s %j is who is behind it', (counts, ids, organisations) => {
    const { seats } = makeDataset({ seats: [{ organisation: 1 }, { organisation: 1 }] })
    const seated = { ...dataset, organisations: [...dataset.organisations], seats }
    expect(organisationsOf(seated, counts, ids)).toEqual(organisations)
  })

  test('are organisations of the alliance and nothing else', () => {
    fc.assert(
      fc.property(anyDataset(), (any) => {
        const known = new Set(any.organisations.map(({ id }) => id))
        for (const finding of computeFindings(any, findingSettings(today))) {
          expect(evidenceOf(finding).organisations.isSubsetOf(known)).toBe(true)
          expect(new Set(organisationsBehind(any, finding)).isSubsetOf(known)).toBe(true)
        }
      }),
    )
  })
})

test.each([
  [
    'coverage',
    [
      { noun: 'sector', id: 'a b' },
      { noun: 'locality', id: 'Bègles: nord % 1' },
    ],
  ],
  ['unplaced', []],
] as const)('an identity of %s can be read back', (kind, subject) => {
  expect(readFindingId(findingId(kind, subject))).toEqual({
    kind,
    subject: expect.arrayContaining([...subject]),
  })
})

test.each(['', 'coverage sector', 'coverage sector:%E0%A4%A', ' sector:1'])('"%s" is no identity', (id) => {
  expect(readFindingId(id)).toBeNull()
})

import { describe, expect, test } from 'vitest'
import { type Facts, makeDataset } from '../../dataset.factory.ts'
import { today } from '../finding.factory.ts'
import { findingSettings } from '../settings.ts'
import { engagementFindings } from './engagement.ts'

const find = (facts: Facts) => engagementFindings(makeDataset(facts), findingSettings(today))
const target = { influence: 'high', engagementLevel: 'information' } as const
const actor = { engagementLevel: 'acting-together' } as const
const confirmed = { provenance: 'confirmed' } as const

describe('who is told of', () => {
  test.each([
    ['high', 'information', 'high'],
    ['high', 'consultation', 'high'],
    ['high', null, 'medium'],
    ['high', 'deciding-together', undefined],
    ['high', 'supporting-initiatives', undefined],
    ['medium', 'information', undefined],
    [null, null, undefined],
  ] as const)('influence %s and engagement %s: %s', (influence, engagementLevel, level) => {
    const [finding] = find({ organisations: [{ influence, engagementLevel }] })
    expect(finding?.seriousness.level).toBe(level)
  })

  test('neither missing actors nor closed organisations', () => {
    expect(
      find({
        organisations: [
          { ...target, status: 'missing' },
          { ...target, status: 'closed' },
        ],
      }),
    ).toEqual([])
  })
})

describe('who could reach it', () => {
  const people = [target, {}, {}, actor]
  test.each<[string, Facts['partnerships'], string, string[]]>([
    ['nobody is tied to it', [], 'engagement.no-way', []],
    [
      'one that acts knows it',
      [{ from: 3, to: 0, ...confirmed }],
      'engagement.reach-through-confirmed',
      ['organisation 3'],
    ],
    [
      'a way by hearsay is asked when there is no other',
      [
        { from: 0, to: 1, ...confirmed },
        { from: 1, to: 3 },
      ],
      'engagement.reach-through-existing',
      ['organisation 3', 'organisation 1'],
    ],
    [
      'a longer confirmed way is better than a short one by hearsay',
      [
        { from: 0, to: 3 },
        { from: 0, to: 1, ...confirmed },
        { from: 2, to: 1, ...confirmed },
        { from: 2, to: 3, ...confirmed },
      ],
      'engagement.reach-through-confirmed',
      ['organisation 3', 'organisation 2', 'organisation 1'],
    ],
    ['a wish is no way', [{ from: 0, to: 3, state: 'wanted' }], 'engagement.no-way', []],
    ['a tie that ended is no way', [{ from: 0, to: 3, until: '2026-11-20' }], 'engagement.no-way', []],
  ])('%s', (_, partnerships, key, path) => {
    const [finding] = find({ organisations: people, partnerships })
    expect(finding?.sentence.key).toBe(key)
    const { parameters } = finding?.sentence ?? {}
    expect(parameters && 'path' in parameters ? parameters.path.map(({ id }) => id) : []).toEqual(path)
  })

  test('nobody, where nobody acts with the others', () => {
    const [finding] = find({ organisations: [target, {}], partnerships: [{ from: 0, to: 1 }] })
    expect(finding?.sentence.key).toBe('engagement.nobody-acts')
  })

  test('somebody else, where the alliance calls its own rung both low and acting', () => {
    const both = findingSettings(today, { lowEngagement: ['acting-together'] })
    const organisations = [{ ...target, engagementLevel: 'acting-together' as const }, actor]
    const partnerships = [{ from: 0, to: 1, ...confirmed }]
    const findings = engagementFindings(makeDataset({ organisations, partnerships }), both)
    expect(findings.map(({ sentence }) => sentence.key)).toEqual(['engagement.nobody-acts'])
  })

  test('never by way of a missing actor', () => {
    const partnerships = [
      { from: 0, to: 1 },
      { from: 1, to: 2 },
    ]
    const [finding] = find({ organisations: [target, { status: 'missing' }, actor], partnerships })
    expect(finding?.sentence.key).toBe('engagement.no-way')
  })

  test('over ties that can be looked at, the unconfirmed apart', () => {
    const partnerships = [
      { from: 0, to: 1, ...confirmed },
      { from: 1, to: 2 },
    ]
    const [finding] = find({ organisations: [target, {}, actor], partnerships })
    expect(finding?.figures.confirmedTies).toMatchObject({
      total: 2,
      ids: ['partnership 0'],
      unknownIds: ['partnership 1'],
    })
  })
})

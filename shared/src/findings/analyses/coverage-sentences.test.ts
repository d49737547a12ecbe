import { describe, expect, test } from 'vitest'
import type { Facts } from '../../dataset.factory.ts'
import { find, findingAt, inCenon } from './coverage.factory.ts'

describe('the sentence and the seriousness of a lack', () => {
  const somebody = [inCenon(), inCenon({ sectors: [1] })]
  test.each<[string, Facts, string | undefined, string, string]>([
    ['nobody in the region, and nobody looked', {}, undefined, 'coverage.unknown-in-region', 'high'],
    [
      'nobody in the region after a look',
      { surveys: [{ lookedOn: '2026-10-01' }] },
      undefined,
      'coverage.none-in-region',
      'high',
    ],
    [
      'fewer than expected in the region',
      { sectors: [{ expectedMinimum: 2 }], organisations: somebody },
      undefined,
      'coverage.thin-in-region',
      'medium',
    ],
    [
      'fewer than expected at a place',
      { sectors: [{ expectedMinimum: 2 }], organisations: somebody },
      'Cenon',
      'coverage.thin-at-place',
      'low',
    ],
    [
      'nobody at a place, and nobody looked',
      { organisations: [inCenon({ sectors: [] })] },
      'Cenon',
      'coverage.unknown-at-place',
      'low',
    ],
    [
      'nobody at a place after a look',
      { surveys: [{ locality: 'Cenon', lookedOn: '2026-10-01' }] },
      'Cenon',
      'coverage.none-at-place',
      'medium',
    ],
    [
      'nobody at a place when somebody last looked, long ago',
      { surveys: [{ locality: 'Cenon', lookedOn: '2025-11-20' }] },
      'Cenon',
      'coverage.none-long-ago-at-place',
      'medium',
    ],
    [
      'nobody at a place when somebody last looked, a year ago to the day',
      { surveys: [{ locality: 'Cenon', lookedOn: '2025-11-21' }] },
      'Cenon',
      'coverage.none-at-place',
      'medium',
    ],
  ])('%s', (_, facts, place, key, level) => {
    const finding = findingAt({ sectors: [{}], ...facts }, place)
    expect(finding?.sentence.key).toBe(key)
    expect(finding?.seriousness.level).toBe(level)
  })

  test('of enough, or of nobody expected, there is none', () => {
    expect(find({ sectors: [{}, { expectedMinimum: 0 }], organisations: [inCenon()] })).toEqual([])
  })
})

test('a lack says who looked, when, and how long ago', () => {
  const surveys = [{ locality: 'Cenon', lookedOn: '2026-11-01', lookedBy: 'Ana' }]
  expect(findingAt({ sectors: [{}], surveys }, 'Cenon')?.sentence.parameters).toMatchObject({
    lookedOn: '2026-11-01',
    lookedBy: 'Ana',
    ageInDays: 20,
  })
})

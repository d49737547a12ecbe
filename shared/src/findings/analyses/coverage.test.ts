import { describe, expect, test } from 'vitest'
import type { Facts } from '../../dataset.factory.ts'
import type { FindingSettings } from '../settings.ts'
import { find, findingAt, inCenon } from './coverage.factory.ts'

test('a lack counts existing and developing apart, names the missing actors, and says who could be there', () => {
  const finding = findingAt(
    {
      sectors: [{ expectedMinimum: 9 }],
      organisations: [
        inCenon(),
        inCenon({ status: 'developing' }),
        inCenon({ status: 'missing' }),
        inCenon({ status: 'closed' }),
        inCenon({ sectors: [] }),
        { sectors: [0] },
        {},
      ],
    },
    'Cenon',
  )
  expect(finding?.figures).toMatchObject({
    existing: { ids: ['organisation 0'], total: 3, unknownIds: ['organisation 4'] },
    developing: { ids: ['organisation 1'], total: 3, unknownIds: ['organisation 4'] },
    unplaced: { ids: ['organisation 5'], unknownIds: ['organisation 6'], total: 4 },
  })
  expect(finding?.sentence.parameters).toMatchObject({
    expected: 9,
    existing: 1,
    developing: 1,
    possible: 5,
    missing: [{ noun: 'organisation', id: 'organisation 2' }],
  })
})

test('of two expectations for a locality that is written in two ways, the higher holds in any order', () => {
  const expectations = [
    { sector: 0, minimum: 3, locality: 'Cenon' },
    { sector: 0, minimum: 1, locality: ' Cenon ' },
  ]
  const expected = [expectations, expectations.toReversed()].map(
    (some) =>
      findingAt({ sectors: [{}], organisations: [inCenon()], expectations: some }, 'Cenon')?.sentence
        .parameters.expected,
  )
  expect(expected).toEqual([3, 3])
})

describe('who could be at a place without being recorded there', () => {
  const facts: Facts = {
    sectors: [{ expectedMinimum: 9 }],
    territories: ['South', 'North'],
    organisations: [
      { sectors: [0], locations: [{ point: [9, 9] }] },
      { sectors: [0], locations: [{ territory: 1, point: [1, 1] }, { locality: 'Somewhere' }] },
      { sectors: [], locations: [{ territory: 0, point: [0, 0] }, {}] },
      { sectors: [], locations: [{ point: [9, 9] }] },
      { sectors: [0] },
    ],
  }
  const possibleAt = (place: string) => {
    const finding = findingAt(facts, place)
    return [
      finding?.figures.unplaced.ids,
      finding?.figures.unplaced.unknownIds,
      finding?.sentence.parameters.possible,
    ]
  }

  test('is whoever has a place that nobody knows, not whoever is known to be outside', () => {
    expect(possibleAt('territory 0')).toEqual([['organisation 1', 'organisation 4'], [], 3])
    expect(possibleAt('territory 1')).toEqual([['organisation 4'], ['organisation 2'], 3])
  })
})

describe('places', () => {
  const facts = {
    sectors: [{}],
    territories: ['South'],
    organisations: [{ sectors: [], locations: [{ locality: 'Cenon', territory: 0 }] }],
  }
  test.each<[string, Partial<FindingSettings>, Facts, string]>([
    ['are territories where there are any', {}, facts, 'territory'],
    ['are localities otherwise', {}, { ...facts, territories: [] }, 'locality'],
    ['are what the alliance chose', { places: 'locality' }, facts, 'locality'],
  ])('%s', (_, decided, some, noun) => {
    const nouns = find(some, decided).flatMap(({ subject }) => subject[1]?.noun ?? [])
    expect(new Set(nouns)).toEqual(new Set([noun]))
  })
})

import { describe, expect, test } from 'vitest'
import type { Facts } from '../../dataset.factory.ts'
import type { FindingSettings } from '../settings.ts'
import { at, find, inCenon, pairs } from './introductions.factory.ts'

describe('who is worth introducing', () => {
  test.each<[string, Facts, FindingSettings['nearMetres'], string[]]>([
    ['near and of different sectors', { organisations: [at(0), at(0.01)] }, 2000, ['0 1']],
    ['at the same point, when near is nothing else', { organisations: [at(0), at(0)] }, 0, ['0 1']],
    ['too far', { organisations: [at(0), at(0.02)] }, 2000, []],
    ['near only as far as a locality goes', { organisations: [at(0), at(0.01, 'locality')] }, 2000, []],
    ['in the same locality', { organisations: [inCenon, inCenon] }, 0, ['0 1']],
  ])('%s', (_, { organisations = [] }, nearMetres, expected) => {
    const ofDifferent = organisations.map((one, sector) => ({ ...one, sectors: [sector] }))
    const ofSame = organisations.map((one) => ({ ...one, sectors: [0] }))
    const ofNone = organisations.map((one) => ({ ...one, sectors: [] }))
    expect(pairs({ organisations: ofDifferent }, { nearMetres })).toEqual(expected)
    expect(pairs({ organisations: ofSame }, { nearMetres })).toEqual([])
    expect(pairs({ organisations: ofNone }, { nearMetres })).toEqual([])
  })

  test.each(['existing', 'wanted'] as const)('not those with a tie that is %s', (state) => {
    const organisations = [inCenon, inCenon].map((one, sector) => ({ ...one, sectors: [sector] }))
    expect(pairs({ organisations, partnerships: [{ from: 1, to: 0, state }] })).toEqual([])
  })

  test('those of many reasons first, each reason told', () => {
    const organisations = [
      { sectors: [0], ...at(0) },
      { sectors: [1], ...at(0.001) },
      { sectors: [1], ...at(5) },
      { sectors: [0], ...at(5.01) },
      { sectors: [0], ...at(9) },
    ]
    const partnerships = [0, 1, 2].map((from) => ({ from, to: 4 }))
    const findings = find({ organisations, partnerships })
    expect(
      findings.map(({ sentence, subject }) => [subject.map(({ id }) => id.at(-1)), sentence.key]),
    ).toEqual([
      [['0', '1'], 'introduction.near-with-shared-partners'],
      [['0', '2'], 'introduction.shared-partners'],
      [['2', '3'], 'introduction.near'],
    ])
    expect(findings[0]?.sentence.parameters).toMatchObject({
      metres: 100,
      locality: null,
      sectorsOfOne: [{ noun: 'sector', id: 'sector 0' }],
      sharedPartners: [{ noun: 'organisation', id: 'organisation 4' }],
    })
  })

  test('nobody twice to the same, though there are two reasons', () => {
    const organisations = [{ sectors: [0], ...inCenon }, { sectors: [1], ...inCenon }, {}]
    const partnerships = [0, 1].map((from) => ({ from, to: 2 }))
    expect(pairs({ organisations, partnerships })).toEqual(['0 1'])
  })

  test('the nearest first, whatever is near, and then those of the same locality', () => {
    const organisations = [0, 0.03, 0.01, 0.0301].map((longitude, position) => ({
      sectors: [position % 2],
      locations: [{ locality: 'Cenon' }, ...at(longitude).locations],
    }))
    const decided = { nearMetres: 3000, maxIntroductionsEach: 9 }
    expect(pairs({ organisations }, decided)).toEqual(['1 2', '2 3', '0 1', '0 3'])
  })

  test('not those known to be far apart, though their localities have one name', () => {
    const inTown = (sector: number, longitude: number | null) => ({
      sectors: [sector],
      locations: [{ locality: 'Saint-Denis', ...(longitude === null ? {} : at(longitude).locations[0]) }],
    })
    expect(pairs({ organisations: [inTown(0, 2), inTown(1, 55)] })).toEqual([])
    expect(pairs({ organisations: [inTown(0, 2), inTown(1, null)] })).toEqual(['0 1'])
  })

  test('nobody more often than can be followed up, and not all at once', () => {
    const organisations = Array.from({ length: 6 }, (_, position) => ({
      ...inCenon,
      sectors: [position % 2],
    }))
    expect(pairs({ organisations }, { maxIntroductionsEach: 1 })).toEqual(['0 1', '2 3', '4 5'])
    expect(pairs({ organisations }, { maxIntroductions: 2 })).toEqual(['0 1', '0 3'])
    expect(pairs({ organisations }, { maxIntroductions: 0 })).toEqual([])
  })
})

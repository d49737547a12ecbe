import { describe, expect, test } from 'vitest'
import { type Facts, makeDataset } from '../../dataset.factory.ts'
import { today } from '../finding.factory.ts'
import { type FindingSettings, findingSettings } from '../settings.ts'
import { dependenceFindings } from './dependence.ts'
import { sectorPairs, sectorTiesFindings } from './sector-ties.ts'
import { separationFindings } from './separation.ts'

type Tie = [from: number, to: number]
const ties = (...pairs: Tie[]): NonNullable<Facts['partnerships']> =>
  pairs.map(([from, to]) => ({ from, to, provenance: 'confirmed' }))
const people = (size: number, sectorOf: (at: number) => number[] = () => []) =>
  Array.from({ length: size }, (_, at) => ({ id: `o${String(at).padStart(2, '0')}`, sectors: sectorOf(at) }))
const settings = (decided?: Partial<FindingSettings>) => findingSettings(today, decided)

describe('organisations apart', () => {
  const find = (facts: Facts) => separationFindings(makeDataset(facts), settings())

  test.each<[string, Facts, [string, string][]]>([
    ['one organisation has nobody to be apart from', { organisations: people(1) }, []],
    [
      'nobody is tied: nobody has recorded a tie',
      { organisations: people(2), partnerships: [{ from: 0, to: 1, state: 'wanted' }] },
      [['no-ties', 'no-tie-recorded']],
    ],
    [
      'half are isolates',
      { organisations: people(4), partnerships: ties([0, 1]) },
      [['isolates', 'half-or-more-isolated']],
    ],
    [
      'fewer than half are',
      { organisations: people(3), partnerships: ties([0, 1]) },
      [['isolates', 'fewer-than-half-isolated']],
    ],
    [
      'two groups',
      { organisations: people(5), partnerships: ties([0, 1], [1, 2], [3, 4]) },
      [['separate-groups', 'some-groups-apart']],
    ],
    [
      'no group holds half',
      { organisations: people(6), partnerships: ties([0, 1], [2, 3], [4, 5]) },
      [['separate-groups', 'no-group-holds-half']],
    ],
    [
      'one of two groups holds just half',
      { organisations: people(4), partnerships: ties([0, 1], [2, 3]) },
      [['separate-groups', 'some-groups-apart']],
    ],
    ['all in one', { organisations: people(3), partnerships: ties([0, 1], [1, 2]) }, []],
    [
      'a missing actor ties nobody',
      {
        organisations: [...people(2), { id: 'm', status: 'missing' }],
        partnerships: ties([0, 2], [1, 2]),
      },
      [['no-ties', 'no-tie-recorded']],
    ],
  ])('%s', (_, facts, findings) => {
    expect(find(facts).map(({ kind, seriousness }) => [kind, seriousness.reason])).toEqual(findings)
  })

  test('are told how many pairs somebody wishes for: each once, and not what is over', () => {
    const wanted = [
      { from: 0, to: 1 },
      { from: 1, to: 0 },
      { from: 1, to: 2, until: '2026-11-20' },
      { from: 1, to: 3 },
    ].map((tie) => ({ ...tie, state: 'wanted' as const }))
    const organisations = [...people(3), { id: 'm', status: 'missing' as const }]
    const [finding] = find({ organisations, partnerships: wanted })
    expect(finding?.sentence.parameters).toEqual({ organisations: 3, wanted: 1 })
  })

  test('are not tied by what is only wished for, though a partnership of theirs exists', () => {
    const wish = { from: 0, to: 1, id: 'a wish', state: 'wanted', provenance: 'confirmed' } as const
    const [isolates] = find({
      organisations: people(3),
      partnerships: [wish, { from: 0, to: 1, id: 'hearsay', kind: 'referral' }],
    })
    expect(isolates?.figures).toMatchObject({ isolated: { ids: ['o02'], unknownIds: ['o00', 'o01'] } })
  })

  test('are not known to be tied, where only one side says so', () => {
    const partnerships = [...ties([0, 1]), { from: 1, to: 2 }]
    const [isolates] = find({ organisations: people(4), partnerships })
    expect(isolates?.figures).toMatchObject({
      isolated: { ids: ['o03'], unknownIds: ['o02'], total: 4 },
    })
  })
})

describe('ties between sectors', () => {
  const sectors = [{}, {}]
  /** Two sectors of `half` each, each tied in a ring at home, and by `across` ties to the other. */
  const twoRings = (half: number, across: number): Facts => {
    const ring = (start: number) =>
      Array.from({ length: half }, (_, at): Tie => [start + at, start + ((at + 1) % half)])
    const bridges = Array.from({ length: across }, (_, at): Tie => [at, half + at])
    return {
      sectors,
      organisations: people(2 * half, (at) => [at < half ? 0 : 1]),
      partnerships: ties(...ring(0), ...ring(half), ...bridges),
    }
  }

  test.each([
    ['none, of ten to be expected', 10, 0, 10, 'no-tie-where-some-expected'],
    ['none, of as few as can be spoken of', 5, 0, 5, 'no-tie-where-some-expected'],
    ['two, of eleven', 10, 2, 11, 'few-of-the-ties-expected'],
    ['half of those to be expected', 12, 8, 16, 'few-of-the-ties-expected'],
    ['more than half', 12, 9, 16.5, undefined],
    ['none, of too few to say', 4, 0, 4, 'too-few-expected-to-say'],
  ])('%s', (_, half, across, expected, reason) => {
    const dataset = makeDataset(twoRings(half, across))
    const [pair] = sectorPairs(dataset, settings())
    expect(pair?.ties).toHaveLength(across)
    expect(pair?.expected).toBeCloseTo(expected, 9)
    expect(sectorTiesFindings(dataset, settings())[0]?.seriousness.reason).toBe(reason)
  })

  test.each([
    ['one tie would be expected', [0, 0, 1, 1], 1, ['too-few-expected-to-say']],
    ['less than one would be', [0, 0, 1, null], 0.5, []],
  ])('of sectors without a tie, where %s', (_, sectorOf, expected, reasons) => {
    const dataset = makeDataset({
      sectors,
      organisations: people(4, (at) => [sectorOf[at] ?? []].flat()),
      partnerships: ties([0, 1], [2, 3]),
    })
    expect(sectorPairs(dataset, settings())[0]?.expected).toBe(expected)
    const found = sectorTiesFindings(dataset, settings())
    expect(found.map(({ seriousness }) => seriousness.reason)).toEqual(reasons)
  })

  test('an organisation of both sectors stands for either, and never for a tie with itself', () => {
    const dataset = makeDataset({
      sectors,
      organisations: people(2, () => [0, 1]),
      partnerships: ties([0, 1]),
    })
    expect(sectorPairs(dataset, settings())[0]).toMatchObject({ expected: 0.5, verdict: 'too-small-to-say' })
    expect(sectorPairs(dataset, settings())[0]?.ties).toHaveLength(1)
  })

  test('a tie of somebody without a sector may be between them, for all that is known', () => {
    const facts = twoRings(10, 0)
    const dataset = makeDataset({
      ...facts,
      organisations: [...(facts.organisations ?? []), { id: 'x' }],
      partnerships: [...(facts.partnerships ?? []), { from: 0, to: 20, id: 'unsaid' }],
    })
    expect(sectorTiesFindings(dataset, settings())[0]?.figures.observed).toMatchObject({
      n: 0,
      unknownIds: ['unsaid'],
      total: 21,
    })
  })

  test('without any tie nothing is to be expected', () => {
    const dataset = makeDataset({ sectors, organisations: people(2, (at) => [at]) })
    expect(sectorPairs(dataset, settings())[0]).toMatchObject({ expected: 0, verdict: 'too-small-to-say' })
    expect(sectorTiesFindings(dataset, settings({ minExpectedTies: 0 }))).toEqual([])
  })
})

describe('what hangs on one organisation', () => {
  const find = (facts: Facts, decided?: Partial<FindingSettings>) =>
    dependenceFindings(makeDataset(facts), settings(decided))

  test('its leaving cuts off all but the largest part', () => {
    const partnerships = ties([0, 1], [1, 2], [2, 0], [2, 3], [2, 4], [4, 5])
    const cut = find({ organisations: people(6), partnerships })
    expect(cut.map(({ subject, sentence }) => [subject[0]?.id, sentence.parameters])).toMatchObject([
      ['o02', { cutOff: 3, parts: 3, pairs: 8 }],
      ['o04', { cutOff: 1, parts: 2, pairs: 4 }],
    ])
    expect(cut[0]?.figures).toMatchObject({ cutOff: { ids: ['o03', 'o04', 'o05'], total: 5 } })
    expect(cut.map(({ seriousness }) => seriousness.reason)).toEqual(['half-or-more-cut-off', 'one-cut-off'])
  })

  const size = 12
  const ring = Array.from({ length: size }, (_, at): Tie => [at, (at + 1) % size])

  test('a broker is on many ways, though nobody is cut off without it', () => {
    const across = [3, 5, 7, 9].map((to): Tie => [0, to])
    const [broker, ...others] = find({ organisations: people(size), partnerships: ties(...ring, ...across) })
    expect(broker?.subject).toEqual([{ noun: 'organisation', id: 'o00' }])
    expect(broker).toMatchObject({
      kind: 'broker',
      seriousness: { reason: 'quarter-of-paths-through-one', level: 'medium' },
      figures: { partners: { ids: ['o01', 'o03', 'o05', 'o07', 'o09', 'o11'], total: 11 } },
    })
    expect(others.every(({ seriousness }) => seriousness.level === 'low')).toBe(true)
  })

  test('just half of the others cut off is half', () => {
    const cut = find({ organisations: people(5), partnerships: ties([0, 1], [1, 2], [2, 3], [3, 4]) })
    expect(cut.map(({ subject, seriousness }) => [subject[0]?.id, seriousness.reason])).toEqual([
      ['o01', 'one-cut-off'],
      ['o02', 'half-or-more-cut-off'],
      ['o03', 'one-cut-off'],
    ])
  })

  test('just a quarter of the pairs makes a broker, and one for whom it is many', () => {
    // Each of the two stands on half of the ways between the three: on 1.5 of the 6 pairs of others.
    const organisations = people(5)
    const partnerships = ties([0, 2], [0, 3], [0, 4], [1, 2], [1, 3], [1, 4])
    const brokers = find({ organisations, partnerships }, { minForBrokers: 5, brokerShare: 0.25 })
    expect(brokers.map(({ subject, seriousness }) => [subject[0]?.id, seriousness.reason])).toEqual([
      ['o00', 'quarter-of-paths-through-one'],
      ['o01', 'quarter-of-paths-through-one'],
    ])
  })

  test('in a small network nobody is a broker', () => {
    const partnerships = ties(...ring)
    const decided = { brokerShare: 0.01 }
    expect(find({ organisations: people(size), partnerships }, decided)).toHaveLength(size)
    expect(
      find({ organisations: people(size), partnerships }, { ...decided, minForBrokers: size + 1 }),
    ).toEqual([])
  })
})

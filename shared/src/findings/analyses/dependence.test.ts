import { describe, expect, test } from 'vitest'
import { type Facts, makeDataset } from '../../dataset.factory.ts'
import type { FindingSettings } from '../settings.ts'
import { dependenceFindings } from './dependence.ts'
import { people, settings, type Tie, ties } from './network.factory.ts'

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

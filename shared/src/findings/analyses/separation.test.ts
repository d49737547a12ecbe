import { describe, expect, test } from 'vitest'
import { type Facts, makeDataset } from '../../dataset.factory.ts'
import { people, settings, ties } from './network.factory.ts'
import { separationFindings } from './separation.ts'

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

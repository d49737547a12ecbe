import { makeDataset } from '@atlas/shared/dataset.factory'
import { anyFacts } from '@atlas/shared/findings/finding.factory'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { engagementColumns, engagementGrid, influenceRows } from './engagement-grid.ts'

const low = ['information', 'consultation'] as const
const dataset = makeDataset({
  organisations: [
    { influence: 'high', engagementLevel: 'information' },
    { influence: 'high', engagementLevel: 'acting-together' },
    { influence: 'low', engagementLevel: 'information' },
    { influence: 'high' },
    { engagementLevel: 'consultation' },
    { influence: 'high', engagementLevel: 'information', status: 'missing' },
    { influence: 'high', engagementLevel: 'information', status: 'closed' },
  ],
})
const everybody = [0, 1, 2, 3, 4, 5, 6]
const cells = engagementGrid(dataset, everybody, low).flat()
const cellOf = (influence: string | null, engagement: string | null) =>
  cells.find((cell) => cell.influence === influence && cell.engagement === engagement)

describe('influence by engagement', () => {
  test.each([
    ['high', 'information', [0]],
    ['high', 'acting-together', [1]],
    ['low', 'information', [2]],
    ['high', null, [3]],
    [null, 'consultation', [4]],
    [null, null, []],
  ])('has of %s influence on %s: %o', (influence, engagement, organisations) => {
    expect(cellOf(influence, engagement)?.organisations).toEqual(organisations)
  })

  test('points out high influence on a low rung, and nothing of which nobody said', () => {
    const concerns = cells.filter(({ isConcern }) => isConcern)
    expect(concerns.map(({ influence, engagement }) => [influence, engagement])).toEqual([
      ['high', 'information'],
      ['high', 'consultation'],
    ])
  })

  test('has everybody who counts and passes the filter in exactly one cell', () => {
    fc.assert(
      fc.property(anyFacts(), (facts) => {
        const any = makeDataset(facts)
        const chosen = any.organisations.flatMap((_, position) => (position % 3 === 0 ? [] : position))
        const grid = engagementGrid(any, chosen, low)
        expect(grid.map((row) => row.length)).toEqual(influenceRows.map(() => engagementColumns.length))
        const counted = chosen.filter((position) =>
          ['existing', 'developing'].includes(any.organisations[position]?.status ?? ''),
        )
        const held = grid.flat().flatMap(({ organisations }) => organisations)
        expect(held.sort((a, b) => a - b)).toEqual(counted)
      }),
    )
  })
})

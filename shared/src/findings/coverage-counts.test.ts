import { describe, expect, test } from 'vitest'
import { type Facts, makeDataset } from '../dataset.factory.ts'
import { statuses } from '../organisations.ts'
import { in_, rowOf, twoSectors } from './coverage.factory.ts'
import { coverage } from './coverage.ts'

describe('what is counted', () => {
  test('existing and developing organisations, apart; missing and closed ones never', () => {
    const organisations = statuses.map((status) => ({ status, sectors: [0], ...in_('Bègles') }))
    const cell = rowOf({ sectors: [{}], organisations }, 'Bègles').cells[0]
    expect(cell).toMatchObject({ existing: 1, developing: 1, organisations: [0, 1], missing: [2] })
  })

  test('an organisation with two places in one row once, with two sectors once in each and once in the total', () => {
    const row = rowOf(
      { sectors: twoSectors, organisations: [{ sectors: [1, 0], ...in_('Bègles', 'Bègles') }] },
      'Bègles',
    )
    expect(row.cells.map(({ existing }) => existing)).toEqual([1, 1])
    expect(row.total.existing).toBe(1)
  })

  test('an organisation with places in two rows once in each, and once in the region', () => {
    const result = coverage(
      makeDataset({ sectors: [{}], organisations: [{ sectors: [0], ...in_('Bègles', 'Cenon') }] }),
      { by: 'locality' },
    )
    expect(result.rows.map(({ key, total }) => [key, total.existing])).toEqual([
      ['Bègles', 1],
      ['Cenon', 1],
    ])
    expect(result.region.cells[0]?.existing).toBe(1)
    expect(result.region.total.existing).toBe(1)
  })

  test('organisations without a sector only in totals', () => {
    const row = rowOf({ sectors: [{}], organisations: [in_('Bègles')] }, 'Bègles')
    expect(row.cells[0]?.existing).toBe(0)
    expect(row.total.existing).toBe(1)
  })

  test('organisations without any locality elsewhere; one known locality is enough to leave it', () => {
    const organisations = [
      { sectors: [0] },
      { sectors: [0], ...in_('', 'Cenon') },
      { sectors: [0], ...in_(' ') },
    ]
    const { elsewhere } = coverage(makeDataset({ sectors: [{}], organisations }), { by: 'locality' })
    expect(elsewhere.cells[0]?.organisations).toEqual([0, 2])
    expect(elsewhere.total.existing).toBe(2)
  })

  test('by territory, each territory in its order, with nobody in it too', () => {
    const facts: Facts = {
      sectors: [{}],
      territories: ['South', 'North'],
      organisations: [
        { sectors: [0], locations: [{ territory: 1 }] },
        { sectors: [0], ...in_('Bègles') },
      ],
    }
    const result = coverage(makeDataset(facts), { by: 'territory' })
    expect(result.rows.map(({ key, total }) => [key, total.existing])).toEqual([
      ['territory 0', 0],
      ['territory 1', 1],
    ])
    expect(result.elsewhere.total.organisations).toEqual([1])
  })

  test('a choice of organisations hides the others and leaves the state of the place as it is', () => {
    const dataset = makeDataset({
      sectors: [{ expectedMinimum: 2 }],
      organisations: [
        { sectors: [0], ...in_('Bègles') },
        { sectors: [0], ...in_('Bègles') },
        { sectors: [0], status: 'missing', ...in_('Bègles') },
      ],
    })
    const cellWith = (organisations: number[]) =>
      coverage(dataset, { by: 'locality', organisations }).rows[0]?.cells[0]
    expect(cellWith([1])).toMatchObject({ organisations: [1], leftOut: 1, missing: [], state: 'enough' })
    expect(cellWith([])).toMatchObject({ organisations: [], leftOut: 2, state: 'enough' })
  })
})

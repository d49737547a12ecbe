import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Facts, makeDataset } from '../dataset.factory.ts'
import type { Dataset } from '../dataset.ts'
import { statuses } from '../organisations.ts'
import { type CoverageState, coverage, coverageState } from './coverage.ts'

const rowOf = (facts: Facts, key: string, by: 'locality' | 'territory' = 'locality') => {
  const row = coverage(makeDataset(facts), { by }).rows.find((one) => one.key === key)
  if (!row) throw new Error(`no row ${key}`)
  return row
}
const statesOf = (facts: Facts, key: string, by?: 'locality' | 'territory') =>
  rowOf(facts, key, by).cells.map(({ state }) => state)

const in_ = (...localities: string[]) => ({ locations: localities.map((locality) => ({ locality })) })
const twoSectors = [{}, {}]

describe('the state of a cell', () => {
  test.each<[number, number, boolean, CoverageState]>([
    [0, 1, false, 'unknown'],
    [0, 1, true, 'none'],
    [0, 0, false, 'unknown'],
    [0, 0, true, 'none'],
    [1, 1, false, 'enough'],
    [1, 0, false, 'enough'],
    [1, 2, false, 'thin'],
    [1, 2, true, 'thin'],
    [2, 2, false, 'enough'],
  ])(
    '%i organisations where %s are expected, looked at: %s → %s',
    (organisations, expected, looked, state) => {
      expect(coverageState({ organisations, expected, looked })).toBe(state)
    },
  )
})

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

describe('how many are expected', () => {
  const expectedIn = (facts: Facts, key: string, by?: 'locality' | 'territory') =>
    rowOf(facts, key, by).cells[0]?.expected

  const town = { population: 25_000 }
  test.each<[string, Facts, [minimum: number, rule: string, inhabitants: number | null]]>([
    ['one where nobody said', { sectors: [{}] }, [1, 'usual', null]],
    ["the sector's minimum", { sectors: [{ expectedMinimum: 2 }] }, [2, 'sector', null]],
    ['none of a sector that need not be there', { sectors: [{ expectedMinimum: 0 }] }, [0, 'sector', null]],
    [
      'more where many live',
      { sectors: [{ expectedPerInhabitants: 1 }], territories: [town] },
      [3, 'inhabitants', 25_000],
    ],
    [
      'not fewer where few live',
      { sectors: [{ expectedMinimum: 3, expectedPerInhabitants: 1 }], territories: [town] },
      [3, 'sector', null],
    ],
    [
      'by whole organisations, without a trace of the binary fraction',
      { sectors: [{ expectedPerInhabitants: 1.1 }], territories: [{ population: 100_000 }] },
      [11, 'inhabitants', 100_000],
    ],
    [
      "the sector's where nobody knows how many live there",
      { sectors: [{ expectedPerInhabitants: 1 }] },
      [1, 'usual', null],
    ],
    [
      'what is said of the cell before all else',
      {
        sectors: [{ expectedMinimum: 3, expectedPerInhabitants: 1 }],
        territories: [town],
        expectations: [{ sector: 0, territory: 0, minimum: 1 }],
      },
      [1, 'cell', null],
    ],
    [
      'of another cell nothing',
      { sectors: [{}, {}], expectations: [{ sector: 1, territory: 0, minimum: 9 }] },
      [1, 'usual', null],
    ],
  ])('in a territory: %s', (_, facts, [minimum, rule, inhabitants]) => {
    expect(expectedIn({ territories: ['South'], ...facts }, 'territory 0', 'territory')).toEqual({
      minimum,
      rule,
      inhabitants,
    })
  })

  test('in a locality by its name, where nobody need be yet', () => {
    const facts = { sectors: [{}], expectations: [{ sector: 0, locality: ' Cenon ', minimum: 2 }] }
    expect(expectedIn(facts, 'Cenon')).toMatchObject({ minimum: 2, rule: 'cell' })
    expect(statesOf(facts, 'Cenon')).toEqual(['unknown'])
  })

  test('what a cell expects makes it thin, and the region goes by the sector', () => {
    const facts: Facts = {
      sectors: [{}],
      territories: ['South'],
      organisations: [{ sectors: [0], locations: [{ territory: 0 }] }],
      expectations: [{ sector: 0, territory: 0, minimum: 2 }],
    }
    expect(statesOf(facts, 'territory 0', 'territory')).toEqual(['thin'])
    expect(coverage(makeDataset(facts), { by: 'territory' }).region.cells[0]?.state).toBe('enough')
  })
})

test('a missing actor is named where it is expected, once, and counted nowhere', () => {
  const expectedHere = { sectors: [0], expectedTerritory: 0 }
  const facts: Facts = {
    sectors: [{}],
    territories: ['South', 'North'],
    organisations: [
      { ...expectedHere, status: 'missing' },
      { ...expectedHere, status: 'missing', locations: [{ territory: 0 }] },
      // What was expected of it while it was missing says nothing of where it is.
      { ...expectedHere, locations: [{ territory: 1 }] },
    ],
  }
  expect(rowOf(facts, 'territory 0', 'territory').cells[0]).toMatchObject({
    organisations: [],
    missing: [0, 1],
  })
  expect(rowOf(facts, 'territory 1', 'territory').cells[0]).toMatchObject({ organisations: [2], missing: [] })
})

describe('unknown is not none', () => {
  const sectors = twoSectors
  const territories = ['South', 'North']
  test.each<[string, NonNullable<Facts['surveys']>, CoverageState[]]>([
    ['nobody looked', [], ['unknown', 'unknown']],
    ['the whole region was looked at, all sectors', [{}], ['none', 'none']],
    ['the whole region was looked at for one sector', [{ sector: 1 }], ['unknown', 'none']],
    ['the locality was looked at, all sectors', [{ locality: 'Cenon' }], ['none', 'none']],
    ['the locality was looked at for one sector', [{ locality: 'Cenon', sector: 0 }], ['none', 'unknown']],
    ['it was looked at under its name between spaces', [{ locality: ' Cenon ' }], ['none', 'none']],
    ['another locality was looked at', [{ locality: 'Bègles' }], ['unknown', 'unknown']],
    ['a territory was looked at', [{ territory: 0 }], ['unknown', 'unknown']],
  ])('in a locality where %s', (_, surveys, states) => {
    const organisations = [{ status: 'missing' as const, ...in_('Cenon') }]
    expect(statesOf({ sectors, territories, organisations, surveys }, 'Cenon')).toEqual(states)
  })

  test.each<[string, NonNullable<Facts['surveys']>, CoverageState[]]>([
    ['nobody looked', [], ['unknown', 'unknown']],
    ['the whole region was looked at for one sector', [{ sector: 1 }], ['unknown', 'none']],
    ['it was looked at', [{ territory: 0 }], ['none', 'none']],
    ['another was looked at', [{ territory: 1 }], ['unknown', 'unknown']],
    ['a locality was looked at', [{ locality: 'Cenon' }], ['unknown', 'unknown']],
  ])('in a territory where %s', (_, surveys, states) => {
    expect(statesOf({ sectors, territories, surveys }, 'territory 0', 'territory')).toEqual(states)
  })

  test('a place where somebody looked and found nobody has a row', () => {
    expect(statesOf({ sectors: [{}], surveys: [{ locality: 'Pessac' }] }, 'Pessac')).toEqual(['none'])
  })

  test('the region is looked at only when all of it was', () => {
    const region = (surveys: NonNullable<Facts['surveys']>) =>
      coverage(makeDataset({ sectors: [{}], surveys }), { by: 'locality' }).region.cells[0]?.state
    expect(region([{ locality: 'Cenon' }])).toBe('unknown')
    expect(region([{}])).toBe('none')
  })

  test('a cell tells the newest survey', () => {
    const surveys = [
      { lookedOn: '2026-02-01', lookedBy: 'Ana', locality: 'Cenon' },
      { lookedOn: '2026-03-01', lookedBy: 'Bo' },
      { lookedOn: '2025-12-01', lookedBy: 'Chidi', locality: 'Cenon', sector: 0 },
    ]
    const row = rowOf({ sectors: [{}], organisations: [in_('Cenon')], surveys }, 'Cenon')
    expect(row.cells[0]?.survey).toMatchObject({ lookedOn: '2026-03-01', lookedBy: 'Bo' })
  })
})

test('of two surveys of one day the same is told, in whatever order they arrive', () => {
  const surveys = ['a', 'b'].map((id) => ({ id, lookedOn: '2026-02-01', lookedBy: id }))
  const told = (some: NonNullable<Facts['surveys']>) =>
    coverage(makeDataset({ sectors: [{}], surveys: some }), { by: 'locality' }).region.cells[0]?.survey?.id
  expect(told(surveys)).toBe(told(surveys.toReversed()))
})

const locality = fc.constantFrom('', 'Bègles', 'Cenon', 'Lormont')
const facts = fc.record({
  sectors: fc.array(fc.record({ expectedMinimum: fc.constantFrom(null, 0, 1, 2) }), { maxLength: 3 }),
  organisations: fc.array(
    fc.record({
      status: fc.constantFrom(...statuses),
      sectors: fc.array(fc.nat(2), { maxLength: 3 }),
      locations: fc.array(fc.record({ locality }), { maxLength: 3 }),
    }),
    { maxLength: 12 },
  ),
  surveys: fc.array(
    fc.record({
      sector: fc.constantFrom(null, 0, 1),
      locality: fc.constantFrom(null, 'Bègles', 'Pessac'),
    }),
    { maxLength: 3 },
  ),
})
const known = (some: Facts): Dataset => {
  const dataset = makeDataset(some)
  for (const organisation of dataset.organisations)
    organisation.sectors = [...new Set(organisation.sectors)].filter(
      (sector) => sector < dataset.sectors.length,
    )
  return dataset
}

describe('for any dataset', () => {
  test('every counted organisation is in a row or elsewhere, and never in both', () => {
    fc.assert(
      fc.property(facts, (some) => {
        const { rows, elsewhere, region } = coverage(known(some), { by: 'locality' })
        const placed = new Set(rows.flatMap(({ total }) => total.organisations))
        expect(placed.intersection(new Set(elsewhere.total.organisations)).size).toBe(0)
        expect(placed.size + elsewhere.total.organisations.length).toBe(region.total.organisations.length)
      }),
    )
  })

  test('a column total is the number of distinct organisations in its cells', () => {
    fc.assert(
      fc.property(facts, (some) => {
        const { rows, elsewhere, region } = coverage(known(some), { by: 'locality' })
        region.cells.forEach((total, sector) => {
          const inCells = [...rows.map(({ cells }) => cells), elsewhere.cells]
          const distinct = new Set(inCells.flatMap((cells) => cells[sector]?.organisations ?? []))
          expect(total.organisations).toEqual([...distinct].sort((a, b) => a - b))
          expect(total.existing + total.developing).toBe(distinct.size)
        })
      }),
    )
  })

  test('"none" stands only where somebody looked', () => {
    fc.assert(
      fc.property(facts, (some) => {
        for (const { cells } of coverage(known(some), { by: 'locality' }).rows)
          for (const { state, survey, organisations } of cells) {
            if (state === 'none') expect(survey).not.toBeNull()
            if (state === 'unknown') expect(survey).toBeNull()
            expect(state === 'none' || state === 'unknown').toBe(organisations.length === 0)
          }
      }),
    )
  })

  test('shown and left out make up the whole, and states do not depend on the choice', () => {
    fc.assert(
      fc.property(facts, fc.array(fc.nat(11)), (some, organisations) => {
        const dataset = known(some)
        const whole = coverage(dataset, { by: 'locality' })
        const part = coverage(dataset, { by: 'locality', organisations })
        expect(part.rows.map(({ key }) => key)).toEqual(whole.rows.map(({ key }) => key))
        part.rows.forEach((row, at) => {
          row.cells.forEach((cell, sector) => {
            const full = whole.rows[at]?.cells[sector]
            expect(cell.state).toBe(full?.state)
            expect(cell.organisations.length + cell.leftOut).toBe(full?.organisations.length)
          })
        })
      }),
    )
  })
})

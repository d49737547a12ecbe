import { describe, expect, test } from 'vitest'
import { type Facts, makeDataset } from '../dataset.factory.ts'
import { rowOf, statesOf } from './coverage.factory.ts'
import { coverage } from './coverage.ts'

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

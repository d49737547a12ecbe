import { makeDataset } from '@atlas/shared/dataset.factory'
import { describe, expect, test } from 'vitest'
import {
  accessShades,
  accessState,
  coverageShades,
  territoriesByState,
  worstFirst,
} from './territory-shades.ts'

describe('territories by the coverage of a sector', () => {
  const dataset = makeDataset({
    sectors: [{ expectedMinimum: 2 }, {}],
    territories: ['North', 'East', 'South', 'West'],
    organisations: [
      { sectors: [0], locations: [{ territory: 0 }] },
      { sectors: [0], locations: [{ territory: 0 }] },
      { sectors: [0, 1], locations: [{ territory: 1 }] },
      { status: 'missing', sectors: [0], locations: [{ territory: 3 }] },
    ],
    surveys: [{ sector: 0, territory: 2 }],
  })
  const states = (sector: number, organisations: number[]) =>
    coverageShades(dataset, sector, organisations).map(({ state }) => state)

  test('each is in the state of its cell; where nobody has looked it is unknown, not empty', () => {
    expect(states(0, [0, 1, 2, 3])).toEqual(['enough', 'thin', 'none', 'unknown'])
    expect(states(1, [0, 1, 2, 3])).toEqual(['unknown', 'enough', 'unknown', 'unknown'])
  })

  test('are worked off from where nobody has looked', () => {
    const shades = coverageShades(dataset, 0, [])
    expect(shades.toSorted(worstFirst).map(({ state }) => state)).toEqual([
      'unknown',
      'none',
      'thin',
      'enough',
    ])
  })

  test('a filter hides organisations and changes no state', () => {
    expect(states(0, [])).toEqual(states(0, [0, 1, 2, 3]))
  })

  test('the legend counts each territory once', () => {
    const tally = territoriesByState(coverageShades(dataset, 0, []))
    expect([...tally.values()].reduce((a, b) => a + b, 0)).toBe(4)
    expect(tally.get('unknown')).toBe(1)
  })
})

describe('territories by access', () => {
  test('are worked off from where most people have too far to go', () => {
    const shades = accessShades([
      { inhabitants: 100, leftOut: 90, unsure: 0 },
      { inhabitants: 0, leftOut: 0, unsure: 0 },
      { inhabitants: 9000, leftOut: 2000, unsure: 0 },
      { inhabitants: 9000, leftOut: 90, unsure: 50 },
    ])
    expect(shades.toSorted(worstFirst).map((shade) => shades.indexOf(shade))).toEqual([2, 3, 0, 1])
  })

  test.each([
    [{ inhabitants: 1000, leftOut: 0, unsure: 0 }, 'near'],
    [{ inhabitants: 1000, leftOut: 1, unsure: 0 }, 'some'],
    [{ inhabitants: 1000, leftOut: 250, unsure: 0 }, 'many'],
    [{ inhabitants: 1000, leftOut: 500, unsure: 500 }, 'most'],
    [{ inhabitants: 1000, leftOut: 1000, unsure: 0 }, 'most'],
    [{ inhabitants: 1000, leftOut: 100, unsure: 50 }, 'some'],
    [{ inhabitants: 1000, leftOut: 0, unsure: 1 }, 'unknown'],
    [{ inhabitants: 1000, leftOut: 200, unsure: 100 }, 'unknown'],
    [{ inhabitants: 0, leftOut: 0, unsure: 0 }, 'unknown'],
  ] as const)('%o is %s', (inhabitants, state) => {
    expect(accessState(inhabitants)).toBe(state)
    expect(accessShades([inhabitants])).toEqual([{ measure: 'access', state, inhabitants }])
  })
})

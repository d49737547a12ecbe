import { describe, expect, test } from 'vitest'
import type { Facts } from '../../dataset.factory.ts'
import { boundsOf, find } from './unknowns.factory.ts'

const inPlace = (locality: string, ...sectors: number[]) => ({ sectors, locations: [{ locality }] })

const onDay = { verifiedOn: '2026-11-01' }

describe('how far coverage could be from what it says', () => {
  const sectors = [{}, { expectedMinimum: 2 }]
  test.each<[string, Facts, string, number[] | undefined]>([
    ['all have a place', { organisations: [inPlace('Cenon', 0)] }, 'unplaced', undefined],
    [
      'one without a place fills one cell of its sector',
      { organisations: [inPlace('Cenon'), inPlace('Bègles'), { sectors: [0] }] },
      'unplaced',
      [0, 0, 1, 4],
    ],
    [
      'one without a place does not fill a cell that lacks two',
      { organisations: [inPlace('Cenon'), { sectors: [1] }] },
      'unplaced',
      [0, 0, 0, 2],
    ],
    [
      'two without a place fill the two cells that lack least',
      {
        organisations: [
          inPlace('Bègles'),
          inPlace('Cenon', 1),
          inPlace('Lormont', 1),
          { sectors: [1] },
          { sectors: [1] },
        ],
      },
      'unplaced',
      [0, 0, 2, 6],
    ],
    [
      'missing actors could not be anywhere',
      { organisations: [inPlace('Cenon'), { sectors: [0], status: 'missing' }] },
      'unplaced',
      undefined,
    ],
    [
      'one without a sector fills one cell where it is',
      { organisations: [inPlace('Cenon'), inPlace('Bègles', 0)] },
      'without-sector',
      [1, 1, 2, 4],
    ],
    [
      'whoever was not verified for a year may be gone',
      {
        organisations: [
          { ...inPlace('Cenon', 0), verifiedOn: '2025-11-20' },
          { ...inPlace('Bègles', 0), verifiedOn: '2025-11-21' },
          { ...inPlace('Lormont', 0), verifiedOn: null },
        ],
      },
      'unverified',
      [1, 3, 3, 6],
    ],
    [
      'where nobody looked anything may be',
      {
        organisations: [inPlace('Cenon', 0), inPlace('Bègles')],
        surveys: [{ locality: 'Bègles', sector: 0 }],
      },
      'not-surveyed',
      [1, 1, 3, 4],
    ],
  ])('%s', (_, facts, kind, bounds) => {
    expect(boundsOf({ sectors, ...facts }, kind)).toEqual(bounds)
  })

  test('one whose only place is a point outside every territory fills none of them', () => {
    const outside = { sectors: [0], locations: [{ point: [9, 9] as [number, number] }] }
    const facts = { sectors, territories: ['North', 'South'], organisations: [outside, { sectors: [0] }] }
    expect(boundsOf(facts, 'unplaced')).toEqual([0, 0, 1, 4])
  })

  test('a cell in which nobody is expected cannot be filled', () => {
    const facts = { sectors: [{ expectedMinimum: 0 }], organisations: [inPlace('Cenon'), { sectors: [0] }] }
    expect(boundsOf(facts, 'unplaced')).toEqual([0, 0, 0, 0])
  })
})

test('ties that nobody confirmed may not exist: then more are alone', () => {
  const facts: Facts = {
    organisations: [{}, {}, {}, {}],
    partnerships: [
      { from: 0, to: 1, provenance: 'confirmed' },
      { from: 0, to: 1, kind: 'funding' },
      { from: 1, to: 2, provenance: 'observed' },
    ],
  }
  expect(boundsOf(facts, 'unconfirmed-ties')).toEqual([1, 1, 2, 4])
  expect(find(facts, 'unconfirmed-ties')?.figures.unknown).toMatchObject({ ids: ['partnership 2'], total: 2 })
})

test.each([
  [1, 1, 'high'],
  [1, 2, 'high'],
  [1, 3, 'medium'],
  [1, 10, 'medium'],
  [1, 11, 'low'],
])('%i of %i not known is %s', (unknown, total, level) => {
  const organisations = Array.from({ length: total }, (_, at) => (at < unknown ? {} : onDay))
  expect(find({ organisations }, 'unverified')?.seriousness.level).toBe(level)
})

test('cells that nobody looked at are named by place and sector', () => {
  const facts = { sectors: [{}], organisations: [inPlace('La Réole')] }
  expect(find(facts, 'not-surveyed')?.figures.unknown.ids).toEqual([
    'locality:La%20R%C3%A9ole sector:sector%200',
  ])
})

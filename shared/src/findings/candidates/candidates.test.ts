import { expect, test } from 'vitest'
import type { Facts } from '../../dataset.factory.ts'
import { at, whoFills } from './candidates.factory.ts'

test('of those with the same reasons the nearer comes first, whoever sits at the table', () => {
  const providing = (latitude: number) => ({ sectors: [0], locations: [at('Pessac', [-0.53, latitude])] })
  const facts: Facts = {
    sectors: [{}],
    organisations: [
      { sectors: [], locations: [at('Cenon', [-0.53, 44.86])] },
      providing(44.88),
      providing(44.87),
    ],
    seats: [{ organisation: 2 }],
  }
  expect(whoFills(facts, 'coverage', 'sector 0', 'Cenon')).toEqual([
    [2, 'provides-elsewhere', 'is-near'],
    [1, 'provides-elsewhere', 'is-near'],
  ])
})

test('somebody of a locality is there, however its name is spelled', () => {
  const facts: Facts = {
    needs: [{}],
    sectors: [{}],
    organisations: [
      { locations: [at('Bègles')] },
      { sectors: [0], locations: [at('BEGLES')] },
      { sectors: [0], locations: [at('Cenon')] },
    ],
  }
  expect(whoFills(facts, 'coverage', 'sector 0', 'Bègles')).toEqual([[2, 'provides-elsewhere']])
})

test('a sector with too many at the table is not looked for', () => {
  const facts: Facts = {
    sectors: [{}, {}],
    organisations: Array.from({ length: 12 }, (_, position) => ({ sectors: [position < 6 ? 0 : 1] })),
    seats: [0, 1, 2, 3, 4].map((organisation) => ({ organisation })),
  }
  expect(whoFills(facts, 'sector-balance', 'sector 0')).toEqual([])
  expect(whoFills(facts, 'sector-balance', 'sector 1')).toHaveLength(6)
})

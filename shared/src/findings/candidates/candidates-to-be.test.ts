import { describe, expect, test } from 'vitest'
import type { Facts } from '../../dataset.factory.ts'
import { at, whoFills } from './candidates.factory.ts'

describe('a sector that a place lacks', () => {
  const cenon = at('Cenon', [-0.53, 44.86])
  const somebodyThere = { sectors: [], locations: [cenon] }

  test('is looked for where it is elsewhere, the nearer first, and where nobody knows', () => {
    const facts: Facts = {
      sectors: [{}],
      organisations: [
        somebodyThere,
        { sectors: [0], locations: [at('Pessac', [-0.63, 44.81])] },
        { sectors: [0], locations: [at('Lormont', [-0.53, 44.875])] },
        { sectors: [0] },
      ],
    }
    expect(whoFills(facts, 'coverage', 'sector 0', 'Cenon')).toEqual([
      [2, 'provides-elsewhere', 'is-near'],
      [1, 'provides-elsewhere'],
      [3, 'may-be-there'],
    ])
  })

  test('is asked of sectors that often go with it, if they are there or trusted there', () => {
    const both = { sectors: [0, 1], locations: [at('Pessac')] }
    const facts: Facts = {
      sectors: [{}, {}],
      organisations: [
        somebodyThere,
        both,
        both,
        { sectors: [1], locations: [cenon] },
        { sectors: [1], locations: [at('Pessac')] },
        { sectors: [], locations: [cenon] },
      ],
      partnerships: [{ from: 4, to: 0, provenance: 'confirmed' }],
    }
    expect(whoFills(facts, 'coverage', 'sector 0', 'Cenon')).toEqual([
      [1, 'provides-elsewhere'],
      [2, 'provides-elsewhere'],
      [3, 'related-sector', 'is-there'],
      [4, 'related-sector', 'trusted-tie'],
    ])
  })

  test('is not asked of a sector that goes with it once, or no more often than others do', () => {
    const elsewhere = (...sectors: number[]) => ({ sectors, locations: [at('Pessac')] })
    const once: Facts = {
      sectors: [{}, {}],
      organisations: [somebodyThere, elsewhere(0, 1), elsewhere(1), elsewhere(), elsewhere()],
    }
    expect(whoFills(once, 'coverage', 'sector 0', 'Cenon')).toEqual([[1, 'provides-elsewhere']])
    const noMoreOften: Facts = {
      sectors: [{}, {}],
      organisations: [
        { sectors: [1], locations: [cenon] },
        ...[elsewhere(0, 1), elsewhere(0, 1), elsewhere(0), elsewhere(1), elsewhere(1)],
      ],
    }
    expect(whoFills(noMoreOften, 'coverage', 'sector 0', 'Cenon').map(([position]) => position)).toEqual([
      1, 2, 3,
    ])
  })

  test('has nobody to ask where nobody does anything like it', () => {
    const facts: Facts = { sectors: [{}], organisations: [somebodyThere] }
    expect(whoFills(facts, 'coverage', 'sector 0', 'Cenon')).toEqual([])
    expect(whoFills(facts, 'coverage', 'sector 0')).toEqual([])
  })

  test('is never asked of those who closed or are missing', () => {
    const gone = { sectors: [0], locations: [at('Pessac')] }
    const facts: Facts = {
      sectors: [{}],
      organisations: [somebodyThere, { ...gone, status: 'closed' }, { ...gone, status: 'missing' }],
    }
    expect(whoFills(facts, 'coverage', 'sector 0', 'Cenon')).toEqual([])
  })

  test('has ten at most', () => {
    const elsewhere = { sectors: [0], locations: [at('Pessac')] }
    const organisations = [somebodyThere, ...Array.from({ length: 12 }, () => elsewhere)]
    expect(whoFills({ sectors: [{}], organisations }, 'coverage', 'Cenon')).toHaveLength(10)
  })
})

describe('a need', () => {
  test('of one server alone is asked of those whose beneficiaries have it', () => {
    const facts: Facts = {
      needs: [{}],
      organisations: [{ needs: [0] }, { beneficiaryNeeds: [0] }, {}],
    }
    expect(whoFills(facts, 'need', 'need 0')).toEqual([[1, 'beneficiaries-need']])
  })

  test('that a territory lacks is asked of those who serve it elsewhere', () => {
    const facts: Facts = {
      needs: [{ expectedMinimum: 1 }],
      territories: ['South', 'North'],
      organisations: [
        { needs: [0], locations: [{ territory: 1, point: [0, 45] }] },
        { needs: [0], locations: [] },
      ],
    }
    expect(whoFills(facts, 'need-at-place', 'territory 0')).toEqual([
      [0, 'provides-elsewhere'],
      [1, 'may-be-there'],
    ])
  })

  test('served outside only is asked of those inside whose beneficiaries have it', () => {
    const facts: Facts = {
      needs: [{ expectedMinimum: 1 }],
      territories: ['South'],
      organisations: [
        { needs: [0], locations: [{ point: [9, 9] }] },
        { beneficiaryNeeds: [0], locations: [{ territory: 0, point: [0, 45] }] },
      ],
    }
    expect(whoFills(facts, 'need-outside')).toEqual([
      [0, 'provides-elsewhere'],
      [1, 'beneficiaries-need', 'is-inside'],
    ])
  })

  test('served informally is asked of those who do', () => {
    const facts: Facts = {
      needs: [{ expectedMinimum: 1 }],
      organisations: [{ needs: [0], needFormalities: ['informal'] }],
    }
    expect(whoFills(facts, 'need-informal')).toEqual([[0, 'provides-informally']])
  })
})

test('a seat is offered to those of its kind who have none, first to whom somebody at the table trusts', () => {
  const facts: Facts = {
    actorKinds: [{}, {}],
    organisations: [{ actorKinds: [1] }, { actorKinds: [0] }, { actorKinds: [0] }, {}, { actorKinds: [0] }],
    seats: [{ organisation: 0 }, { organisation: 4, actorKind: 1 }],
    partnerships: [
      { from: 0, to: 1, provenance: 'claimed' },
      { from: 0, to: 2, provenance: 'confirmed' },
    ],
  }
  expect(whoFills(facts, 'seats', 'kind 0')).toEqual([
    [2, 'could-take-seat', 'trusted-tie'],
    [1, 'could-take-seat'],
  ])
})

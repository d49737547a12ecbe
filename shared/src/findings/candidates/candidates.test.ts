import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Facts, makeDataset } from '../../dataset.factory.ts'
import { sentenceLanguages } from '../../sentences/languages.ts'
import { computeFindings } from '../analyses/analyses.ts'
import { anyDataset, permuted, today } from '../finding.factory.ts'
import { findingSettings } from '../settings.ts'
import { findingWords } from '../words/finding-words.ts'
import { candidatesFor } from './candidates.ts'

const settings = findingSettings(today)

/** Who comes to mind for the finding of that kind and subject, each with the keys of the reasons. */
function whoFills(facts: Facts, kind: string, ...subject: string[]) {
  const dataset = makeDataset(facts)
  const finding = computeFindings(dataset, settings).find(
    (one) => one.kind === kind && subject.every((id) => one.subject.some((ref) => ref.id === id)),
  )
  if (!finding) throw new Error(`no finding ${kind} of ${subject}`)
  return candidatesFor(dataset, settings, finding).map(({ organisation, reasons }) => [
    Number(organisation.id.replace('organisation ', '')),
    ...reasons.map(({ key }) => key),
  ])
}

const at = (locality: string, point: [number, number] | null = null) => ({
  locality,
  point,
  precision: 'exact' as const,
})

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

describe('the influential who hardly take part', () => {
  const facts: Facts = {
    sectors: [{}],
    organisations: [
      { influence: 'high', engagementLevel: 'information', sectors: [0] },
      { engagementLevel: 'acting-together' },
      { engagementLevel: 'information' },
      { sectors: [0] },
      {},
    ],
    partnerships: [
      { from: 0, to: 1, provenance: 'confirmed' },
      { from: 0, to: 2, provenance: 'confirmed' },
      { from: 1, to: 3, provenance: 'observed' },
    ],
  }

  test('are reached by those who know them or know who does, and take part themselves', () => {
    expect(whoFills(facts, 'engagement', 'organisation 0')).toEqual([
      [1, 'trusted-tie', 'acts-with-others'],
      [3, 'shared-partners', 'same-sector'],
    ])
  })
})

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

test('an organisation whose engagement nobody knows is not sent to itself', () => {
  const facts: Facts = {
    organisations: [{ influence: 'high', locations: [at('Cenon', [-0.53, 44.86])] }, {}],
    partnerships: [{ from: 0, to: 1 }],
  }
  expect(whoFills(facts, 'engagement', 'organisation 0')).toEqual([[1, 'unconfirmed-tie']])
})

test('people who live far from a sector are asked about where it is elsewhere', () => {
  const facts: Facts = {
    sectors: [{}],
    organisations: [{ sectors: [0], locations: [at('Cenon', [-0.53, 44.86])] }],
    populatedPlaces: {
      of: 'boundary',
      id: [1],
      name: ['La Réole'],
      population: [4000],
      longitude: [-0.04],
      latitude: [44.58],
      territory: [null],
    },
  }
  expect(whoFills(facts, 'access', 'sector 0')).toEqual([[0, 'provides-elsewhere']])
})

test('of several places that lack a service, those are named that a candidate is in, or the one it is near', () => {
  const dataset = makeDataset({
    needs: [{ expectedMinimum: 1 }],
    organisations: [
      { needs: [0], locations: [at('Cenon', [-0.53, 44.86])] },
      { beneficiaryNeeds: [0], locations: [at('Bazas')] },
      { beneficiaryNeeds: [0], locations: [at('Auros', [-0.15, 44.5])] },
    ],
    populatedPlaces: {
      of: 'boundary',
      id: [1, 2, 3],
      name: ['La Réole', 'Bazas', 'Langon'],
      population: [4000, 3000, 2000],
      longitude: [-0.04, -0.21, -0.15],
      latitude: [44.58, 44.43, 44.54],
      territory: [null, null, null],
    },
  })
  const [finding] = computeFindings(dataset, settings).filter(({ kind }) => kind === 'access')
  const words = findingWords(dataset, 'en')
  const told =
    finding && candidatesFor(dataset, settings, finding).map(({ reasons }) => reasons.map(words.candidate))
  expect(told?.slice(1)).toEqual([
    ['Its beneficiaries are recorded to need Need 0.', 'Has a place in Bazas.'],
    ['Its beneficiaries are recorded to need Need 0.', 'Is 4.4 km from Langon.'],
  ])
})

describe('for any dataset', () => {
  test('candidates are organisations that count, each once, each with reasons told in words', () => {
    fc.assert(
      fc.property(anyDataset(), (dataset) => {
        const statuses = new Map(dataset.organisations.map(({ id, status }) => [id, status]))
        for (const finding of computeFindings(dataset, settings)) {
          const candidates = candidatesFor(dataset, settings, finding)
          const ids = candidates.map(({ organisation }) => organisation.id)
          expect(new Set(ids).size).toBe(ids.length)
          for (const id of ids) expect(['existing', 'developing']).toContain(statuses.get(id))
          for (const { reasons } of candidates) {
            expect(reasons.length).toBeGreaterThan(0)
            for (const reason of reasons)
              for (const language of sentenceLanguages)
                expect(findingWords(dataset, language).candidate(reason)).toMatch(/^\S.*\.$/)
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  test('the order of rows changes nothing', () => {
    const both = anyDataset().chain((dataset) => fc.tuple(fc.constant(dataset), permuted(dataset)))
    fc.assert(
      fc.property(both, ([dataset, same]) => {
        for (const finding of computeFindings(dataset, settings))
          expect(candidatesFor(same, settings, finding)).toEqual(candidatesFor(dataset, settings, finding))
      }),
      { numRuns: 40 },
    )
  })
})

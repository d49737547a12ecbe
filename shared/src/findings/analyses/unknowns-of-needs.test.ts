import { describe, expect, test } from 'vitest'
import { type Facts, makeDataset } from '../../dataset.factory.ts'
import { today } from '../finding.factory.ts'
import { findingSettings } from '../settings.ts'
import { boundsOf, find } from './unknowns.factory.ts'
import { unknownFindings } from './unknowns.ts'

describe('how far needs and seats could be from what they say', () => {
  const needs = [{}, { expectedMinimum: 1 }, { expectedMinimum: 0 }]
  const actorKinds = [{ expectedSeats: 2 }, {}, { expectedSeats: 0 }]
  test.each<[string, Facts, string, number[] | undefined]>([
    [
      'one without a recorded need may serve all that lack one',
      { needs, organisations: [{ needs: [0] }, {}] },
      'without-needs',
      [0, 0, 2, 2],
    ],
    [
      'where nobody has a recorded need either, all may be served',
      { needs, organisations: [{}, {}] },
      'without-needs',
      [0, 0, 2, 2],
    ],
    [
      'of everybody the needs are recorded',
      { needs, organisations: [{ needs: [0] }] },
      'without-needs',
      undefined,
    ],
    ['the alliance names no needs', { organisations: [{}] }, 'without-needs', undefined],
    [
      'a seat without a kind may speak for all that lack one',
      {
        actorKinds,
        organisations: [{ actorKinds: [0] }, {}],
        seats: [{ organisation: 0 }, { organisation: 1 }],
      },
      'without-kind',
      [0, 0, 2, 2],
    ],
    [
      'an organisation without a kind and a seat changes nothing',
      { actorKinds, organisations: [{ actorKinds: [1] }, {}], seats: [{ organisation: 0 }] },
      'without-kind',
      [1, 1, 1, 2],
    ],
    ['the alliance names no kinds', { organisations: [{}] }, 'without-kind', undefined],
    [
      'whoever was not asked may commit its organisation, or may not',
      {
        organisations: [{}],
        seats: [true, false, null, null].map((authority) => ({ organisation: 0, authority })),
      },
      'authority-not-asked',
      [1, 1, 3, 4],
    ],
    [
      'everybody was asked',
      { organisations: [{}], seats: [{ organisation: 0, authority: false }] },
      'authority-not-asked',
      undefined,
    ],
  ])('%s', (_, facts, kind, bounds) => {
    expect(boundsOf(facts, kind)).toEqual(bounds)
  })

  test('whoever may not see judgements is not told that nobody asked', () => {
    const dataset = makeDataset({ organisations: [{}], seats: [{ organisation: 0 }] })
    const findings = unknownFindings({ ...dataset, judgements: false }, findingSettings(today))
    expect(findings.some(({ kind }) => kind === 'authority-not-asked')).toBe(false)
  })
})

test('without a boundary and a territory nobody knows whether needs are served in the region', () => {
  const facts: Facts = { needs: [{}], organisations: [{ needs: [0] }, {}, { needs: [0], status: 'missing' }] }
  expect(find(facts, 'no-region')?.figures.unknown).toMatchObject({ ids: ['organisation 0'], total: 2 })
  expect(find({ ...facts, territories: ['South'] }, 'no-region')).toBeUndefined()
})

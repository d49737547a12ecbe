import fc from 'fast-check'
import { Value } from 'typebox/value'
import { describe, expect, test } from 'vitest'
import { type Facts, makeDataset } from '../../dataset.factory.ts'
import { Labels } from '../../primitives.ts'
import { sentenceLanguages } from '../../sentences/languages.ts'
import { computeFindings } from '../analyses/analyses.ts'
import { anyDataset, today } from '../finding.factory.ts'
import { findingSettings } from '../settings.ts'
import { missingActorFor } from './missing-actor.ts'

const settings = findingSettings(today)
const actorFor = (facts: Facts, kind: string, language: 'en' | 'fr' = 'en') => {
  const dataset = makeDataset(facts)
  const finding = computeFindings(dataset, settings).findLast((one) => one.kind === kind)
  if (!finding) throw new Error(`no finding ${kind}`)
  return missingActorFor(dataset, finding, language)
}

describe('the missing actor of a finding', () => {
  const health = { labels: { en: 'Health', fr: 'Santé' } }

  test('of coverage at a locality is of the sector and expected there', () => {
    const facts: Facts = { sectors: [health], organisations: [{ locations: [{ locality: 'Cenon' }] }] }
    expect(actorFor(facts, 'coverage')).toMatchObject({
      status: 'missing',
      names: { en: 'Somebody for Health in Cenon' },
      role: 'Works in Health in Cenon.',
      sectorIds: ['sector 0'],
      needs: [],
      locations: [{ locality: 'Cenon' }],
      expectedTerritoryId: null,
      answersFinding: 'coverage locality:Cenon sector:sector%200',
    })
    expect(actorFor(facts, 'coverage', 'fr')).toMatchObject({
      names: { fr: 'Quelqu’un pour «\u00a0Santé\u00a0» à Cenon' },
    })
  })

  test('has no longer a name than an organisation may have', () => {
    const facts: Facts = { sectors: [{ labels: { en: 'a'.repeat(300) } }], organisations: [{}] }
    expect(actorFor(facts, 'coverage').names.en).toHaveLength(300)
  })

  test('of coverage or a need in a territory is expected in the territory', () => {
    const facts: Facts = {
      needs: [{ labels: { en: 'Housing' } }],
      territories: ['South', 'North'],
      organisations: [{ needs: [0], locations: [{ territory: 0, point: [0, 45] }] }],
    }
    expect(actorFor(facts, 'need-at-place')).toMatchObject({
      needs: [{ needId: 'need 0', formality: null }],
      expectedTerritoryId: 'territory 1',
      locations: [],
    })
  })

  test('of a seat is of the kind of actor', () => {
    const facts: Facts = {
      actorKinds: [{ labels: { en: 'Mediators' } }],
      organisations: [{ actorKinds: [] }, {}],
      seats: [{ organisation: 0 }],
    }
    expect(actorFor(facts, 'seats')).toMatchObject({
      actorKindIds: ['kind 0'],
      role: 'Speaks for Mediators at the table.',
    })
  })

  test('of people far from a sector stands at the largest place left out', () => {
    const facts: Facts = {
      sectors: [health],
      territories: ['South'],
      organisations: [{ sectors: [0], locations: [{ point: [-0.53, 44.86], precision: 'exact' }] }],
      populatedPlaces: {
        of: 'territories',
        id: [7],
        name: ['La Réole'],
        population: [4000],
        longitude: [-0.04],
        latitude: [44.58],
        territory: [0],
      },
    }
    expect(actorFor(facts, 'access')).toMatchObject({
      locations: [{ locality: 'La Réole', point: [-0.04, 44.58], precision: 'locality' }],
      expectedTerritoryId: 'territory 0',
    })
  })

  test('of two sectors that hardly work together would be of both', () => {
    const pair = (one: number, other: number) => ({ from: one, to: other })
    const facts: Facts = {
      sectors: [{}, {}],
      organisations: [...Array(6)].map((_, at) => ({ sectors: [at < 3 ? 0 : 1] })),
      partnerships: [pair(0, 1), pair(1, 2), pair(0, 2), pair(3, 4), pair(4, 5), pair(3, 5)],
    }
    expect(actorFor(facts, 'sector-ties')).toMatchObject({ sectorIds: ['sector 0', 'sector 1'] })
  })
})

test('whatever the finding, the missing actor has a name and answers it', () => {
  fc.assert(
    fc.property(anyDataset(), (dataset) => {
      for (const finding of computeFindings(dataset, settings))
        for (const language of sentenceLanguages) {
          const actor = missingActorFor(dataset, finding, language)
          expect(Value.Check(Labels, actor.names)).toBe(true)
          expect(actor.status).toBe('missing')
          expect(actor.answersFinding).toBe(finding.id)
        }
    }),
    { numRuns: 30 },
  )
})

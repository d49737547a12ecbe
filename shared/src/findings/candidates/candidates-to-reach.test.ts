import { describe, expect, test } from 'vitest'
import { type Facts, makeDataset } from '../../dataset.factory.ts'
import { computeFindings } from '../analyses/analyses.ts'
import { today } from '../finding.factory.ts'
import { findingSettings } from '../settings.ts'
import { findingWords } from '../words/finding-words.ts'
import { at, whoFills } from './candidates.factory.ts'
import { candidatesFor } from './candidates.ts'

const settings = findingSettings(today)

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

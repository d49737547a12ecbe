import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeDataset } from '../dataset.factory.ts'
import { allFigures } from './all-figures.ts'
import { computeFindings } from './analyses/analyses.ts'
import { anyFacts, today } from './finding.factory.ts'
import { refKey } from './finding.ts'
import { findingSettings } from './settings.ts'

const settings = findingSettings(today)

describe('all figures of an alliance', () => {
  test('agree with the findings in the same', () => {
    fc.assert(
      fc.property(anyFacts(), (facts) => {
        const dataset = makeDataset(facts)
        const { coverage, network, summary } = allFigures(dataset, settings)
        const keyOf = (...refs: (Parameters<typeof refKey>[0] | null)[]) =>
          refs
            .flatMap((ref) => (ref ? refKey(ref) : []))
            .sort()
            .join(' ')
        const lacking = coverage.filter(({ state, expected }) => state !== 'enough' && expected.minimum > 0)
        expect(
          lacking.map(({ place, sector }) => keyOf({ noun: 'sector', id: sector }, place)).sort(),
        ).toEqual(
          computeFindings(dataset, settings)
            .flatMap(({ kind, subject }) => (kind === 'coverage' ? keyOf(...subject) : []))
            .sort(),
        )
        for (const { organisations } of coverage)
          expect(organisations.total).toBeGreaterThanOrEqual(organisations.n)
        expect(network.ties.n).toBe(summary.network.ties)
        expect(network.isolated.n).toBe(summary.network.isolated)
        expect(network.groups.filter((group) => group.length > 1)).toHaveLength(summary.network.groups)
        expect(network.groups.flat().sort()).toEqual(network.organisations.ids)
      }),
    )
  })

  test('tell who has too far to go, in the region and in each territory', () => {
    const dataset = {
      ...makeDataset({ sectors: [{}], territories: [{}, {}] }),
      populatedPlaces: {
        of: 'territories' as const,
        id: [7, 8],
        name: ['Town', 'Village'],
        population: [5000, 300],
        longitude: [0, 1],
        latitude: [45, 45],
        territory: [0, 1],
      },
    }
    const [sector] = allFigures(dataset, settings).access
    expect(sector).toMatchObject({
      service: { noun: 'sector', id: dataset.sectors[0]?.id },
      reachMetres: 10_000,
      leftOut: { counts: 'inhabitant', n: 5300, total: 5300, unknown: 0, ids: ['7', '8'] },
    })
    expect(sector?.territories.map(({ territory, leftOut }) => [territory, leftOut])).toEqual([
      [dataset.territories[0]?.id, 5000],
      [dataset.territories[1]?.id, 300],
    ])
  })
})

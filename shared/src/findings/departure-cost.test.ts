import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeDataset } from '../dataset.factory.ts'
import { departures } from './departure.ts'
import { costliestDepartures } from './departure-cost.ts'
import { anyFacts, today } from './finding.factory.ts'
import { findingSettings } from './settings.ts'

const settings = findingSettings(today)

describe('the departures that cost most', () => {
  test('are told in the order of what people lose first', () => {
    const dataset = makeDataset({
      sectors: [{ expectedMinimum: 1 }, { expectedMinimum: 0 }],
      organisations: [
        { sectors: [1] },
        { sectors: [1] },
        { sectors: [0], locations: [{ locality: 'Cenon' }] },
        { sectors: [1] },
        { sectors: [1] },
      ],
      partnerships: [
        { from: 0, to: 1 },
        { from: 1, to: 3 },
      ],
    })
    const [alone, cutting, ...others] = costliestDepartures(dataset, settings)
    expect(alone).toMatchObject({ organisation: dataset.organisations[2]?.id, cost: { alone: 1, cutOff: 0 } })
    expect(cutting).toMatchObject({
      organisation: dataset.organisations[1]?.id,
      cost: { alone: 0, cutOff: 1 },
    })
    expect(others).toEqual([])
  })

  test('are all those that break something, with what they break', () => {
    fc.assert(
      fc.property(anyFacts(), (facts) => {
        const dataset = makeDataset(facts)
        const lossesOf = departures(dataset, settings)
        const told = new Map(
          costliestDepartures(dataset, settings).map(({ organisation, losses }) => [organisation, losses]),
        )
        dataset.organisations.forEach(({ id }, position) => {
          expect(told.get(id) ?? []).toEqual(lossesOf(position))
        })
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Facts, makeDataset } from '../dataset.factory.ts'
import { departures } from './departure.ts'
import { anyFacts, lossesOf, today } from './finding.factory.ts'
import type { Loss } from './losses.ts'
import { findingSettings } from './settings.ts'

const settings = findingSettings(today)
const leave = (facts: Facts, position = 0) => departures(makeDataset(facts), settings)(position)
const keys = (losses: readonly Loss[]) => losses.map(({ key }) => key)

const south = { locality: 'South', territory: 0, point: [0, 45] as [number, number] }
const serving = { needs: [0] }
const atWork = { sectors: [0], locations: [{ locality: 'Cenon' }] }

describe('what breaks when an organisation leaves', () => {
  test.each<[string, Facts, Loss['key'][]]>([
    ['the only one of all, of which nothing is recorded', { organisations: [{}] }, []],
    ['the only one that serves a need', { needs: [{}], organisations: [serving, {}] }, ['needs']],
    ['one of two that serve it', { needs: [{}], organisations: [serving, serving] }, []],
    ['one that serves what nobody need', { needs: [{ expectedMinimum: 0 }], organisations: [serving] }, []],
    [
      'one that serves it beside a missing actor and one that closed',
      {
        needs: [{}],
        organisations: [serving, { ...serving, status: 'missing' }, { ...serving, status: 'closed' }],
      },
      ['needs'],
    ],
    [
      'the only one that serves it in a territory',
      { needs: [{}], territories: ['South'], organisations: [{ ...serving, locations: [south] }, serving] },
      ['need-at-places'],
    ],
    ['the only one of a sector', { sectors: [{}], organisations: [atWork, {}] }, ['sectors']],
    [
      'the only one of a sector at a place',
      { sectors: [{}], organisations: [atWork, { sectors: [0] }] },
      ['sector-at-places'],
    ],
    [
      'one of two at a place where two are expected',
      { sectors: [{ expectedMinimum: 2 }], organisations: [atWork, atWork] },
      ['sector-thin'],
    ],
    [
      'one of a sector of which nobody is expected',
      { sectors: [{ expectedMinimum: 0 }], organisations: [atWork] },
      [],
    ],
    [
      'the middle of a chain',
      {
        organisations: [{}, {}, {}],
        partnerships: [
          { from: 1, to: 0 },
          { from: 0, to: 2 },
        ],
      },
      ['cut-off'],
    ],
    ['one of two partners', { organisations: [{}, {}], partnerships: [{ from: 0, to: 1 }] }, ['untied']],
    [
      'one of three that all know each other',
      {
        organisations: [{}, {}, {}],
        partnerships: [
          { from: 0, to: 1 },
          { from: 1, to: 2 },
          { from: 2, to: 0 },
        ],
      },
      [],
    ],
    ['one at the table', { actorKinds: [{}], organisations: [{}], seats: [{ organisation: 0 }] }, ['seats']],
  ])('%s', (_, facts, expected) => {
    expect(keys(leave(facts))).toEqual(expected)
  })

  test.each(['missing', 'closed'] as const)('nothing with one that is %s: it is in no figure', (status) => {
    const sectors = [{}]
    expect(leave({ sectors, needs: [{}], organisations: [{ ...atWork, ...serving, status }] })).toEqual([])
  })

  test('nothing with an isolate that serves nothing, whoever else is there', () => {
    fc.assert(
      fc.property(anyFacts(), fc.constantFrom('existing', 'developing'), (facts, status) => {
        const organisations = facts.organisations ?? []
        const added = makeDataset({ ...facts, organisations: [...organisations, { status }] })
        expect(departures(added, settings)(organisations.length)).toEqual([])
      }),
    )
  })

  test('says what it cannot know: others may serve the need, be of the sector, or be there', () => {
    const losses = leave({
      needs: [{}, {}],
      sectors: [{}, {}],
      organisations: [
        { needs: [0, 1], sectors: [0, 1], locations: [south] },
        { needs: [1], sectors: [1] },
        {},
        {},
      ],
      territories: ['South'],
    })
    expect(lossesOf(losses, 'needs')[0]).toMatchObject({ needs: [{ id: 'need 0' }], withoutNeeds: 2 })
    expect(lossesOf(losses, 'need-at-places')[0]).toMatchObject({
      need: { id: 'need 1' },
      places: [{ id: 'territory 0' }],
      unplaced: 1,
    })
    expect(lossesOf(losses, 'sectors')[0]).toMatchObject({
      sectors: [{ id: 'sector 0' }],
      withoutSector: 2,
    })
    expect(lossesOf(losses, 'sector-at-places')[0]).toMatchObject({
      sector: { id: 'sector 1' },
      unplaced: 1,
    })
  })

  test('whoever is known to be outside every territory is not said to be perhaps in one', () => {
    const losses = leave({
      sectors: [{}],
      organisations: [
        { sectors: [0], locations: [south] },
        { sectors: [0], locations: [{ point: [9, 9] }] },
        { sectors: [0], locations: [{ point: [9, 9] }, {}] },
      ],
      territories: ['South'],
    })
    expect(lossesOf(losses, 'sector-at-places')[0]).toMatchObject({ unplaced: 1 })
  })

  test('a kind of actor is lost with its last seat, which nobody else speaks for', () => {
    const facts: Facts = {
      actorKinds: [{}, {}, { expectedSeats: 0 }],
      organisations: [{ actorKinds: [0, 2] }, { actorKinds: [1] }],
      seats: [{ organisation: 0 }, { organisation: 0, actorKind: 1 }, { organisation: 1 }],
    }
    expect(leave(facts)[0]?.parameters).toEqual({
      seats: 2,
      of: 3,
      actorKinds: [{ noun: 'actor-kind', id: 'kind 0' }],
    })
  })
})

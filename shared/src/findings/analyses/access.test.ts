import { describe, expect, test } from 'vitest'
import { type Facts, makeDataset } from '../../dataset.factory.ts'
import type { PopulatedPlaces } from '../../dataset.ts'
import type { Position } from '../../primitives.ts'
import { access, type ServiceAccess } from '../access.ts'
import { accessByTerritory } from '../access-by-territory.ts'
import { today } from '../finding.factory.ts'
import { type FindingSettings, findingSettings } from '../settings.ts'
import { placesOf } from './access.factory.ts'
import { accessFindings } from './access.ts'

// Some eleven kilometres apart along the equator.
const town = { name: 'Town', population: 6000, point: [0, 0] as Position, territory: 0 }
const village = { name: 'Village', population: 1500, point: [0.1, 0] as Position, territory: 0 }
const hamlet = { name: 'Hamlet', population: 500, point: [0.4, 0] as Position, territory: 1 }
const region = placesOf([town, village, hamlet])

const at = (point: Position) => ({ locations: [{ point, precision: 'exact' as const }] })
const find = (facts: Facts, decided?: Partial<FindingSettings>) =>
  accessFindings(
    makeDataset({ sectors: [{}], populatedPlaces: region, ...facts }),
    findingSettings(today, decided),
  )

describe('who has far to go', () => {
  const inTown = { sectors: [0], ...at([0, 0]) }

  test('are those beyond the reach, told by where most of them live', () => {
    const [finding] = find({ organisations: [inTown] })
    expect(finding?.sentence).toEqual({
      key: 'access.left-out',
      parameters: {
        service: { noun: 'sector', id: 'sector 0' },
        reachMetres: 10_000,
        inhabitants: 8000,
        leftOut: 2000,
        fewest: 2000,
        unplaced: 0,
        roughlyPlaced: 0,
        unsaid: 0,
        places: 2,
        largest: [
          { noun: 'place', id: '1' },
          { noun: 'place', id: '2' },
        ],
        largestMetres: [11_100, 44_500],
      },
    })
    expect(finding?.seriousness).toEqual({ level: 'medium', reason: 'tenth-or-more-out-of-reach' })
    expect(finding?.figures).toMatchObject({
      leftOut: { counts: 'inhabitant', n: 2000, total: 8000, unknown: 0, ids: ['1', '2'], unknownIds: [] },
      leftOutRural: { n: 2000, total: 2000 },
      leftOutUrban: { n: 0, total: 6000 },
    })
  })

  test.each<[string, Facts, Partial<FindingSettings>, number | undefined]>([
    ['a longer way is allowed', { organisations: [inTown] }, { reachMetres: 11_132 }, 500],
    [
      'the sector has a reach of its own',
      { sectors: [{ reachMetres: 50_000 }], organisations: [inTown] },
      {},
      undefined,
    ],
    [
      'the other one is closed',
      { organisations: [inTown, { sectors: [0], ...at([0.4, 0]), status: 'closed' }] },
      {},
      2000,
    ],
    [
      'the other one is missing',
      { organisations: [inTown, { sectors: [0], ...at([0.4, 0]), status: 'missing' }] },
      {},
      2000,
    ],
    [
      'the other one is being built up',
      { organisations: [inTown, { sectors: [0], ...at([0.4, 0]), status: 'developing' }] },
      {},
      1500,
    ],
    ['nobody is expected', { sectors: [{ expectedMinimum: 0 }], organisations: [inTown] }, {}, undefined],
    ['nobody is there at all', {}, {}, undefined],
  ])('where %s', (_, facts, decided, leftOut) => {
    const [finding] = find(facts, decided)
    expect(finding?.figures).toEqual(
      leftOut === undefined
        ? undefined
        : expect.objectContaining({ leftOut: expect.objectContaining({ n: leftOut }) }),
    )
  })

  test.each([
    [501, 'half-or-more-out-of-reach'],
    [500, 'half-or-more-out-of-reach'],
    [499, 'tenth-or-more-out-of-reach'],
    [100, 'tenth-or-more-out-of-reach'],
    [99, 'fewer-than-a-tenth-out-of-reach'],
  ])('are serious by their share: %i of 1000', (far, reason) => {
    const populatedPlaces = placesOf([
      { ...town, population: 1000 - far },
      { ...hamlet, population: far },
    ])
    expect(find({ populatedPlaces, organisations: [inTown] })[0]?.seriousness.reason).toBe(reason)
  })

  test('are rural in places of fewer inhabitants than the alliance says, and urban in others', () => {
    const populatedPlaces = placesOf([
      { ...town, point: [0.5, 0], population: 2000 },
      { ...hamlet, population: 1999 },
    ])
    expect(find({ populatedPlaces, organisations: [inTown] })[0]?.figures).toMatchObject({
      leftOutRural: { n: 1999, total: 1999 },
      leftOutUrban: { n: 2000, total: 2000 },
    })
  })

  test('an organisation without a place could change it by what one place can reach', () => {
    const [finding] = find({ organisations: [inTown, { sectors: [0] }] })
    expect(finding?.sentence.parameters).toMatchObject({ leftOut: 2000, fewest: 500, unplaced: 1 })
    expect(finding?.figures).toMatchObject({ unplaced: { n: 1, total: 2, ids: ['organisation 1'] } })
  })

  test('a point known not at all is no place, and one of two places unknown counts', () => {
    const hidden = {
      sectors: [0],
      locations: [{ point: [0.4, 0] as Position, precision: 'hidden' as const }],
    }
    expect(find({ organisations: [inTown, hidden] })[0]?.sentence.parameters).toMatchObject({
      leftOut: 2000,
      fewest: 500,
      unplaced: 1,
    })
    const half = { sectors: [0], locations: [...inTown.locations, { locality: 'Somewhere' }] }
    expect(find({ organisations: [half] })[0]?.sentence.parameters).toMatchObject({
      leftOut: 2000,
      fewest: 500,
      unplaced: 0,
    })
  })

  test('one of which nobody said its sector may be all that is needed', () => {
    const [finding] = find({ organisations: [inTown, at([0.4, 0])] })
    expect(finding?.sentence.parameters).toMatchObject({ leftOut: 2000, fewest: 1500, unsaid: 1 })
    expect(finding?.figures).toMatchObject({
      leftOut: { n: 1500, unknown: 500, total: 8000, ids: ['1'], unknownIds: ['2'] },
    })
  })

  test('of a need, they are counted by who serves it', () => {
    const findings = find({
      needs: [{}, { reachMetres: 1 }],
      organisations: [{ sectors: [0], needs: [0], ...at([0.1, 0]) }],
    })
    expect(
      findings.map(({ subject, figures }) => [subject[0]?.id, 'leftOut' in figures && figures.leftOut.n]),
    ).toEqual([
      ['sector 0', 6500],
      ['need 0', 6500],
    ])
  })

  test('cannot be told while nobody is on the map', () => {
    const [finding] = find({ organisations: [{ sectors: [0] }] })
    expect(finding?.sentence).toMatchObject({
      key: 'access.nobody-placed',
      parameters: { leftOut: 8000, fewest: 500, unplaced: 1 },
    })
    expect(finding?.seriousness.reason).toBe('nobody-on-the-map')
  })

  test('points that are known roughly are told', () => {
    const rough = { sectors: [0], locations: [{ point: [0, 0] as Position, precision: 'locality' as const }] }
    const [finding] = find({ organisations: [rough] })
    expect(finding?.figures).toMatchObject({ roughlyPlaced: { n: 1, total: 1 } })
  })
})

describe('a region that says nothing', () => {
  const organisations = [{ sectors: [0], ...at([0, 0]) }]
  test.each<[string, PopulatedPlaces, string]>([
    ['is not drawn', placesOf([], null), 'access-unknown.no-region'],
    ['has no place', placesOf([]), 'access-unknown.no-place'],
    ['has nobody in its places', placesOf([{ ...town, population: 0 }]), 'access-unknown.no-place'],
  ])('because it %s', (_, populatedPlaces, key) => {
    expect(find({ populatedPlaces, organisations }).map(({ sentence }) => sentence.key)).toEqual([key])
  })

  test('is left unsaid where its places are not at hand, or nobody is in the alliance', () => {
    const dataset = makeDataset({ sectors: [{}], organisations })
    expect(accessFindings(dataset, findingSettings(today))).toEqual([])
    expect(find({ populatedPlaces: placesOf([], null) })).toEqual([])
  })
})

test('access in a territory is that of its places', () => {
  const dataset = makeDataset({
    sectors: [{}],
    territories: ['South', 'North', 'Empty'],
    populatedPlaces: region,
    organisations: [{ sectors: [0], ...at([0, 0]) }, at([0.4, 0])],
  })
  const [service] = access(dataset, findingSettings(today))?.services ?? []
  expect(accessByTerritory(dataset, region, service as ServiceAccess)).toEqual([
    { inhabitants: 7500, leftOut: 1500, unsure: 0 },
    { inhabitants: 500, leftOut: 0, unsure: 500 },
    { inhabitants: 0, leftOut: 0, unsure: 0 },
  ])
})

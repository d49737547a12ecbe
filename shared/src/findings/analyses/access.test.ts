import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import golden from '../../../../test/golden/access.json' with { type: 'json' }
import { type Facts, makeDataset } from '../../dataset.factory.ts'
import type { Dataset, PopulatedPlaces } from '../../dataset.ts'
import { statuses } from '../../organisations.ts'
import type { Position } from '../../primitives.ts'
import { access, accessByTerritory, type ServiceAccess } from '../access.ts'
import { permuted, today } from '../finding.factory.ts'
import { type FindingSettings, findingSettings } from '../settings.ts'
import { accessFindings } from './access.ts'

type Place = { name: string; population: number; point: Position; territory?: number | null }

const placesOf = (places: readonly Place[], of: PopulatedPlaces['of'] = 'boundary'): PopulatedPlaces => ({
  of,
  id: places.map((_, id) => id),
  name: places.map(({ name }) => name),
  population: places.map(({ population }) => population),
  longitude: places.map(({ point }) => point[0]),
  latitude: places.map(({ point }) => point[1]),
  territory: places.map(({ territory }) => territory ?? null),
})

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

const position = fc.tuple(
  fc.integer({ min: -20, max: 20 }).map((steps) => steps / 20),
  fc.constantFrom(44.9, 45, 45.1),
) as fc.Arbitrary<Position>
const anyPlaces = fc
  .array(fc.record({ name: fc.constant('Place'), population: fc.nat(5000), point: position }), {
    maxLength: 12,
  })
  .map((places) => placesOf(places))
const anyOrganisation = fc.record({
  status: fc.constantFrom(...statuses),
  sectors: fc.subarray([0, 1]),
  needs: fc.subarray([0]),
  locations: fc.array(
    fc.record({
      point: fc.option(position),
      precision: fc.constantFrom('exact' as const, 'hidden' as const),
    }),
    { maxLength: 2 },
  ),
})
const anyRegion = fc.record({
  sectors: fc.constant<NonNullable<Facts['sectors']>>([{}, { reachMetres: 30_000 }]),
  needs: fc.constant<NonNullable<Facts['needs']>>([{}]),
  populatedPlaces: anyPlaces,
  organisations: fc.array(anyOrganisation, { maxLength: 8 }),
})
const settings = findingSettings(today)
const services = (dataset: Dataset) => access(dataset, settings)?.services ?? []
const people = ({ populatedPlaces }: Dataset, places: readonly number[]) =>
  places.reduce((sum, place) => sum + (populatedPlaces?.population[place] ?? 0), 0)

describe('whatever the region', () => {
  test('the order of rows changes nothing', () => {
    const both = anyRegion
      .map(makeDataset)
      .chain((dataset) => fc.tuple(fc.constant(dataset), permuted(dataset)))
    const inOrder = (dataset: Dataset) =>
      accessFindings(dataset, settings).toSorted((a, b) => (a.id < b.id ? -1 : 1))
    fc.assert(
      fc.property(both, ([dataset, same]) => {
        expect(inOrder(same)).toEqual(inOrder(dataset))
      }),
    )
  })

  test('every place is within reach, out of it, or not known, and no bound is passed', () => {
    fc.assert(
      fc.property(anyRegion, (facts) => {
        const dataset = makeDataset(facts)
        for (const { leftOut, unsure, minLeftOut, largest } of services(dataset)) {
          expect(new Set([...leftOut, ...unsure]).size).toBe(leftOut.length + unsure.length)
          expect(minLeftOut).toBeGreaterThanOrEqual(0)
          expect(minLeftOut).toBeLessThanOrEqual(people(dataset, leftOut))
          expect(largest).toHaveLength(Math.min(3, leftOut.length + unsure.length))
        }
        for (const { figures } of accessFindings(dataset, settings)) {
          if (!('leftOut' in figures)) continue
          const { leftOut, leftOutRural, leftOutUrban } = figures
          for (const key of ['n', 'unknown', 'total'] as const)
            expect(leftOutRural[key] + leftOutUrban[key]).toBe(leftOut[key])
        }
      }),
    )
  })

  test('an organisation more never lowers access', () => {
    fc.assert(
      fc.property(anyRegion, anyOrganisation, (facts, joining) => {
        const before = makeDataset(facts)
        const after = makeDataset({ ...facts, organisations: [...facts.organisations, joining] })
        const [was, is] = [services(before), services(after)]
        was.forEach((service, position) => {
          const now = is[position] as ServiceAccess
          const beyond = new Set([...service.leftOut, ...service.unsure])
          expect(new Set(service.leftOut).isSupersetOf(new Set(now.leftOut))).toBe(true)
          expect(beyond.isSupersetOf(new Set([...now.leftOut, ...now.unsure]))).toBe(true)
        })
      }),
    )
  })

  test('two alliances together leave out whom both leave out', () => {
    const others = fc.array(anyOrganisation, { maxLength: 8 })
    fc.assert(
      fc.property(anyRegion, others, (facts, organisations) => {
        const merged = { ...facts, organisations: [...facts.organisations, ...organisations] }
        const [one, other, both] = [facts, { ...facts, organisations }, merged].map((some) =>
          services(makeDataset(some)),
        )
        both?.forEach(({ leftOut }, position) => {
          const alone = new Set(one?.[position]?.leftOut)
          expect(new Set(leftOut)).toEqual(alone.intersection(new Set(other?.[position]?.leftOut)))
        })
      }),
    )
  })
})

// The expected figures are not ours: test/golden/access.py measured every way, and shares no code with the product.
describe('access in the training alliance', () => {
  type Row = Record<string, string>
  const rows: Row[] = parse(
    readFileSync(new URL('../../../../server/demonstration/training-alliance.csv', import.meta.url)),
    { columns: true, bom: true },
  )
  const names = Object.keys(golden.sectors)
  const dataset = makeDataset({
    sectors: names.map((id) => ({ id })),
    organisations: rows.map((row) => ({
      id: row.name ?? '',
      status: statuses.find((status) => status === row.status) ?? 'existing',
      sectors: names.flatMap((name, sector) => (row.sectors?.split('|').includes(name) ? sector : [])),
      locations: row.longitude
        ? [{ point: [Number(row.longitude), Number(row.latitude)] as Position, precision: 'exact' as const }]
        : [],
    })),
    populatedPlaces: {
      of: 'boundary',
      id: golden.places.map(([id]) => Number(id)),
      name: golden.places.map(([, name]) => String(name)),
      population: golden.places.map(([, , population]) => Number(population)),
      longitude: golden.places.map(([, , , longitude]) => Number(longitude)),
      latitude: golden.places.map(([, , , , latitude]) => Number(latitude)),
      territory: golden.places.map(() => null),
    },
  })
  const { reachMetres, ruralBelow } = golden
  const findings = accessFindings(dataset, findingSettings(today, { reachMetres, ruralBelow }))

  test.each(Object.entries(golden.sectors))('%s', (sector, expected) => {
    const finding = findings.find(({ subject }) => subject[0]?.id === sector)
    const { parameters } = finding?.sentence ?? {}
    expect(parameters).toMatchObject({
      inhabitants: golden.inhabitants,
      leftOut: expected.leftOut,
      places: expected.places,
      largestMetres: expected.largest.slice(0, 3).map(([, metres]) => Math.round(Number(metres) / 100) * 100),
    })
    const { leftOut, leftOutRural, unplaced } = (finding?.figures ?? {}) as Record<
      string,
      { n: number; total: number; unknown: number; ids: string[]; unknownIds: string[] }
    >
    expect(leftOutRural?.total).toBe(golden.rural)
    expect((leftOutRural?.n ?? 0) + (leftOutRural?.unknown ?? 0)).toBe(expected.leftOutRural)
    expect((leftOut?.ids.length ?? 0) + (leftOut?.unknownIds.length ?? 0)).toBe(expected.places)
    expect(unplaced?.ids).toEqual(expected.unplaced)
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Facts, makeDataset } from '../../dataset.factory.ts'
import type { DatasetLocation } from '../../dataset.ts'
import { geodesic } from '../../geodesy/geodesic.ts'
import { today } from '../finding.factory.ts'
import { nearness, pairsWithin, type Whereabouts, whereabouts } from '../nearness.ts'
import { pairsToIntroduce } from '../pairs-to-introduce.ts'
import { partnerGraph } from '../partner-graph.ts'
import { type FindingSettings, findingSettings } from '../settings.ts'
import { introductionFindings } from './introductions.ts'

const find = (facts: Facts, decided?: Partial<FindingSettings>) =>
  introductionFindings(makeDataset({ sectors: [{}, {}], ...facts }), findingSettings(today, decided))
const pairs = (facts: Facts, decided?: Partial<FindingSettings>) =>
  find(facts, decided).map(({ subject }) =>
    subject.map(({ id }) => id.replace('organisation ', '')).join(' '),
  )

const at = (longitude: number, precision: 'exact' | 'locality' = 'exact') => ({
  locations: [{ point: [longitude, 0] as [number, number], precision }],
})
const inCenon = { locations: [{ locality: 'Cenon' }] }

test('pairs within a distance are those that measuring every pair finds', () => {
  const point = fc.tuple(
    fc.constantFrom(-179.99, -0.01, 0, 0.01, 179.99, 180),
    fc.constantFrom(-90, -0.01, 0, 0.02, 45, 89.9, 90),
  )
  const all = fc.array(fc.record({ points: fc.array(point, { maxLength: 2 }) }), {
    maxLength: 8,
  })
  fc.assert(
    fc.property(all, fc.constantFrom(0, 1500, 3000, 2e7), (places: Pick<Whereabouts, 'points'>[], metres) => {
      const expected = places.flatMap((one, position) =>
        places.flatMap((other, next) => {
          const isNear = one.points.some((from) => other.points.some((to) => geodesic(from, to) <= metres))
          return next > position && isNear ? [[position, next]] : []
        }),
      )
      const inOrder = (pairs: number[][]) =>
        pairs.toSorted(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d)
      expect(inOrder(pairsWithin(places, metres))).toEqual(inOrder(expected))
    }),
  )
})

describe('who is worth introducing', () => {
  test.each<[string, Facts, FindingSettings['nearMetres'], string[]]>([
    ['near and of different sectors', { organisations: [at(0), at(0.01)] }, 2000, ['0 1']],
    ['at the same point, when near is nothing else', { organisations: [at(0), at(0)] }, 0, ['0 1']],
    ['too far', { organisations: [at(0), at(0.02)] }, 2000, []],
    ['near only as far as a locality goes', { organisations: [at(0), at(0.01, 'locality')] }, 2000, []],
    ['in the same locality', { organisations: [inCenon, inCenon] }, 0, ['0 1']],
  ])('%s', (_, { organisations = [] }, nearMetres, expected) => {
    const ofDifferent = organisations.map((one, sector) => ({ ...one, sectors: [sector] }))
    const ofSame = organisations.map((one) => ({ ...one, sectors: [0] }))
    const ofNone = organisations.map((one) => ({ ...one, sectors: [] }))
    expect(pairs({ organisations: ofDifferent }, { nearMetres })).toEqual(expected)
    expect(pairs({ organisations: ofSame }, { nearMetres })).toEqual([])
    expect(pairs({ organisations: ofNone }, { nearMetres })).toEqual([])
  })

  test.each(['existing', 'wanted'] as const)('not those with a tie that is %s', (state) => {
    const organisations = [inCenon, inCenon].map((one, sector) => ({ ...one, sectors: [sector] }))
    expect(pairs({ organisations, partnerships: [{ from: 1, to: 0, state }] })).toEqual([])
  })

  test('those of many reasons first, each reason told', () => {
    const organisations = [
      { sectors: [0], ...at(0) },
      { sectors: [1], ...at(0.001) },
      { sectors: [1], ...at(5) },
      { sectors: [0], ...at(5.01) },
      { sectors: [0], ...at(9) },
    ]
    const partnerships = [0, 1, 2].map((from) => ({ from, to: 4 }))
    const findings = find({ organisations, partnerships })
    expect(
      findings.map(({ sentence, subject }) => [subject.map(({ id }) => id.at(-1)), sentence.key]),
    ).toEqual([
      [['0', '1'], 'introduction.near-with-shared-partners'],
      [['0', '2'], 'introduction.shared-partners'],
      [['2', '3'], 'introduction.near'],
    ])
    expect(findings[0]?.sentence.parameters).toMatchObject({
      metres: 100,
      locality: null,
      sectorsOfOne: [{ noun: 'sector', id: 'sector 0' }],
      sharedPartners: [{ noun: 'organisation', id: 'organisation 4' }],
    })
  })

  test('nobody twice to the same, though there are two reasons', () => {
    const organisations = [{ sectors: [0], ...inCenon }, { sectors: [1], ...inCenon }, {}]
    const partnerships = [0, 1].map((from) => ({ from, to: 2 }))
    expect(pairs({ organisations, partnerships })).toEqual(['0 1'])
  })

  test('the nearest first, whatever is near, and then those of the same locality', () => {
    const organisations = [0, 0.03, 0.01, 0.0301].map((longitude, position) => ({
      sectors: [position % 2],
      locations: [{ locality: 'Cenon' }, ...at(longitude).locations],
    }))
    const decided = { nearMetres: 3000, maxIntroductionsEach: 9 }
    expect(pairs({ organisations }, decided)).toEqual(['1 2', '2 3', '0 1', '0 3'])
  })

  test('not those known to be far apart, though their localities have one name', () => {
    const inTown = (sector: number, longitude: number | null) => ({
      sectors: [sector],
      locations: [{ locality: 'Saint-Denis', ...(longitude === null ? {} : at(longitude).locations[0]) }],
    })
    expect(pairs({ organisations: [inTown(0, 2), inTown(1, 55)] })).toEqual([])
    expect(pairs({ organisations: [inTown(0, 2), inTown(1, null)] })).toEqual(['0 1'])
  })

  test('nobody more often than can be followed up, and not all at once', () => {
    const organisations = Array.from({ length: 6 }, (_, position) => ({
      ...inCenon,
      sectors: [position % 2],
    }))
    expect(pairs({ organisations }, { maxIntroductionsEach: 1 })).toEqual(['0 1', '2 3', '4 5'])
    expect(pairs({ organisations }, { maxIntroductions: 2 })).toEqual(['0 1', '0 3'])
    expect(pairs({ organisations }, { maxIntroductions: 0 })).toEqual([])
  })
})

describe('needs in common', () => {
  const needs = [{}, {}]
  const two = (one: object, other: object): Facts => ({
    needs,
    organisations: [
      { sectors: [0], ...one },
      { sectors: [1], ...other },
    ],
  })

  test.each<[string, object, object, Record<'bothServe' | 'oneServes' | 'otherServes', string[]>]>([
    [
      'both serve it',
      { needs: [0] },
      { needs: [0] },
      { bothServe: ['need 0'], oneServes: [], otherServes: [] },
    ],
    [
      'one serves what the beneficiaries of the other need',
      { needs: [1] },
      { beneficiaryNeeds: [1] },
      { bothServe: [], oneServes: ['need 1'], otherServes: [] },
    ],
    [
      'and the other way round',
      { beneficiaryNeeds: [1] },
      { needs: [1] },
      { bothServe: [], oneServes: [], otherServes: ['need 1'] },
    ],
    [
      'who serves it for its own beneficiaries needs nobody else for it',
      { needs: [0] },
      { needs: [0], beneficiaryNeeds: [0] },
      { bothServe: ['need 0'], oneServes: [], otherServes: [] },
    ],
    [
      'the beneficiaries of both have it, and neither serves it',
      { beneficiaryNeeds: [0] },
      { beneficiaryNeeds: [0] },
      { bothServe: [], oneServes: [], otherServes: [] },
    ],
  ])('%s', (_, one, other, expected) => {
    const [finding] = find(two({ ...inCenon, ...one }, { ...inCenon, ...other }))
    const { bothServe = [], oneServes = [], otherServes = [] } = finding?.sentence.parameters ?? {}
    const ids = (refs: readonly { id: string }[]) => refs.map(({ id }) => id)
    expect({ bothServe: ids(bothServe), oneServes: ids(oneServes), otherServes: ids(otherServes) }).toEqual(
      expected,
    )
  })

  test('are alone no reason to introduce anybody', () => {
    expect(pairs(two({ needs: [0] }, { needs: [0] }))).toEqual([])
  })

  test('come before what is nearer, and behind partners in common with somebody near', () => {
    const organisations = [
      { sectors: [0], ...at(0), needs: [0] },
      { sectors: [1], ...at(0.001) },
      { sectors: [1], ...at(0.002), beneficiaryNeeds: [0] },
      { sectors: [1], ...at(0.003) },
      {},
    ]
    const partnerships = [0, 3].map((from) => ({ from, to: 4 }))
    expect(pairs({ needs, organisations, partnerships }, { maxIntroductionsEach: 9 })).toEqual([
      '0 3',
      '0 2',
      '0 1',
    ])
  })
})

test('whom to introduce is what looking at every pair finds, best first', () => {
  /** Far apart and next door, in one locality and nowhere; with few ties, so that most pairs are open. */
  const anyAlliance = fc
    .record({
      organisations: fc.array(
        fc.record({
          sectors: fc.constantFrom<number[]>([0], [1], [0], [1], [0, 1], []),
          needs: fc.constantFrom<number[]>([], [], [0], [1]),
          beneficiaryNeeds: fc.constantFrom<number[]>([], [], [0], [1]),
          locations: fc.oneof(
            fc.constantFrom<Partial<DatasetLocation>[]>([], inCenon.locations),
            fc.constant<Partial<DatasetLocation>[]>([{ ...at(0.04).locations[0], ...inCenon.locations[0] }]),
            fc
              .constantFrom(0, 0.0001, 0.0004, 0.02, 0.04)
              .map((longitude): Partial<DatasetLocation>[] => at(longitude).locations),
          ),
        }),
        { maxLength: 8 },
      ),
      ties: fc.array(fc.record({ from: fc.nat(7), to: fc.nat(7) }), { maxLength: 9 }),
    })
    .map(({ organisations, ties }) =>
      makeDataset({
        sectors: [{}, {}],
        needs: [{}, {}],
        organisations,
        partnerships: ties.filter(({ from, to }) => from !== to && Math.max(from, to) < organisations.length),
      }),
    )
  const decided = fc.record({
    nearMetres: fc.constantFrom(0, 20, 3000, 5000),
    maxIntroductions: fc.constantFrom(1, 2, 20),
    maxIntroductionsEach: fc.constantFrom(1, 2),
  })
  fc.assert(
    fc.property(anyAlliance, decided, (dataset, some) => {
      const network = partnerGraph(dataset, today)
      const { nearMetres, maxIntroductions, maxIntroductionsEach } = some
      const organisations = network.positions.flatMap((position) => dataset.organisations[position] ?? [])
      const tied = (a: number, b: number) =>
        network.ties.some(({ from, to }) => (from === a && to === b) || (from === b && to === a))
      const known = (a: number, b: number) =>
        dataset.partnerships.some(
          ({ from, to }) =>
            [from, to].includes(network.positions[a] ?? -1) &&
            [from, to].includes(network.positions[b] ?? -1),
        )
      const all = organisations.flatMap((one, a) =>
        organisations.flatMap((other, b) => {
          if (b <= a || known(a, b) || one.sectors.length === 0 || other.sectors.length === 0) return []
          if (one.sectors.some((sector) => other.sectors.includes(sector))) return []
          const shared = organisations.filter((_, c) => tied(a, c) && tied(b, c)).length
          const near = nearness(whereabouts(one), whereabouts(other), nearMetres)
          if (shared === 0 && !near) return []
          const serves = (from: typeof one, to: typeof one) =>
            from.needs.some((need) => to.needs.includes(need) || to.beneficiaryNeeds.includes(need))
          const rank = [
            shared > 0 && near ? 0 : 1,
            serves(one, other) || serves(other, one) ? 0 : 1,
            -shared,
            near?.metres ?? Number.MAX_VALUE,
            a,
            b,
          ]
          return [{ a, b, rank }]
        }),
      )
      all.sort(({ rank: one }, { rank: other }) => {
        const at = one.findIndex((value, place) => value !== other[place])
        return (one[at] ?? 0) - (other[at] ?? 0)
      })
      const taken: number[] = []
      const expected = all.flatMap(({ a, b }) => {
        const meets = (node: number) => taken.filter((one) => one === node).length
        if (taken.length === 2 * maxIntroductions) return []
        if (Math.max(meets(a), meets(b)) >= maxIntroductionsEach) return []
        taken.push(a, b)
        return [[a, b]]
      })
      const found = pairsToIntroduce(dataset, network, findingSettings(today, some))
      expect(found.map(({ one, other }) => [one, other])).toEqual(expected)
    }),
    { numRuns: 1500 },
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeDataset } from '../../dataset.factory.ts'
import type { DatasetLocation } from '../../dataset.ts'
import { geodesic } from '../../geodesy/geodesic.ts'
import { today } from '../finding.factory.ts'
import { nearness, pairsWithin, type Whereabouts, whereabouts } from '../nearness.ts'
import { pairsToIntroduce } from '../pairs-to-introduce.ts'
import { partnerGraph } from '../partner-graph.ts'
import { findingSettings } from '../settings.ts'
import { at, inCenon } from './introductions.factory.ts'

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

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Dataset } from '../dataset.ts'
import { coverage } from './coverage.ts'
import { departures } from './departure.ts'
import { anyDataset, lossesOf, today } from './finding.factory.ts'
import { expectedToServe, needServices } from './needs.ts'
import { degreeOf, groupsOf, pairsOf, partnerGraph } from './partner-graph.ts'
import { permuted } from './permuted.factory.ts'
import { seating } from './seats.ts'
import { findingSettings, placesOf } from './settings.ts'

const settings = findingSettings(today)

/** The same alliance once an organisation has closed. */
const without = (dataset: Dataset, position: number): Dataset => ({
  ...dataset,
  organisations: dataset.organisations.map((one, at) =>
    at === position ? { ...one, status: 'closed' } : one,
  ),
})

describe('for any dataset, what is told is what counting again without the organisation finds', () => {
  const departing = anyDataset().chain((dataset) =>
    fc.record({
      dataset: fc.constant(dataset),
      leaver: fc.nat(Math.max(0, dataset.organisations.length - 1)),
    }),
  )
  const idsIn = (refs: readonly { id: string }[]) => refs.map(({ id }) => id)

  test('of needs', () => {
    fc.assert(
      fc.property(departing, ({ dataset, leaver }) => {
        const serving = (of: Dataset) => needServices(of).needs.map((need) => need.serving.length)
        const [before, after] = [serving(dataset), serving(without(dataset, leaver))]
        const lost = dataset.needs.flatMap((need, at) =>
          expectedToServe(need) > 0 && before[at] && after[at] === 0 ? need.id : [],
        )
        const losses = departures(dataset, settings)(leaver)
        expect(lossesOf(losses, 'needs').flatMap(({ needs }) => idsIn(needs))).toEqual(lost)
        before.forEach((number, at) => {
          expect(after[at]).toBeLessThanOrEqual(number)
        })
      }),
    )
  })

  test('of coverage, which never rises', () => {
    fc.assert(
      fc.property(departing, ({ dataset, leaver }) => {
        const by = placesOf(dataset, settings)
        const [before, after] = [dataset, without(dataset, leaver)].map((of) => coverage(of, { by }))
        const losses = departures(dataset, settings)(leaver)
        const named = (sector: { id: string }, places: readonly { id: string }[]) =>
          places.map(({ id }) => `${sector.id} ${id}`)
        const empty = lossesOf(losses, 'sector-at-places').flatMap(({ sector, places }) =>
          named(sector, places),
        )
        const thin = lossesOf(losses, 'sector-thin').flatMap(({ sector, places }) => named(sector, places))
        const lost = lossesOf(losses, 'sectors').flatMap(({ sectors }) => idsIn(sectors))
        expect(after?.rows.map(({ key }) => key)).toEqual(before?.rows.map(({ key }) => key))
        const [nowEmpty, nowThin]: [string[], string[]] = [[], []]
        const nowLost = dataset.sectors.flatMap(({ id }, sector) => {
          const [was, is] = [before, after].map((of) => of?.region.cells[sector])
          return was?.organisations.length && is?.organisations.length === 0 && was.expected.minimum > 0
            ? id
            : []
        })
        before?.rows.forEach(({ key, cells }, row) => {
          cells.forEach(({ organisations, expected }, sector) => {
            const { id = '' } = dataset.sectors[sector] ?? {}
            const left = after?.rows[row]?.cells[sector]?.organisations.length ?? 0
            expect(left).toBeLessThanOrEqual(organisations.length)
            if (expected.minimum <= 0 || nowLost.includes(id)) return
            if (organisations.length > 0 && left === 0) nowEmpty.push(`${id} ${key}`)
            else if (organisations.length >= expected.minimum && left < expected.minimum)
              nowThin.push(`${id} ${key}`)
          })
        })
        expect(lost.sort()).toEqual(nowLost.sort())
        expect(empty.sort()).toEqual(nowEmpty.sort())
        expect(thin.sort()).toEqual(nowThin.sort())
      }),
    )
  })

  test('of ties: no pair finds a way that it did not have', () => {
    fc.assert(
      fc.property(departing, ({ dataset, leaver }) => {
        const id = dataset.organisations[leaver]?.id ?? ''
        const networkOf = (of: Dataset) => {
          const { ids, graph } = partnerGraph(of, today)
          const groups = groupsOf(graph).map((group) => group.map((node) => ids[node] ?? ''))
          const others = groups.map((group) => group.filter((one) => one !== id))
          const untied = ids.filter((one, node) => degreeOf(graph, node) === 0 && one !== id)
          return { ways: others.reduce((sum, { length }) => sum + pairsOf(length), 0), untied, groups }
        }
        const [before, after] = [networkOf(dataset), networkOf(without(dataset, leaver))]
        const losses = departures(dataset, settings)(leaver)
        const [cut] = lossesOf(losses, 'cut-off')
        expect(cut?.pairs ?? 0).toBe(before.ways - after.ways)
        const own = before.groups.find((group) => group.includes(id)) ?? []
        const left = after.groups.filter(([one = '']) => own.includes(one))
        expect(cut?.parts ?? Math.min(1, left.length)).toBe(left.length)
        expect(cut ? idsIn(cut.organisations) : []).toEqual(left.slice(1).flat().sort())
        const untied = idsIn(cut?.untied ?? lossesOf(losses, 'untied')[0]?.organisations ?? [])
        expect([...before.untied, ...untied].sort()).toEqual(after.untied.sort())
      }),
    )
  })

  test('of seats', () => {
    fc.assert(
      fc.property(departing, ({ dataset, leaver }) => {
        const [before, after] = [seating(dataset), seating(without(dataset, leaver))]
        const lost = dataset.actorKinds.flatMap(({ id, expectedSeats }, kind) =>
          expectedSeats > 0 && before.kinds[kind]?.seats.length && after.kinds[kind]?.seats.length === 0
            ? id
            : [],
        )
        const [seats] = lossesOf(departures(dataset, settings)(leaver), 'seats')
        expect(seats?.seats ?? 0).toBe(before.seats.length - after.seats.length)
        expect(idsIn(seats?.actorKinds ?? [])).toEqual(lost)
      }),
    )
  })

  test('whatever the order of the rows', () => {
    const both = anyDataset().chain((dataset) => fc.tuple(fc.constant(dataset), permuted(dataset)))
    const byId = (dataset: Dataset) => {
      const lost = departures(dataset, settings)
      return Object.fromEntries(dataset.organisations.map(({ id }, at) => [id, lost(at)]))
    }
    fc.assert(
      fc.property(both, ([dataset, same]) => {
        expect(byId(same)).toEqual(byId(dataset))
      }),
    )
  })
})

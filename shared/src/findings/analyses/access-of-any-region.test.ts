import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Facts, makeDataset } from '../../dataset.factory.ts'
import type { Dataset } from '../../dataset.ts'
import { statuses } from '../../organisations.ts'
import type { Position } from '../../primitives.ts'
import { access, type ServiceAccess } from '../access.ts'
import { today } from '../finding.factory.ts'
import { permuted } from '../permuted.factory.ts'
import { findingSettings } from '../settings.ts'
import { placesOf } from './access.factory.ts'
import { accessFindings } from './access.ts'

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

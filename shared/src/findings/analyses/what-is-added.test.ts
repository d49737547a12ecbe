import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Facts, makeDataset } from '../../dataset.factory.ts'
import type { Dataset } from '../../dataset.ts'
import { anyDataset, anyFacts, today } from '../finding.factory.ts'
import { seating } from '../seats.ts'
import { findingSettings } from '../settings.ts'
import { type AnyFinding, computeFindings } from './analyses.ts'

const settings = findingSettings(today)
const find = (dataset: Dataset) => computeFindings(dataset, settings)
const ofKind = <Kind extends AnyFinding['kind']>(findings: readonly AnyFinding[], kind: Kind) =>
  findings.filter((finding): finding is Extract<AnyFinding, { kind: Kind }> => finding.kind === kind)

/** How many are counted in each sector at each place that has a finding of coverage, and how many it takes. */
const coverageOf = (findings: readonly AnyFinding[]) =>
  new Map(
    ofKind(findings, 'coverage').map(({ id, sentence: { parameters } }) => {
      const { existing, developing, expected } = parameters
      return [id, { counted: existing + developing, expected }]
    }),
  )

/** How many seats organisations that count hold. */
const seatedOf = (facts: Facts) => seating(makeDataset(facts)).seats.length

describe('what an organisation adds', () => {
  const joined = anyFacts().chain((facts) =>
    fc.record({
      facts: fc.constant(facts),
      joining: fc.record({
        status: fc.constantFrom('existing' as const, 'developing' as const),
        sectors: fc.subarray([...(facts.sectors ?? []).keys()]),
        locations: fc.constantFrom<{ locality: string }[]>(
          [],
          [{ locality: 'Cenon' }],
          [{ locality: 'Pessac' }],
        ),
      }),
    }),
  )

  test('never lowers coverage: no place has fewer, and what had enough still has', () => {
    fc.assert(
      fc.property(joined, ({ facts, joining }) => {
        const sectors = facts.sectors ?? []
        const organisations = facts.organisations ?? []
        const decided = { places: 'locality' as const }
        const at = (some: Facts) => computeFindings(makeDataset(some), findingSettings(today, decided))
        const before = coverageOf(at({ ...facts, sectors, organisations }))
        const after = coverageOf(at({ ...facts, sectors, organisations: [...organisations, joining] }))
        for (const [id, { counted, expected }] of before)
          expect(after.get(id)?.counted ?? expected, id).toBeGreaterThanOrEqual(counted)
        // A place that nobody was at may come up with the organisation, and no other.
        for (const id of after.keys()) if (!before.has(id)) expect(id).toMatch(/locality:(Cenon|Pessac) /)
        const wasThere = organisations.some(({ locations = [] }) =>
          locations.some(({ locality }) => locality === 'Cenon'),
        )
        if (wasThere)
          for (const id of after.keys()) if (id.includes('Cenon')) expect(before.has(id)).toBe(true)
      }),
    )
  })
})

describe('what an organisation that serves needs and takes a seat adds', () => {
  const joined = anyFacts().chain((facts) =>
    fc.record({
      facts: fc.constant(facts),
      joining: fc.record({
        needs: fc.subarray([...(facts.needs ?? []).keys()]),
        actorKinds: fc.subarray([...(facts.actorKinds ?? []).keys()]),
        locations: fc.constantFrom<{ territory: number | null; point: [number, number] }[]>(
          [],
          [{ territory: null, point: [9, 9] }],
        ),
      }),
    }),
  )
  /** How many serve each need and sit for each kind, as long as too few do. */
  const lacking = (facts: Facts) => {
    const findings = find(makeDataset(facts))
    return new Map([
      ...ofKind(findings, 'need').map(({ id, figures }) => [id, figures.serving.n] as const),
      ...ofKind(findings, 'seats')
        .filter(({ sentence }) => sentence.key !== 'seats.no-authority')
        .map(({ id, figures }) => [id, figures.seats.n] as const),
    ])
  }

  test('never lowers what is served or who sits: no need has fewer, and what had enough still has', () => {
    fc.assert(
      fc.property(joined, ({ facts, joining }) => {
        const organisations = [...(facts.organisations ?? []), joining]
        const seats = [...(facts.seats ?? []), { organisation: organisations.length - 1 }]
        const before = lacking(facts)
        // Of nobody a need was recorded, or no seat: then nothing was said of any.
        const hadNeeds = (facts.organisations ?? []).some(
          ({ status, needs = [] }) => status !== 'missing' && status !== 'closed' && needs.length > 0,
        )
        const hadSeats = seatedOf(facts) > 0
        for (const [id, number] of lacking({ ...facts, organisations, seats })) {
          if (id.startsWith('need ') ? !hadNeeds : !hadSeats) continue
          expect(before.has(id), id).toBe(true)
          expect(number).toBeGreaterThanOrEqual(before.get(id) ?? 0)
        }
      }),
    )
  })
})

describe('what a tie holds together', () => {
  const withTie = anyDataset().filter(({ partnerships }) => partnerships.length > 0)
  const ways = (dataset: Dataset) =>
    new Map(
      ofKind(find(dataset), 'engagement').map(({ subject, sentence }) => [
        subject[0]?.id,
        'path' in sentence.parameters ? 1 : 0,
      ]),
    )
  const isolated = (dataset: Dataset) => {
    const findings = find(dataset)
    return (
      ofKind(findings, 'isolates')[0]?.figures.isolated.n ??
      ofKind(findings, 'no-ties')[0]?.figures.tied.total ??
      0
    )
  }

  test('is never held better without it', () => {
    fc.assert(
      fc.property(withTie, fc.nat(), (dataset, some) => {
        const removed = some % dataset.partnerships.length
        const without = {
          ...dataset,
          partnerships: dataset.partnerships.filter((_, position) => position !== removed),
        }
        expect(isolated(without)).toBeGreaterThanOrEqual(isolated(dataset))
        const before = ways(dataset)
        for (const [organisation, reachable] of ways(without))
          expect(reachable).toBeLessThanOrEqual(before.get(organisation) ?? 1)
      }),
    )
  })
})

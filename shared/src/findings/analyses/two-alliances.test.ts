import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Facts, makeDataset } from '../../dataset.factory.ts'
import type { Dataset } from '../../dataset.ts'
import { today } from '../finding.factory.ts'
import { findingSettings } from '../settings.ts'
import { type AnyFinding, computeFindings } from './analyses.ts'

const settings = findingSettings(today)
const find = (dataset: Dataset) => computeFindings(dataset, settings)
const ofKind = <Kind extends AnyFinding['kind']>(findings: readonly AnyFinding[], kind: Kind) =>
  findings.filter((finding): finding is Extract<AnyFinding, { kind: Kind }> => finding.kind === kind)

describe('two alliances of different places', () => {
  const placed = (localities: string[]) =>
    fc.record({
      organisations: fc.array(
        fc.record({
          status: fc.constantFrom('existing' as const, 'developing' as const, 'missing' as const),
          sectors: fc.subarray([0, 1]),
          locations: fc.array(fc.record({ locality: fc.constantFrom(...localities) }), {
            minLength: 1,
            maxLength: 2,
          }),
        }),
        { maxLength: 8 },
      ),
      surveys: fc.array(
        fc.record({
          locality: fc.constantFrom(...localities),
          sector: fc.constantFrom(null, 0, 1),
          lookedOn: fc.constantFrom('2024-01-01', '2026-10-01'),
        }),
        { maxLength: 3 },
      ),
    })

  test('lack together at their places what each lacks', () => {
    const sectors = [{ expectedMinimum: 2 }, {}]
    const atPlaces = (dataset: Dataset) =>
      ofKind(find(dataset), 'coverage')
        .filter(({ subject }) => subject.length > 1)
        .sort((a, b) => (a.id < b.id ? -1 : 1))
    const named = (some: Facts, name: string) => ({
      sectors,
      organisations: (some.organisations ?? []).map((one, at) => ({ ...one, id: `${name} ${at}` })),
      surveys: some.surveys ?? [],
    })
    fc.assert(
      fc.property(placed(['Bègles', 'Cenon']), placed(['Dublin', 'Roscommon']), (south, north) => {
        const [one, other] = [named(south, 'south'), named(north, 'north')]
        const merged = makeDataset({
          sectors,
          organisations: [...one.organisations, ...other.organisations],
          surveys: [...one.surveys, ...other.surveys],
        })
        const union = [...atPlaces(makeDataset(one)), ...atPlaces(makeDataset(other))]
        // What has no place at all may be anywhere; here everything has one, but the totals are of all.
        const atHome = (finding: ReturnType<typeof atPlaces>[number]) => ({
          ...finding,
          figures: { existing: finding.figures.existing, developing: finding.figures.developing },
        })
        expect(atPlaces(merged).map(atHome)).toEqual(union.sort((a, b) => (a.id < b.id ? -1 : 1)).map(atHome))
      }),
    )
  })
})

describe('two alliances that name the same needs and kinds of actor', () => {
  const needs = [{ expectedMinimum: 9 }, { expectedMinimum: 9 }]
  const actorKinds = [{ expectedSeats: 9 }, { expectedSeats: 9 }]
  const side = (name: string) =>
    fc
      .array(
        fc.record({
          needs: fc.subarray([0, 1], { minLength: 1 }),
          beneficiaryNeeds: fc.subarray([0, 1]),
          actorKinds: fc.subarray([0, 1]),
          seats: fc.nat(2),
        }),
        { minLength: 1, maxLength: 6 },
      )
      .map((rows) => rows.map((row, at) => ({ ...row, id: `${name} ${at}` })))
  type Row = { id: string; needs: number[]; beneficiaryNeeds: number[]; actorKinds: number[]; seats: number }
  const together = (rows: Row[]) =>
    find(
      makeDataset({
        needs,
        actorKinds,
        organisations: rows.map(({ seats: _, ...row }) => row),
        seats: rows.flatMap(({ id, seats }, organisation) =>
          Array.from({ length: seats }, (_, at) => ({ id: `${id} ${at}`, organisation })),
        ),
      }),
    )
  const idsOf = (findings: readonly AnyFinding[]) =>
    [...ofKind(findings, 'need'), ...ofKind(findings, 'seats')].flatMap(({ id, figures }) =>
      Object.entries(figures).map(([name, { ids, total }]) => [`${id} ${name}`, { ids, total }] as const),
    )

  test('have together what each has', () => {
    fc.assert(
      fc.property(side('south'), side('north'), (south, north) => {
        const parts = [together(south), together(north)].map((findings) => new Map(idsOf(findings)))
        for (const [name, { ids, total }] of idsOf(together([...south, ...north]))) {
          const own = parts.map((part) => part.get(name))
          // Of a table at which nobody sits nothing is said but that.
          if (own.some((figure) => figure === undefined)) continue
          expect(own.flatMap((figure) => figure?.ids ?? []).sort(), name).toEqual(ids)
          expect(own.reduce((sum, figure) => sum + (figure?.total ?? 0), 0)).toBe(total)
        }
      }),
    )
  })
})

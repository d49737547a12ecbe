import fc from 'fast-check'
import { Value } from 'typebox/value'
import { describe, expect, test } from 'vitest'
import type { Dataset } from '../../dataset.ts'
import { anyDataset, today } from '../finding.factory.ts'
import { Finding, levels } from '../finding.ts'
import { expectedToServe, needServices } from '../needs.ts'
import { permuted } from '../permuted.factory.ts'
import { seating } from '../seats.ts'
import { findingSettings } from '../settings.ts'
import { type AnyFinding, analyses, computeFindings } from './analyses.ts'

const settings = findingSettings(today)
const find = (dataset: Dataset) => computeFindings(dataset, settings)
const ofKind = <Kind extends AnyFinding['kind']>(findings: readonly AnyFinding[], kind: Kind) =>
  findings.filter((finding): finding is Extract<AnyFinding, { kind: Kind }> => finding.kind === kind)

/** What nobody knows and could change the cells of coverage. */
const ofCells = new Set(['unplaced', 'unverified', 'without-sector', 'not-surveyed'])

describe('for any dataset', () => {
  test('every finding has the shape that is promised: whole counts, no NaN, no infinity', () => {
    fc.assert(
      fc.property(anyDataset(), (dataset) => {
        for (const finding of find(dataset)) {
          expect([...Value.Errors(Finding, finding)]).toEqual([])
          expect(JSON.parse(JSON.stringify(finding))).toEqual(finding)
        }
      }),
    )
  })

  test('settings that leave nothing, or ask for everything, have an answer too', () => {
    const number = fc.constantFrom(-1, 0, 1, 1e9)
    const numbers = fc.record({
      verifiedForDays: number,
      surveyedForDays: number,
      weakTieShare: number,
      minExpectedTies: number,
      brokerShare: number,
      minForBrokers: number,
      nearMetres: number,
      maxIntroductions: number,
      maxIntroductionsEach: number,
    })
    fc.assert(
      fc.property(anyDataset(), numbers, (dataset, decided) => {
        for (const finding of computeFindings(dataset, findingSettings(today, decided)))
          expect(Value.Check(Finding, finding), JSON.stringify(finding)).toBe(true)
      }),
    )
  })

  test('a figure counts what is behind it, and known and unknown make up the whole', () => {
    fc.assert(
      fc.property(anyDataset(), (dataset) => {
        for (const { figures } of find(dataset))
          for (const { counts, n, total, unknown, ids, unknownIds } of Object.values(figures)) {
            const inhabitants = (places: readonly string[]) =>
              places.reduce(
                (sum, place) => sum + (dataset.populatedPlaces?.population[Number(place)] ?? 0),
                0,
              )
            const behind = counts === 'inhabitant' ? inhabitants : ({ length }: readonly string[]) => length
            expect(new Set([...ids, ...unknownIds]).size).toBe(ids.length + unknownIds.length)
            expect([behind(ids), behind(unknownIds)]).toEqual([n, unknown])
            expect(n + unknown).toBeLessThanOrEqual(total)
          }
      }),
    )
  })

  test('every cell in which somebody is expected has enough or is a gap, and no bound is passed', () => {
    fc.assert(
      fc.property(anyDataset(), (dataset) => {
        const findings = find(dataset)
        const lacking = ofKind(findings, 'coverage').filter(({ subject }) => subject.length > 1)
        for (const { kind, sentence } of findings) {
          if (!('of' in sentence.parameters)) continue
          const { lowest, now, highest, of } = sentence.parameters
          expect([0, lowest, now, highest, of]).toEqual([0, lowest, now, highest, of].sort((a, b) => a - b))
          if (ofCells.has(kind)) expect(now + lacking.length).toBe(of)
        }
        const notLooked = lacking.filter(({ sentence }) => sentence.key === 'coverage.unknown-at-place')
        expect(ofKind(findings, 'not-surveyed')[0]?.figures.unknown.n ?? 0).toBe(notLooked.length)
      }),
    )
  })

  test('every need that somebody should serve has enough or is a gap, and known and unknown make up all', () => {
    fc.assert(
      fc.property(anyDataset(), (dataset) => {
        const findings = find(dataset)
        const { needs, counted, withoutNeeds } = needServices(dataset)
        const said = withoutNeeds.length < counted.length
        const enough = dataset.needs.filter((need, at) => {
          const expected = expectedToServe(need)
          return expected > 0 && (needs[at]?.serving.length ?? 0) >= expected
        })
        const expectant = dataset.needs.filter((need) => expectedToServe(need) > 0)
        expect(ofKind(findings, 'need')).toHaveLength(said ? expectant.length - enough.length : 0)
        const [unknown] = ofKind(findings, 'without-needs')
        if (unknown)
          expect(unknown.sentence.parameters).toMatchObject({ now: enough.length, of: expectant.length })
        for (const { serving, informal, formal, formalityUnknown } of needs)
          expect([...informal, ...formal, ...formalityUnknown].sort()).toEqual(serving.toSorted())
      }),
    )
  })

  test('every seat speaks for a kind or nobody knows for which, and may commit, may not or was not asked', () => {
    fc.assert(
      fc.property(anyDataset(), (dataset) => {
        const { seats, kinds, withoutKind, withAuthority, withoutAuthority, notAsked } = seating(dataset)
        const spoken = new Set([...kinds.flatMap((kind) => kind.seats), ...withoutKind])
        expect(spoken.size).toBe(seats.length)
        expect(withAuthority.length + withoutAuthority.length + notAsked.length).toBe(seats.length)
      }),
    )
  })

  test('every identity stands once, and the most serious come first', () => {
    fc.assert(
      fc.property(anyDataset(), (dataset) => {
        const findings = find(dataset)
        expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length)
        const ranks = findings.map(({ seriousness }) => levels.indexOf(seriousness.level))
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
      }),
    )
  })

  test('the order of rows changes nothing', () => {
    const both = anyDataset().chain((dataset) => fc.tuple(fc.constant(dataset), permuted(dataset)))
    fc.assert(
      fc.property(both, ([dataset, same]) => {
        expect(find(same)).toEqual(find(dataset))
      }),
    )
  })

  test('no level comes from a reason that the rules do not have', () => {
    const rules = Object.fromEntries(analyses.flatMap(({ seriousness }) => Object.entries(seriousness)))
    fc.assert(
      fc.property(anyDataset(), (dataset) => {
        for (const { seriousness } of find(dataset)) expect(seriousness.level).toBe(rules[seriousness.reason])
      }),
    )
  })

  test('readers who may not see judgements learn nothing from them', () => {
    fc.assert(
      fc.property(anyDataset(), (dataset) => {
        const guest = { ...dataset, judgements: false }
        const blind = dataset.organisations.map((one) => ({ ...one, influence: null, engagementLevel: null }))
        const seats = dataset.seats.map((seat) => ({ ...seat, authority: null }))
        expect(find(guest)).toEqual(find({ ...guest, organisations: blind, seats }))
        expect(ofKind(find(guest), 'engagement')).toEqual([])
      }),
    )
  })
})

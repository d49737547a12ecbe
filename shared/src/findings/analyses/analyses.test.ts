import fc from 'fast-check'
import { Value } from 'typebox/value'
import { describe, expect, test } from 'vitest'
import { type Facts, makeDataset } from '../../dataset.factory.ts'
import type { Dataset } from '../../dataset.ts'
import { type CoverageState, coverageStates } from '../coverage.ts'
import { anyDataset, anyFacts, permuted, today } from '../finding.factory.ts'
import { Finding, findingId, levels, type Ref } from '../finding.ts'
import { expectedToServe, needServices } from '../needs.ts'
import { seating } from '../seats.ts'
import { findingSettings } from '../settings.ts'
import { type AnyFinding, analyses, computeFindings } from './analyses.ts'

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

/** What nobody knows and could change the cells of coverage. */
const ofCells = new Set(['unplaced', 'unverified', 'without-sector', 'not-surveyed'])

describe('the identity of a finding', () => {
  const refs: Ref[] = [
    { noun: 'organisation', id: 'b' },
    { noun: 'organisation', id: 'a' },
  ]
  test('is the same in whatever order its subject is told', () => {
    expect(findingId('introduction', refs)).toBe(findingId('introduction', refs.toReversed()))
  })

  test('is of one kind and subject only, whatever names contain', () => {
    const word = fc.constantFrom('a', ' ', ':', 'a b', 'é')
    const subject = fc.array(
      fc.record({ noun: fc.constantFrom('locality' as const, 'sector' as const), id: word }),
      {
        maxLength: 2,
      },
    )
    const plain = (some: Ref[]) => some.map(({ noun, id }) => JSON.stringify([noun, id])).sort()
    fc.assert(
      fc.property(subject, subject, (one, other) => {
        const isSame = JSON.stringify(plain(one)) === JSON.stringify(plain(other))
        expect(findingId('coverage', one) === findingId('coverage', other)).toBe(isSame)
      }),
    )
  })

  test('stays when an organisation is found and the figures change', () => {
    const facts = (organisations: Facts['organisations']) =>
      find(makeDataset({ sectors: [{ expectedMinimum: 3 }], organisations }))
    const before = ofKind(facts([{ sectors: [0] }]), 'coverage')
    const after = ofKind(facts([{ sectors: [0] }, { sectors: [0] }]), 'coverage')
    expect(before.map(({ id }) => id)).toEqual(['coverage sector:sector%200'])
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
    expect(after[0]?.sentence.parameters).toMatchObject({ existing: 2, expected: 3 })
  })
})

describe('an alliance with next to nothing', () => {
  test.each<[string, Facts, string[]]>([
    ['nothing at all', {}, []],
    ['a sector and nobody', { sectors: [{}] }, ['coverage']],
    [
      'one organisation',
      { sectors: [{}], organisations: [{ sectors: [0], locations: [{ locality: 'Cenon' }] }] },
      ['unmapped', 'unverified', 'without-influence'],
    ],
    [
      'two organisations and no tie',
      { organisations: [{}, {}] },
      ['no-ties', 'unmapped', 'unplaced', 'unverified', 'without-influence', 'without-sector'],
    ],
    ['needs and nobody', { needs: [{}] }, []],
    ['kinds of actor and nobody', { actorKinds: [{}] }, ['no-seats']],
    ['territories and nobody', { territories: ['South'] }, []],
    [
      'an organisation of which no need is recorded',
      { needs: [{}, {}], organisations: [{}] },
      ['unmapped', 'unplaced', 'unverified', 'without-influence', 'without-needs', 'without-sector'],
    ],
  ])('%s: is told what follows and no more', (_, facts, kinds) => {
    expect([...new Set(find(makeDataset(facts)).map(({ kind }) => kind))].sort()).toEqual(kinds)
  })
})

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

test('the states of coverage are told apart by the keys of sentences, but for what is enough', () => {
  const lacking = coverageStates.filter(
    (state): state is Exclude<CoverageState, 'enough'> => state !== 'enough',
  )
  const findings = find(
    makeDataset({
      sectors: [{}, {}, { expectedMinimum: 2 }],
      organisations: [{ sectors: [2] }],
      surveys: [{ sector: 0 }],
    }),
  )
  const keys = ofKind(findings, 'coverage').map(({ sentence }) => sentence.key)
  expect(keys.sort()).toEqual(lacking.map((state) => `coverage.${state}-in-region`).sort())
})

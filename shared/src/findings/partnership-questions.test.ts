import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Facts, makeDataset } from '../dataset.factory.ts'
import { anyDataset, today } from './finding.factory.ts'
import { partnershipQuestions } from './partnership-questions.ts'
import { permuted } from './permuted.factory.ts'

const questionsOf = (facts: Facts, id = 'organisation 0') =>
  partnershipQuestions(makeDataset(facts), { today }, id)
const need = (at: number) => ({ noun: 'need', id: `need ${at}` })
const organisation = (at: number) => ({ noun: 'organisation', id: `organisation ${at}` })
const needs = [{}, {}, {}]

/** Lists of needs follow the alliance's own order of them, which is another one where its rows are. */
const inAnyOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((item) => JSON.stringify(inAnyOrder(item))).sort()
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, inAnyOrder(part)]))
}

describe('the five questions', () => {
  test('say what beneficiaries need and what we do ourselves, or that nobody has recorded it', () => {
    const facts: Facts = {
      needs,
      sectors: [{}],
      organisations: [
        { sectors: [0], needs: [1], needFormalities: ['agreement'], beneficiaryNeeds: [0, 2] },
        {},
      ],
    }
    expect(questionsOf(facts)).toMatchObject({
      beneficiaries: { needs: [need(0), need(2)] },
      own: { sectors: [{ id: 'sector 0' }], needs: [{ need: need(1), formality: 'agreement' }] },
    })
    expect(questionsOf(facts, 'organisation 1')).toMatchObject({
      beneficiaries: { needs: null },
      own: { needs: null },
      wanted: [],
    })
  })

  test('name who serves what our beneficiaries need and we do not, partners first', () => {
    const facts: Facts = {
      needs,
      organisations: [
        { needs: [1], beneficiaryNeeds: [0, 1, 2] },
        { needs: [0] },
        { needs: [0], needFormalities: ['informal'] },
        { needs: [0], status: 'closed' },
        { needs: [0], status: 'missing' },
      ],
      partnerships: [{ from: 2, to: 0 }],
    }
    expect(questionsOf(facts)?.wanted).toEqual([
      {
        need: need(0),
        servedBy: [
          { organisation: organisation(2), isPartner: true, formality: 'informal' },
          { organisation: organisation(1), isPartner: false, formality: null },
        ],
        missing: [organisation(4)],
      },
      { need: need(2), servedBy: [], missing: [] },
    ])
  })

  test('name the nearer before the farther, and last who stands nowhere known', () => {
    const at = (longitude: number) => [
      { point: [longitude, 0] as [number, number], precision: 'exact' as const },
    ]
    const facts: Facts = {
      needs,
      organisations: [
        { beneficiaryNeeds: [0], locations: [...at(0), ...at(5)] },
        { needs: [0] },
        { needs: [0], locations: at(2) },
        { needs: [0], locations: at(4.5) },
        { needs: [0], locations: at(-1) },
        { needs: [0] },
      ],
    }
    const [wanted] = questionsOf(facts)?.wanted ?? []
    expect(wanted?.servedBy.map((server) => server.organisation)).toEqual([3, 4, 2, 1, 5].map(organisation))
  })

  test('set beside each other what partners and we serve, where both are recorded', () => {
    const facts: Facts = {
      needs,
      organisations: [{ needs: [0, 1] }, { needs: [1, 2] }, {}, { needs: [2] }],
      partnerships: [
        { from: 0, to: 1 },
        { from: 2, to: 0 },
        { from: 0, to: 3, state: 'wanted' },
      ],
    }
    expect(questionsOf(facts)?.complementary).toEqual([
      { partner: organisation(1), needs: { both: [need(1)], theirs: [need(2)], ours: [need(0)] } },
      { partner: organisation(2), needs: null },
    ])
  })

  test('tell how each relationship is kept up: ended ones are over, wanted ones come last', () => {
    const facts: Facts = {
      organisations: [{}, {}, { status: 'missing' }, { status: 'closed' }],
      partnerships: [
        { from: 0, to: 2, state: 'wanted' },
        { from: 1, to: 0, kind: 'funding', direction: 'one-way', formality: 'agreement', strength: 3 },
        { from: 0, to: 1, kind: 'referral', until: '2026-11-20' },
        { from: 0, to: 1, kind: 'membership', until: '2026-11-21', provenance: 'confirmed' },
        { from: 0, to: 3 },
      ],
    }
    expect(questionsOf(facts)?.relationships).toMatchObject([
      { kind: 'funding', direction: 'from', formality: 'agreement', strength: 3, until: null },
      { kind: 'membership', direction: 'mutual', until: '2026-11-21', provenance: 'confirmed' },
      { state: 'wanted', partner: organisation(2) },
    ])
  })

  test('have no answer for somebody who is not there', () => {
    expect(questionsOf({}, 'nobody')).toBeNull()
  })

  test('have the same answers in whatever order the rows come', () => {
    const both = anyDataset().chain((dataset) => fc.tuple(fc.constant(dataset), permuted(dataset)))
    fc.assert(
      fc.property(both, ([dataset, same]) => {
        for (const { id } of dataset.organisations)
          expect(inAnyOrder(partnershipQuestions(same, { today }, id))).toEqual(
            inAnyOrder(partnershipQuestions(dataset, { today }, id)),
          )
      }),
      { numRuns: 30 },
    )
  })
})

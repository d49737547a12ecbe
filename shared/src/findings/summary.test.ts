import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { makeDataset } from '../dataset.factory.ts'
import { type AnyFinding, computeFindings } from './analyses/analyses.ts'
import { anyDataset, today } from './finding.factory.ts'
import { permuted } from './permuted.factory.ts'
import { findingSettings } from './settings.ts'
import { summarise } from './summary.ts'

const settings = findingSettings(today)
const ofKind = <Kind extends AnyFinding['kind']>(findings: readonly AnyFinding[], kind: Kind) =>
  findings.filter((finding): finding is Extract<AnyFinding, { kind: Kind }> => finding.kind === kind)

/** What the summary and the findings say of the same dataset. */
const both = (test: (summary: ReturnType<typeof summarise>, findings: readonly AnyFinding[]) => void) =>
  fc.assert(
    fc.property(anyDataset(), (dataset) =>
      test(summarise(dataset, settings), computeFindings(dataset, settings)),
    ),
  )

describe('the summary never disagrees with the findings', () => {
  test('on needs: nobody serves those, and one alone these', () => {
    both(({ needs }, findings) => {
      const found = (...keys: string[]) =>
        ofKind(findings, 'need').flatMap(({ subject, sentence }) =>
          keys.includes(sentence.key) ? subject : [],
        )
      const inOrder = (refs: readonly { id: string }[]) => refs.map(({ id }) => id).sort()
      expect(inOrder(needs.nobody)).toEqual(inOrder(found('need.nobody', 'need.nobody-recorded')))
      expect(inOrder(needs.oneAlone)).toEqual(inOrder(found('need.one')))
      const withoutNeeds = ofKind(findings, 'without-needs')[0]?.figures.unknown
      if (needs.needs > 0) expect(needs.unknown).toBe(withoutNeeds?.n ?? 0)
    })
  })

  test('on coverage: cell by cell, and on whole sectors', () => {
    both(({ coverage: { cells, nobody, notLooked, by } }, findings) => {
      const keys = ofKind(findings, 'coverage').map(({ sentence, subject }) => ({
        subject,
        state: /\.(\w+).*-(at-place|in-region)/.exec(sentence.key)?.slice(1).join(' '),
      }))
      const inState = (state: string) => keys.filter((key) => key.state === state)
      for (const state of ['thin', 'none', 'unknown'] as const)
        expect(cells[state], `${state} by ${by}`).toBe(inState(`${state} at-place`).length)
      const sectors = (state: string) => inState(`${state} in-region`).map(({ subject }) => subject[0]?.id)
      expect(nobody.map(({ id }) => id).sort()).toEqual(sectors('none').sort())
      expect(notLooked.map(({ id }) => id).sort()).toEqual(sectors('unknown').sort())
    })
  })

  test('on ties: who has none, how many nobody confirmed, and how many groups there are', () => {
    both(({ network }, findings) => {
      const [noTies] = ofKind(findings, 'no-ties')
      const [isolates] = ofKind(findings, 'isolates')
      const [groups] = ofKind(findings, 'separate-groups')
      const [unconfirmed] = ofKind(findings, 'unconfirmed-ties')
      if (network.organisations >= 2) {
        expect(network.ties === 0).toBe(noTies !== undefined)
        expect(network.isolated).toBe(isolates?.figures.isolated.n ?? noTies?.figures.tied.total ?? 0)
      }
      expect(network.groups).toBe(groups?.sentence.parameters.groups ?? (network.ties > 0 ? 1 : 0))
      expect(network.unconfirmed).toBe(unconfirmed?.figures.unknown.n ?? 0)
    })
  })

  test('on what nobody knows', () => {
    both(({ unknown }, findings) => {
      const figure = (kind: 'unplaced' | 'unverified' | 'without-sector') =>
        ofKind(findings, kind)[0]?.figures.unknown.n ?? 0
      expect(unknown.unplaced).toBe(figure('unplaced'))
      expect(unknown.unverified).toBe(figure('unverified'))
      expect(unknown.withoutSector).toBe(figure('without-sector'))
    })
  })

  test('whatever the order of the rows', () => {
    const pairs = anyDataset().chain((dataset) => fc.tuple(fc.constant(dataset), permuted(dataset)))
    const inAnyOrder = (dataset: ReturnType<typeof makeDataset>) => {
      const { needs, coverage, ...others } = summarise(dataset, settings)
      const sorted = (part: object) =>
        Object.fromEntries(
          Object.entries(part).map(([name, value]) => [
            name,
            Array.isArray(value) ? value.map(({ id }) => id).sort() : value,
          ]),
        )
      return { ...others, needs: sorted(needs), coverage: sorted(coverage) }
    }
    fc.assert(
      fc.property(pairs, ([dataset, same]) => {
        expect(inAnyOrder(same)).toEqual(inAnyOrder(dataset))
      }),
    )
  })
})

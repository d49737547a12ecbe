import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sentenceLanguages } from '../../sentences/languages.ts'
import { findGaps } from '../analyses/analyses.ts'
import { anyDataset, today } from '../gap.factory.ts'
import { permuted } from '../permuted.factory.ts'
import { gapSettings } from '../settings.ts'
import { gapWords } from '../words/gap-words.ts'
import { candidatesFor } from './candidates.ts'

const settings = gapSettings(today)

describe('for any dataset', () => {
  test('candidates are organisations that count, each once, each with reasons told in words', () => {
    fc.assert(
      fc.property(anyDataset(), (dataset) => {
        const statuses = new Map(dataset.organisations.map(({ id, status }) => [id, status]))
        for (const gap of findGaps(dataset, settings)) {
          const candidates = candidatesFor(dataset, settings, gap)
          const ids = candidates.map(({ organisation }) => organisation.id)
          expect(new Set(ids).size).toBe(ids.length)
          for (const id of ids) expect(['existing', 'developing']).toContain(statuses.get(id))
          for (const { reasons } of candidates) {
            expect(reasons.length).toBeGreaterThan(0)
            for (const reason of reasons)
              for (const language of sentenceLanguages)
                expect(gapWords(dataset, language).candidate(reason)).toMatch(/^\S.*\.$/)
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  test('the order of rows changes nothing', () => {
    const both = anyDataset().chain((dataset) => fc.tuple(fc.constant(dataset), permuted(dataset)))
    fc.assert(
      fc.property(both, ([dataset, same]) => {
        for (const gap of findGaps(dataset, settings))
          expect(candidatesFor(same, settings, gap)).toEqual(candidatesFor(dataset, settings, gap))
      }),
      { numRuns: 40 },
    )
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sentenceLanguages } from '../../sentences/languages.ts'
import { computeFindings } from '../analyses/analyses.ts'
import { anyDataset, today } from '../finding.factory.ts'
import { permuted } from '../permuted.factory.ts'
import { findingSettings } from '../settings.ts'
import { findingWords } from '../words/finding-words.ts'
import { candidatesFor } from './candidates.ts'

const settings = findingSettings(today)

describe('for any dataset', () => {
  test('candidates are organisations that count, each once, each with reasons told in words', () => {
    fc.assert(
      fc.property(anyDataset(), (dataset) => {
        const statuses = new Map(dataset.organisations.map(({ id, status }) => [id, status]))
        for (const finding of computeFindings(dataset, settings)) {
          const candidates = candidatesFor(dataset, settings, finding)
          const ids = candidates.map(({ organisation }) => organisation.id)
          expect(new Set(ids).size).toBe(ids.length)
          for (const id of ids) expect(['existing', 'developing']).toContain(statuses.get(id))
          for (const { reasons } of candidates) {
            expect(reasons.length).toBeGreaterThan(0)
            for (const reason of reasons)
              for (const language of sentenceLanguages)
                expect(findingWords(dataset, language).candidate(reason)).toMatch(/^\S.*\.$/)
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
        for (const finding of computeFindings(dataset, settings))
          expect(candidatesFor(same, settings, finding)).toEqual(candidatesFor(dataset, settings, finding))
      }),
      { numRuns: 40 },
    )
  })
})

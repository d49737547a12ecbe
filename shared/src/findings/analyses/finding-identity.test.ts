import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeDataset } from '../../dataset.factory.ts'
import { anyFacts, today } from '../finding.factory.ts'
import { findingSettings } from '../settings.ts'
import { computeFindings } from './analyses.ts'
import { subjectOfFinding } from './finding-identity.ts'

describe('the identity of a finding', () => {
  test('of every finding that is found says what it is about', () => {
    fc.assert(
      fc.property(anyFacts(), (facts) => {
        const dataset = makeDataset(facts)
        for (const { id, subject } of computeFindings(dataset, findingSettings(today)))
          expect(subjectOfFinding(id)).toEqual(expect.arrayContaining(subject))
      }),
    )
  })

  test.each([
    ['words', 'Nobody speaks Tigrinya'],
    ['nothing', ''],
    ['a kind that no analysis knows', 'weather sector:s1'],
    ['what every object has', 'constructor'],
    ['a kind about what it is never about', 'coverage organisation:o1'],
    ['a place without what is missing there', 'coverage territory:t1'],
    ['one end of a pair', 'introduction organisation:o1'],
    ['subjects in another order than theirs', 'coverage territory:t1 sector:s1'],
    ['a name that is not written as identities are', 'coverage locality:Saint-Médard sector:s1'],
    ['a subject of what is about the whole', 'no-ties sector:s1'],
  ])('cannot be %s', (_, id) => {
    expect(subjectOfFinding(id)).toBeNull()
  })
})

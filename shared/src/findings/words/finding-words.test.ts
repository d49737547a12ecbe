import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeDataset } from '../../dataset.factory.ts'
import { sentenceLanguageOf, sentenceLanguages } from '../../sentences/languages.ts'
import { computeFindings } from '../analyses/analyses.ts'
import { departures } from '../departure.ts'
import { anyFacts, today } from '../finding.factory.ts'
import { findingSettings } from '../settings.ts'
import { summarise } from '../summary.ts'
import { findingWords } from './finding-words.ts'

/** What a sentence must never show: figures that are none, and words of the programme. */
const slip = /NaN|Infinity|undefined|null|\[object|\s{2,}|\s[,.]|\.\.|\(\)/

describe.each(sentenceLanguages)('in %s', (language) => {
  test('whatever is found is told in whole sentences, without a figure that is none', () => {
    fc.assert(
      fc.property(anyFacts(), (facts) => {
        const dataset = makeDataset(facts)
        const settings = findingSettings(today)
        const words = findingWords(dataset, language)
        for (const finding of computeFindings(dataset, settings)) {
          const told = [words.sentence(finding), words.reason(finding), words.kind(finding.kind).method]
          for (const sentence of told) {
            expect(sentence).toMatch(/^\S.*[.]$/)
            expect(sentence).not.toMatch(slip)
          }
          expect(words.title(finding)).not.toBe('')
          for (const name of Object.keys(finding.figures)) expect(words.figure(name)).not.toBe('')
        }
        for (const loss of dataset.organisations.flatMap((_, at) => departures(dataset, settings)(at))) {
          expect(words.loss(loss)).toMatch(/^\S.*[.]$/)
          expect(words.loss(loss)).not.toMatch(slip)
        }
        const sentences = words.summary(summarise(dataset, settings))
        expect(sentences).toHaveLength(5)
        for (const sentence of sentences) expect(sentence).not.toMatch(slip)
      }),
      { numRuns: 60 },
    )
  })
})

test('a summary counts each organisation once, and says of whom nothing is known', () => {
  const dataset = makeDataset({
    sectors: [{ labels: { en: 'Health', fr: 'Santé' } }, { labels: { en: 'Sport' } }],
    needs: [{ labels: { en: 'Housing' } }, { labels: { en: 'Mobility' } }],
    organisations: [
      { sectors: [0, 0], needs: [0], locations: [{ locality: 'Cenon' }, { locality: 'Cenon' }] },
      { sectors: [0], locations: [] },
      { sectors: [1], status: 'missing', locations: [{ locality: 'Cenon' }] },
      { sectors: [1], status: 'closed', locations: [{ locality: 'Cenon' }] },
    ],
    partnerships: [{ from: 0, to: 1, provenance: 'claimed' }],
  })
  expect(findingWords(dataset, 'en').summary(summarise(dataset, findingSettings(today)))).toEqual([
    '2 organisations are recorded in 1 sector; for 1 of them nobody has recorded where it is, and 1 more is being looked for.',
    'Nobody is recorded for Sport in the whole region, and nobody is recorded to have looked everywhere. Taking each sector in the one locality, 1 of 2 has enough organisations; in 1 nobody has looked.',
    'Of 2 needs, nobody is recorded to serve Mobility, and one organisation alone is recorded to serve Housing; for 1 organisation nobody has recorded which needs it serves.',
    '1 pair of organisations works together (1 of them not confirmed by both sides); each of the 2 organisations has a recorded tie.',
    'What is not known of the 2 organisations could change all this: the locality of 1 and whether 2 are still as recorded.',
  ])
})

test.each([
  [['fr', 'en'], undefined, 'fr'],
  [['fr', 'en'], 'en', 'en'],
  [['fr'], 'en', 'fr'],
  [['nl', 'fr-BE'], undefined, 'fr'],
  [['sv'], 'fr', 'en'],
] as const)('an alliance that writes %s is told to readers of %s in %s', (languages, reader, told) => {
  expect(sentenceLanguageOf(languages, reader)).toBe(told)
})

test('what somebody may do unrecorded is not said to be done by nobody', () => {
  const dataset = makeDataset({ needs: [{}], organisations: [{ needs: [0] }, {}] })
  const words = findingWords(dataset, 'en')
  const [finding] = computeFindings(dataset, findingSettings(today)).filter(({ kind }) => kind === 'need')
  expect(finding && words.sentence(finding)).toMatch(/if it fails, nobody recorded is left\./)
  const [, , needs] = findingWords(dataset, 'fr').summary(summarise(dataset, findingSettings(today)))
  expect(needs).toMatch(/une seule/)
})

import { describe, expect, test } from 'vitest'
import { type Facts, makeDataset } from '../dataset.factory.ts'
import { today } from './finding.factory.ts'
import { findingSettings } from './settings.ts'
import { summarise } from './summary.ts'
import { findingWords } from './words/finding-words.ts'

const settings = findingSettings(today)

describe('the sentence on who is there', () => {
  const nobodyLooked = { verifiedOn: today, sectors: [0] }
  test.each<[string, Facts, string, string]>([
    [
      'a sector in which nobody is does not count, nor is a point nowhere',
      {
        sectors: [{}, {}],
        organisations: [{ ...nobodyLooked, locations: [{ point: [2, 48] }] }, nobodyLooked],
      },
      '2 organisations are recorded in 1 sector; for 1 of them nobody has recorded where it is.',
      'What is not known of the 2 organisations could change all this: the locality of 2.',
    ],
    [
      'of a point outside every territory it is known that it is in none',
      {
        sectors: [{}],
        territories: [{}],
        organisations: [
          { ...nobodyLooked, locations: [{ point: [2, 48] }] },
          { ...nobodyLooked, locations: [{ locality: 'Cenon' }] },
        ],
      },
      '2 organisations are recorded in 1 sector; all of them have a place.',
      'What is not known of the 2 organisations could change all this: the territory of 1.',
    ],
    [
      'nobody in any sector',
      { sectors: [{}], organisations: [{ verifiedOn: today, locations: [{ locality: 'Cenon' }] }] },
      '1 organisation is recorded, in no sector yet; it has a place.',
      'What is not known of the one organisation could change all this: its sector.',
    ],
  ])('%s', (_, facts, base, unknown) => {
    const dataset = makeDataset(facts)
    const summary = findingWords(dataset, 'en').summary(summarise(dataset, settings))
    expect([summary[0], summary[4]]).toEqual([base, unknown])
  })
})

test('the sentence on coverage says of a sector that nobody expects that it left it out', () => {
  const told = (...expected: (number | null)[]) => {
    const dataset = makeDataset({
      sectors: expected.map((expectedMinimum) => ({ expectedMinimum })),
      organisations: [{ sectors: [0], locations: [{ locality: 'Cenon' }] }],
    })
    return findingWords(dataset, 'en').summary(summarise(dataset, settings))[1]
  }
  expect(told(1)).toBe('Taking each sector in the one locality, 1 of 1 has enough organisations.')
  expect(told(1, 0)).toBe(
    'Taking each sector in the one locality, as far as anybody is expected there, 1 of 1 has enough organisations.',
  )
})

describe('the sentence on needs', () => {
  const serving = { needs: [0] }
  test.each<[string, Facts, string]>([
    ['none listed', { organisations: [{}] }, 'The needs of the people concerned have not been listed yet.'],
    [
      'nobody there',
      { needs: [{}] },
      '1 need is listed, and no organisation is recorded yet that could serve them.',
    ],
    [
      'nothing recorded of anybody',
      { needs: [{}, {}], organisations: [{}, {}] },
      '2 needs are listed, but for no organisation is it recorded which of them it serves.',
    ],
    [
      'nobody expected to serve any',
      { needs: [{ expectedMinimum: 0 }], organisations: [serving] },
      '1 need is listed, and nobody is expected to serve any of them.',
    ],
    [
      'all recorded of everybody',
      { needs: [{}, {}], organisations: [serving] },
      'Of 2 needs, nobody serves Need 1, and one organisation alone serves Need 0.',
    ],
    [
      'one alone where one is enough, and nobody where nobody need be',
      { needs: [{ expectedMinimum: 1 }, { expectedMinimum: 0 }], organisations: [serving] },
      'The one need that somebody should serve is served by at least one organisation.',
    ],
  ])('%s', (_, facts, sentence) => {
    const dataset = makeDataset(facts)
    expect(findingWords(dataset, 'en').summary(summarise(dataset, settings))[2]).toBe(sentence)
  })
})

import { describe, expect, test } from 'vitest'
import { type Facts, makeDataset } from '../../dataset.factory.ts'
import { computeFindings } from '../analyses/analyses.ts'
import { today } from '../finding.factory.ts'
import { findingSettings } from '../settings.ts'
import { summarise } from '../summary.ts'
import { findingWords } from './finding-words.ts'

test('a summary tells of the only organisation as of one', () => {
  const dataset = makeDataset({ organisations: [{ sectors: [], locations: [] }] })
  const told = summarise(dataset, findingSettings(today))
  expect(findingWords(dataset, 'en').summary(told)).toMatchObject({
    0: '1 organisation is recorded, in no sector yet; nobody has recorded where it is.',
    4: 'What is not known of the one organisation could change all this: its locality, its sector, and whether it is still as recorded.',
  })
  expect(findingWords(dataset, 'fr').summary(told)).toMatchObject({
    0: '1 organisation est recensée, sans secteur encore\u202f; personne n’a noté où elle est.',
    4: 'Ce qu’on ignore de la seule organisation pourrait changer tout cela\u00a0: sa localité, son secteur et si elle est encore telle que recensée.',
  })
})

describe('one is told as one, and many as many', () => {
  const one = { organisations: [{ sectors: [0], verifiedOn: null }, { verifiedOn: today }] }
  const told = (language: 'en' | 'fr', kind: string, facts: Facts) => {
    const dataset = makeDataset({ sectors: [{}], ...facts })
    const finding = computeFindings(dataset, findingSettings(today)).find((each) => each.kind === kind)
    return (
      finding &&
      findingWords(dataset, language)
        .sentence(finding)
        .split(/[.;](?: |$)/)[0]
    )
  }
  test.each<[string, Facts, string]>([
    ['unverified', one, '1 of 2 organisations has not been verified for long, or never'],
    ['without-sector', one, '1 of 2 organisations has no recorded sector'],
    [
      'without-needs',
      { needs: [{}], organisations: [{ needs: [0] }, {}] },
      'For 1 of 2 organisations nobody has recorded which needs it serves',
    ],
    [
      'isolates',
      { organisations: [{}, {}, {}], partnerships: [{ from: 0, to: 1 }] },
      '1 of 3 organisations has no recorded tie to any other',
    ],
    [
      'coverage',
      {
        sectors: [{ expectedMinimum: 2 }],
        organisations: [{ sectors: [0], status: 'developing' }],
      },
      '1 organisation is recorded for Sector 0 in the whole region, still developing, where at least 2 should be',
    ],
    [
      'need-outside',
      {
        needs: [{ expectedMinimum: 1 }],
        territories: ['South'],
        organisations: [{ needs: [0], locations: [{ point: [9, 9] }] }],
      },
      'The only organisation recorded to serve Need 0 is outside the region',
    ],
  ])('%s', (kind, facts, sentence) => {
    expect(told('en', kind, facts)).toBe(sentence)
  })
})

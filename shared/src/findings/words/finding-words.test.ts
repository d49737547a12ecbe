import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Facts, makeDataset } from '../../dataset.factory.ts'
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

describe('who has far to go is told briefly', () => {
  const east = [0, 0.2, 0.3, 0.4, 0.5, 0.6]
  const populatedPlaces = {
    of: 'boundary' as const,
    id: [...east.keys()],
    name: ['Town', 'Ayr', 'Bex', 'Cey', 'Dole', 'Eu'],
    population: [5000, 2000, 1000, 800, 700, 500],
    longitude: east,
    latitude: east.map(() => 0),
    territory: east.map(() => null),
  }
  const placed = (precision: 'exact' | 'locality') => ({
    sectors: [0],
    locations: [{ point: [0, 0] as [number, number], precision }],
  })
  const sectors = [{ labels: { en: 'Health', fr: 'Santé' } }]
  const told = (language: 'en' | 'fr', organisations: Facts['organisations'] = []) => {
    const dataset = makeDataset({ sectors, populatedPlaces, organisations })
    const finding = computeFindings(dataset, findingSettings(today)).find(({ kind }) => kind === 'access')
    return (
      finding &&
      findingWords(dataset, language)
        .sentence(finding)
        .replace(/[\u00a0\u202f]/g, ' ')
    )
  }

  test('by the three largest places, and the number of the others', () => {
    expect(told('en', [placed('exact')])).toBe(
      '5,000 of the 10,000 inhabitants of the region (50%) are farther than 10 km from the nearest organisation recorded for Health: in Ayr (22.3 km), Bex (33.4 km), Cey (44.5 km), and 2 other places.',
    )
  })

  test('a place just beyond the reach is not said to be at it', () => {
    const organisations = [{ ...placed('exact'), locations: [{ point: [0.1, 0] as [number, number] }] }]
    const dataset = makeDataset({
      sectors: [{ reachMetres: 11_125 }],
      organisations,
      populatedPlaces: { ...populatedPlaces, population: [5000, 2, 1, 0, 0, 0] },
    })
    const finding = computeFindings(dataset, findingSettings(today)).find(({ kind }) => kind === 'access')
    const { parameters } = finding?.sentence ?? {}
    expect(parameters && 'largestMetres' in parameters ? parameters.largestMetres[0] : null).toBe(11_200)
  })

  test('few are not told as none, nor most as all', () => {
    const { percent, atLeastPercent } = findingWords(makeDataset({}), 'en').say
    expect([0, 4, 5, 994, 996, 1000].map((part) => percent(part, 1000))).toEqual([
      '0%',
      'less than 1%',
      '1%',
      '99%',
      'more than 99%',
      '100%',
    ])
    expect([9, 29, 999].map((part) => atLeastPercent(part, 1000))).toEqual(['0%', '2%', '99%'])
    expect(percent(0, 0)).toBe('0%')
  })

  test('just below a tenth or a half is not told as one, since that is how serious it is', () => {
    const { percent } = findingWords(makeDataset({}), 'en').say
    expect([949, 956, 999, 1000, 1040, 4949, 4999, 5000].map((part) => percent(part, 10_000))).toEqual([
      '9%',
      '9.5%',
      '9.9%',
      '10%',
      '10%',
      '49%',
      '49.9%',
      '50%',
    ])
    expect(findingWords(makeDataset({}), 'fr').say.percent(956, 10_000)).toMatch(/^9,5\s%$/)
  })

  test('with what it lies between, and why', () => {
    const organisations = [placed('locality'), { sectors: [0] }, { sectors: [] }]
    expect(told('en', organisations)).toMatch(
      / The true share lies between 0% and 50%, depending on 1 organisation without a place and 1 organisation whose work is not recorded; the distances to 1 organisation are rough\.$/,
    )
    expect(told('fr', organisations)).toMatch(
      / La part véritable se situe entre 0 % et 50 %, selon 1 organisation sans lieu connu et 1 organisation dont l’activité n’est pas notée ; les distances sont approximatives pour 1 organisation\.$/,
    )
  })

  test('with how rough it is, where nothing else is unknown', () => {
    expect(told('en', [placed('locality')])).toMatch(
      / Note that the distances to 1 organisation are rough\.$/,
    )
    expect(told('fr', [placed('locality')])).toMatch(
      / et 2 autres lieux\. À noter : les distances sont approximatives/,
    )
  })
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

test('what somebody may do unrecorded is not said to be done by nobody', () => {
  const dataset = makeDataset({ needs: [{}], organisations: [{ needs: [0] }, {}] })
  const words = findingWords(dataset, 'en')
  const [finding] = computeFindings(dataset, findingSettings(today)).filter(({ kind }) => kind === 'need')
  expect(finding && words.sentence(finding)).toMatch(/if it fails, nobody recorded is left\./)
  const [, , needs] = findingWords(dataset, 'fr').summary(summarise(dataset, findingSettings(today)))
  expect(needs).toMatch(/une seule/)
})

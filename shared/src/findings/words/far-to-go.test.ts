import { describe, expect, test } from 'vitest'
import { type Facts, makeDataset } from '../../dataset.factory.ts'
import { computeFindings } from '../analyses/analyses.ts'
import { today } from '../finding.factory.ts'
import { findingSettings } from '../settings.ts'
import { findingWords } from './finding-words.ts'

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

import { makeDataset } from '@atlas/shared/dataset.factory'
import { describe, expect, test } from 'vitest'
import { chosenIn, facetOptions, facetsOf, withChosen } from './facet-options.ts'
import { figuresOf } from './figures.ts'

const dataset = makeDataset({
  sectors: [{ code: 'health' }, { code: 'housing' }, { code: 'work' }],
  organisations: [
    { sectors: [0, 1], locations: [{ locality: 'Bègles', point: [0, 0] }] },
    { sectors: [0], locations: [{ locality: 'Cenon' }, { locality: 'Bègles' }] },
    { sectors: [0], status: 'missing', locations: [{ locality: 'Lormont' }] },
    { sectors: [], status: 'closed' },
    { sectors: [], status: 'developing' },
  ],
})

describe('what a facet offers', () => {
  test('sectors in their order, empty ones too, then those without any', () => {
    expect(facetOptions(dataset, {}, 'sectors')).toEqual([
      { value: 'health', organisations: 2 },
      { value: 'housing', organisations: 1 },
      { value: 'work', organisations: 0 },
      { value: '-', organisations: 1 },
    ])
  })

  test('localities by how much is there; missing actors are no figures', () => {
    expect(facetOptions(dataset, {}, 'localities').map(({ value }) => value)).toEqual([
      'Bègles',
      'Cenon',
      '-',
    ])
  })

  test('counts under all other filters, not under its own', () => {
    const options = facetOptions(dataset, { sectors: ['housing'], localities: ['Cenon'] }, 'localities')
    expect(options).toEqual([
      { value: 'Bègles', organisations: 1 },
      { value: 'Cenon', organisations: 0 },
    ])
  })

  test('how many there are of every status, closed ones too', () => {
    expect(facetOptions(dataset, {}, 'statuses').map(({ organisations }) => organisations)).toEqual([
      2, 1, 1, 1,
    ])
  })

  test('needs and kinds of actor only where the alliance has named some', () => {
    expect(facetsOf(dataset)).not.toContain('needs')
    const named = makeDataset({
      needs: [{ code: 'housing' }, { code: 'health' }],
      actorKinds: [{ code: 'mediators' }],
      organisations: [{ needs: [1], actorKinds: [0] }, { needs: [0, 1] }, {}],
    })
    expect(facetsOf(named)).toEqual(expect.arrayContaining(['needs', 'actorKinds']))
    expect(facetOptions(named, { actorKinds: ['-'] }, 'needs')).toEqual([
      { value: 'housing', organisations: 1 },
      { value: 'health', organisations: 1 },
      { value: '-', organisations: 1 },
    ])
  })

  test('judgements only to those who may see them', () => {
    expect(facetsOf(dataset)).toContain('influences')
    expect(facetsOf({ ...dataset, judgements: false })).not.toContain('influences')
  })
})

describe('choosing in a facet', () => {
  test('the usual statuses are ticked, and choosing just them is no filter', () => {
    expect(chosenIn({}, 'statuses')).toEqual(['existing', 'developing', 'missing'])
    expect(withChosen({}, 'statuses', ['missing', 'existing', 'developing'])).toEqual({})
  })

  test('taking the last value out takes the facet out', () => {
    expect(withChosen({ sectors: ['health'] }, 'sectors', [])).toEqual({})
  })
})

describe('figures', () => {
  test('count existing and developing ones, and say what they leave out', () => {
    expect(figuresOf(dataset, dataset.organisations.keys())).toEqual({
      organisations: 3,
      missing: 1,
      closed: 1,
      unplaced: 2,
    })
  })
})

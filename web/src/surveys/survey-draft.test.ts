import { makeDataset } from '@atlas/shared/dataset.factory'
import { describe, expect, test } from 'vitest'
import { bodyOfSurvey, newSurvey } from './survey-draft.ts'

const dataset = makeDataset({ sectors: [{ id: 'one', code: 'health' }], territories: ['South'] })
const draft = (filter: Parameters<typeof newSurvey>[1]) => newSurvey(dataset, filter, '2026-11-21', 'Ada')

describe('recording that somebody looked', () => {
  test('who comes from an empty cell finds its sector and place filled in', () => {
    expect(bodyOfSurvey(draft({ sectors: ['health'], localities: ['Cenon'] }))).toEqual({
      sectorId: 'one',
      territoryId: null,
      locality: 'Cenon',
      lookedOn: '2026-11-21',
      lookedBy: 'Ada',
      note: '',
    })
  })

  test('several sectors or places in the filter are no answer to which one was looked at', () => {
    const body = bodyOfSurvey(draft({ sectors: ['health', 'work'], localities: ['Cenon', 'Lormont'] }))
    expect(body).toMatchObject({ sectorId: null, territoryId: null, locality: null })
  })

  test('only the place that was chosen is sent', () => {
    const both = { ...draft({ territories: ['territory 0'] }), locality: 'Cenon' }
    expect(bodyOfSurvey(both)).toMatchObject({ territoryId: 'territory 0', locality: null })
    expect(bodyOfSurvey({ ...both, area: 'locality' })).toMatchObject({
      territoryId: null,
      locality: 'Cenon',
    })
    expect(bodyOfSurvey({ ...both, area: 'region' })).toMatchObject({ territoryId: null, locality: null })
  })
})

import { describe, expect, test } from 'vitest'
import { type Facts, makeDataset } from '../dataset.factory.ts'
import { in_, rowOf, statesOf, twoSectors } from './coverage.factory.ts'
import { type CoverageState, coverage } from './coverage.ts'

describe('unknown is not none', () => {
  const sectors = twoSectors
  const territories = ['South', 'North']
  test.each<[string, NonNullable<Facts['surveys']>, CoverageState[]]>([
    ['nobody looked', [], ['unknown', 'unknown']],
    ['the whole region was looked at, all sectors', [{}], ['none', 'none']],
    ['the whole region was looked at for one sector', [{ sector: 1 }], ['unknown', 'none']],
    ['the locality was looked at, all sectors', [{ locality: 'Cenon' }], ['none', 'none']],
    ['the locality was looked at for one sector', [{ locality: 'Cenon', sector: 0 }], ['none', 'unknown']],
    ['it was looked at under its name between spaces', [{ locality: ' Cenon ' }], ['none', 'none']],
    ['another locality was looked at', [{ locality: 'Bègles' }], ['unknown', 'unknown']],
    ['a territory was looked at', [{ territory: 0 }], ['unknown', 'unknown']],
  ])('in a locality where %s', (_, surveys, states) => {
    const organisations = [{ status: 'missing' as const, ...in_('Cenon') }]
    expect(statesOf({ sectors, territories, organisations, surveys }, 'Cenon')).toEqual(states)
  })

  test.each<[string, NonNullable<Facts['surveys']>, CoverageState[]]>([
    ['nobody looked', [], ['unknown', 'unknown']],
    ['the whole region was looked at for one sector', [{ sector: 1 }], ['unknown', 'none']],
    ['it was looked at', [{ territory: 0 }], ['none', 'none']],
    ['another was looked at', [{ territory: 1 }], ['unknown', 'unknown']],
    ['a locality was looked at', [{ locality: 'Cenon' }], ['unknown', 'unknown']],
  ])('in a territory where %s', (_, surveys, states) => {
    expect(statesOf({ sectors, territories, surveys }, 'territory 0', 'territory')).toEqual(states)
  })

  test('a place where somebody looked and found nobody has a row', () => {
    expect(statesOf({ sectors: [{}], surveys: [{ locality: 'Pessac' }] }, 'Pessac')).toEqual(['none'])
  })

  test('the region is looked at only when all of it was', () => {
    const region = (surveys: NonNullable<Facts['surveys']>) =>
      coverage(makeDataset({ sectors: [{}], surveys }), { by: 'locality' }).region.cells[0]?.state
    expect(region([{ locality: 'Cenon' }])).toBe('unknown')
    expect(region([{}])).toBe('none')
  })

  test('a cell tells the newest survey', () => {
    const surveys = [
      { lookedOn: '2026-02-01', lookedBy: 'Ana', locality: 'Cenon' },
      { lookedOn: '2026-03-01', lookedBy: 'Bo' },
      { lookedOn: '2025-12-01', lookedBy: 'Chidi', locality: 'Cenon', sector: 0 },
    ]
    const row = rowOf({ sectors: [{}], organisations: [in_('Cenon')], surveys }, 'Cenon')
    expect(row.cells[0]?.survey).toMatchObject({ lookedOn: '2026-03-01', lookedBy: 'Bo' })
  })
})

test('of two surveys of one day the same is told, in whatever order they arrive', () => {
  const surveys = ['a', 'b'].map((id) => ({ id, lookedOn: '2026-02-01', lookedBy: id }))
  const told = (some: NonNullable<Facts['surveys']>) =>
    coverage(makeDataset({ sectors: [{}], surveys: some }), { by: 'locality' }).region.cells[0]?.survey?.id
  expect(told(surveys)).toBe(told(surveys.toReversed()))
})

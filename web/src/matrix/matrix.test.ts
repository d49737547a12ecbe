import { makeDataset } from '@atlas/shared/dataset.factory'
import { type Filter, select } from '@atlas/shared/selection'
import { describe, expect, test } from 'vitest'
import { countAt, filterOf, makeMatrix, type Spot, unknownCells } from './matrix.ts'

const at = (...localities: string[]) => ({ locations: localities.map((locality) => ({ locality })) })
const dataset = makeDataset({
  sectors: [{ code: 'care' }, { code: 'work' }],
  organisations: [
    { sectors: [0], ...at('Cenon') },
    { sectors: [0, 1], ...at('Cenon') },
    { sectors: [1], ...at('Bègles') },
    { sectors: [1] },
    { status: 'missing', sectors: [0], ...at('Ambès') },
  ],
})
const matrixOf = (filter: Filter = {}, fullestFirst = false) =>
  makeMatrix(dataset, {
    by: 'locality',
    filter,
    organisations: select(dataset, filter),
    nameOf: (key) => key,
    compare: (a, b) => a.localeCompare(b),
    fullestFirst,
  })

describe('the matrix', () => {
  test('has its rows by name, or the fullest first', () => {
    expect(matrixOf().rows.map(({ key }) => key)).toEqual(['Ambès', 'Bègles', 'Cenon'])
    expect(matrixOf({}, true).rows.map(({ key }) => key)).toEqual(
      ['Cenon', 'Ambès', 'Bègles'].sort((a, b) =>
        a === 'Cenon' ? -1 : b === 'Cenon' ? 1 : a === 'Bègles' ? -1 : 1,
      ),
    )
  })

  test('has only the rows and columns that the filter names', () => {
    const { rows, sectors } = matrixOf({ sectors: ['work'], localities: ['Cenon'] })
    expect(rows.map(({ key }) => key)).toEqual(['Cenon'])
    expect(sectors).toEqual([1])
  })

  test('says how many of the cells shown nobody has looked at', () => {
    expect(unknownCells(matrixOf())).toBe(3)
    expect(unknownCells(matrixOf({ sectors: ['work'] }))).toBe(1)
  })

  test('a spot opens in the other views as the organisations it counts', () => {
    const matrix = matrixOf()
    const [row] = matrix.rows.filter(({ key }) => key === 'Cenon')
    if (!row) throw new Error('no row')
    const spots: Spot[] = [
      { row, sector: 0 },
      { row, sector: null },
      { row: 'region', sector: 1 },
      { row: 'elsewhere', sector: null },
      { row: 'elsewhere', sector: 1 },
    ]
    for (const spot of spots)
      expect(select(dataset, filterOf(dataset, matrix, spot))).toEqual(countAt(matrix, spot).organisations)
  })
})

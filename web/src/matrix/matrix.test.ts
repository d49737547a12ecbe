import { makeDataset } from '@atlas/shared/dataset.factory'
import { type Filter, select } from '@atlas/shared/selection'
import { describe, expect, test } from 'vitest'
import { type Order, readMatrixSearch, rowsOf, writeRow } from '../addresses/matrix-search.ts'
import {
  type CellAddress,
  cellsByState,
  countAt,
  filterOf,
  fullestCell,
  linesOf,
  makeMatrix,
  openedCell,
} from './matrix.ts'

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
const matrixOf = (filter: Filter = {}, order: Order = 'name') =>
  makeMatrix(dataset, {
    by: 'locality',
    filter,
    organisations: select(dataset, filter),
    nameOf: (key) => key,
    compare: (a, b) => a.localeCompare(b),
    order,
  })

describe('the matrix', () => {
  test.each<[Order, string[]]>([
    ['name', ['Ambès', 'Bègles', 'Cenon']],
    ['total', ['Cenon', 'Bègles', 'Ambès']],
    ['gaps', ['Ambès', 'Bègles', 'Cenon']],
  ])('has its rows by %s', (order, keys) => {
    expect(matrixOf({}, order).rows.map(({ key }) => key)).toEqual(keys)
  })

  test('has only the rows and columns that the filter names', () => {
    const { rows, sectors } = matrixOf({ sectors: ['work'], localities: ['Cenon'] })
    expect(rows.map(({ key }) => key)).toEqual(['Cenon'])
    expect(sectors).toEqual([1])
  })

  test('says how many of the cells shown are in which state', () => {
    expect(cellsByState(matrixOf())).toEqual({ enough: 3, thin: 0, none: 0, unknown: 3 })
    expect(cellsByState(matrixOf({ sectors: ['work'] }))).toEqual({ enough: 2, thin: 0, none: 0, unknown: 1 })
  })

  test('shades by the fullest cell in sight', () => {
    expect(fullestCell(matrixOf())).toBe(2)
    expect(fullestCell(matrixOf({ localities: ['Bègles'] }))).toBe(1)
    expect(fullestCell(matrixOf({ localities: ['Ambès'] }))).toBe(0)
  })

  test('has a line for those without a place only while there are any', () => {
    expect(linesOf(matrixOf()).map(writeRow)).toEqual(['Ambès', 'Bègles', 'Cenon', '-', '*'])
    expect(linesOf(matrixOf({ sectors: ['care'] })).map(writeRow)).toEqual(['Ambès', 'Bègles', 'Cenon', '*'])
  })

  test('finds every one of its spots again from the address', () => {
    const matrix = matrixOf()
    for (const row of linesOf(matrix))
      for (const sector of [...matrix.sectors, null]) {
        const column = sector === null ? undefined : dataset.sectors[sector]?.code
        const search = readMatrixSearch({ row: writeRow(row), column })
        expect(openedCell(dataset, matrix, search)).toEqual({ row, sector })
      }
  })

  test.each([{}, { row: 'Nowhere' }, { row: 'Cenon', column: 'unheard-of' }, { column: 'care' }, { row: 7 }])(
    'opens nothing for an address with %o',
    (search) => {
      expect(openedCell(dataset, matrixOf(), readMatrixSearch(search))).toBeNull()
    },
  )

  test('a spot opens in the other views as the organisations it counts', () => {
    const matrix = matrixOf()
    const [row] = matrix.rows.filter(({ key }) => key === 'Cenon')
    if (!row) throw new Error('no row')
    const spots: CellAddress[] = [
      { row, sector: 0 },
      { row, sector: null },
      { row: 'region', sector: 1 },
      { row: 'elsewhere', sector: null },
      { row: 'elsewhere', sector: 1 },
    ]
    for (const cell of spots)
      expect(select(dataset, filterOf(dataset, matrix, cell))).toEqual(countAt(matrix, cell).organisations)
  })
})

test.each([
  ['engagement', 'engagement'],
  ['pairs', 'pairs'],
  ['everything', undefined],
  [['pairs'], undefined],
])('an address that crosses %o is read as %s', (cross, read) => {
  expect(readMatrixSearch({ cross }).cross).toBe(read)
})

describe('the rows, unless the address says otherwise, are', () => {
  test.each([
    ['localities where there is no territory', [], {}, undefined, 'locality'],
    ['territories where there are any', ['South'], {}, undefined, 'territory'],
    ['what the alliance counts coverage by', ['South'], { places: 'locality' }, undefined, 'locality'],
    ['what the address says', ['South'], {}, 'locality', 'locality'],
    ['never territories that are not there', [], { places: 'territory' }, 'territory', 'locality'],
  ] as const)('%s', (_, territories, findingChoices, rows, by) => {
    const some = makeDataset({ territories: [...territories], findingChoices })
    expect(rowsOf(some, readMatrixSearch({ rows }))).toBe(by)
  })
})

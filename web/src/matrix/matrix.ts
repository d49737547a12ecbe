import type { Dataset } from '@atlas/shared/dataset'
import {
  type Coverage,
  type CoverageRow,
  type CoverageState,
  coverage,
} from '@atlas/shared/findings/coverage'
import type { CoverageRows } from '@atlas/shared/findings/coverage-rows'
import { type Filter, nothing } from '@atlas/shared/selection'
import { everywhere, type MatrixSearch, type Order } from '../addresses/matrix-search.ts'
import type { SpotCount } from '../coverage/cell-words.ts'

/** The coverage as it is shown: the rows and columns that the filter leaves, in the order asked for. */
export type Matrix = Coverage & {
  /** Positions in `dataset.sectors` of the columns. */
  sectors: readonly number[]
}

/** A spot of the matrix: without a row, the whole region; without a sector, all of them. */
export type CellAddress = { row: CoverageRow | 'elsewhere' | 'region'; sector: number | null }

type Wish = {
  by: CoverageRows
  filter: Filter
  /** Positions that pass the filter. */
  organisations: readonly number[]
  /** What a row is called. */
  nameOf: (key: string) => string
  compare: (a: string, b: string) => number
  order: Order
}

export function makeMatrix(dataset: Dataset, wish: Wish): Matrix {
  const whole = coverage(dataset, { by: wish.by, organisations: wish.organisations })
  const chosenRows = wish.by === 'locality' ? wish.filter.localities : wish.filter.territories
  const { compare, nameOf } = wish
  const sectors = dataset.sectors.flatMap(({ code }, sector) =>
    !wish.filter.sectors || wish.filter.sectors.includes(code) ? sector : [],
  )
  const weight: Record<Order, (row: CoverageRow) => number> = {
    name: () => 0,
    total: ({ total }) => total.organisations.length,
    gaps: ({ cells }) => sectors.filter((sector) => isGap(cells[sector]?.state)).length,
  }
  const weigh = weight[wish.order]
  const rows = whole.rows
    .filter(({ key }) => !chosenRows || chosenRows.includes(key))
    .toSorted((a, b) => weigh(b) - weigh(a) || compare(nameOf(a.key), nameOf(b.key)))
  return { ...whole, rows, sectors }
}

const isGap = (state: CoverageState | undefined) => state === 'none' || state === 'unknown'

/** What is counted at a spot, and how it is covered where that can be said. */
export function countAt(matrix: Matrix, { row, sector }: CellAddress): SpotCount {
  const line = row === 'elsewhere' ? matrix.elsewhere : row === 'region' ? matrix.region : row
  return (sector === null ? undefined : line.cells[sector]) ?? line.total
}

/** How many cells of the shown rows and columns are in each state. */
export function cellsByState({ rows, sectors }: Matrix): Record<CoverageState, number> {
  const tally = { enough: 0, thin: 0, none: 0, unknown: 0 }
  for (const { cells } of rows)
    for (const sector of sectors) {
      const cell = cells[sector]
      if (cell) tally[cell.state]++
    }
  return tally
}

/** The most organisations that any cell of the shown rows and columns has; what shades are measured by. */
export const fullestCell = ({ rows, sectors }: Matrix): number =>
  rows.reduce(
    (most, { cells }) =>
      sectors.reduce((max, sector) => Math.max(max, cells[sector]?.organisations.length ?? 0), most),
    0,
  )

/** The spots of the matrix line by line: its rows, then elsewhere where somebody is, then the whole region. */
export const linesOf = ({ rows, elsewhere: { total } }: Matrix): CellAddress['row'][] => [
  ...rows,
  ...(total.organisations.length + total.missing.length > 0 ? (['elsewhere'] as const) : []),
  'region',
]

/** The spot that an address names; null where the matrix does not have it. */
export function openedCell(
  dataset: Dataset,
  matrix: Matrix,
  { row: key, column }: MatrixSearch,
): CellAddress | null {
  if (key === undefined) return null
  const row =
    key === everywhere
      ? 'region'
      : key === nothing
        ? 'elsewhere'
        : matrix.rows.find((line) => line.key === key)
  const sector = column === undefined ? null : dataset.sectors.findIndex(({ code }) => code === column)
  return row === undefined || sector === -1 ? null : { row, sector }
}

/** The filter that shows the same organisations in the other views. */
export function filterOf(dataset: Dataset, matrix: Matrix, { row, sector }: CellAddress): Filter {
  const code = sector === null ? undefined : dataset.sectors[sector]?.code
  const key = row === 'region' ? undefined : row === 'elsewhere' ? nothing : row.key
  return {
    ...(code && { sectors: [code] }),
    ...(key && (matrix.by === 'locality' ? { localities: [key] } : { territories: [key] })),
  }
}

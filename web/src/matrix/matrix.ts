import type { Dataset } from '@atlas/shared/dataset'
import {
  type Coverage,
  type CoverageCell,
  type CoverageCount,
  type CoverageRow,
  type CoverageRows,
  coverage,
} from '@atlas/shared/gaps/coverage'
import { type Filter, nothing } from '@atlas/shared/selection'

/** The coverage as it is shown: the rows and columns that the filter leaves, in the order asked for. */
export type Matrix = Coverage & {
  /** Positions in `dataset.sectors` of the columns. */
  sectors: readonly number[]
}

/** A spot of the matrix: without a row, the whole region; without a sector, all of them. */
export type Spot = { row: CoverageRow | 'elsewhere' | 'region'; sector: number | null }

type Wish = {
  by: CoverageRows
  filter: Filter
  /** Positions that pass the filter. */
  organisations: readonly number[]
  /** What a row is called. */
  nameOf: (key: string) => string
  compare: (a: string, b: string) => number
  fullestFirst: boolean
}

export function makeMatrix(dataset: Dataset, wish: Wish): Matrix {
  const whole = coverage(dataset, { by: wish.by, organisations: wish.organisations })
  const chosenRows = wish.by === 'locality' ? wish.filter.localities : wish.filter.territories
  const { compare, nameOf } = wish
  const rows = whole.rows
    .filter(({ key }) => !chosenRows || chosenRows.includes(key))
    .toSorted(
      (a, b) =>
        (wish.fullestFirst ? b.total.organisations.length - a.total.organisations.length : 0) ||
        compare(nameOf(a.key), nameOf(b.key)),
    )
  const sectors = dataset.sectors.flatMap(({ code }, sector) =>
    !wish.filter.sectors || wish.filter.sectors.includes(code) ? sector : [],
  )
  return { ...whole, rows, sectors }
}

/** What is counted at a spot, and how it is covered where that can be said. */
export function countAt(
  matrix: Matrix,
  { row, sector }: Spot,
): CoverageCount & Partial<Pick<CoverageCell, 'state' | 'survey'>> {
  const line = row === 'elsewhere' ? matrix.elsewhere : row === 'region' ? matrix.region : row
  return (sector === null ? undefined : line.cells[sector]) ?? line.total
}

/** Cells of the shown rows and columns that nobody has looked at. */
export const unknownCells = ({ rows, sectors }: Matrix): number =>
  rows.reduce(
    (sum, { cells }) => sum + sectors.filter((sector) => cells[sector]?.state === 'unknown').length,
    0,
  )

/** The filter that shows the same organisations in the other views. */
export function filterOf(dataset: Dataset, matrix: Matrix, { row, sector }: Spot): Filter {
  const code = sector === null ? undefined : dataset.sectors[sector]?.code
  const key = row === 'region' ? undefined : row === 'elsewhere' ? nothing : row.key
  return {
    ...(code && { sectors: [code] }),
    ...(key && (matrix.by === 'locality' ? { localities: [key] } : { territories: [key] })),
  }
}

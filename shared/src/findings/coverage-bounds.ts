import type { Dataset } from '../dataset.ts'
import type { Coverage, CoverageState } from './coverage.ts'
import type { CoverageRows } from './coverage-rows.ts'
import { refKey, sectorRef } from './finding.ts'
import { hasUnknownPlace } from './region.ts'

/** A cell of the coverage matrix in which somebody is expected. */
export type ExpectantCell = {
  /** Its place and sector in one word: `locality:Cenon sector:…`. */
  id: string
  /** The key of its row. */
  row: string
  /** Position in `dataset.sectors`. */
  sector: number
  /** How many more organisations it takes to have enough. */
  lacking: number
  state: CoverageState
}

/** All of them, in the order of the rows, then of the sectors. */
export function expectantCells(dataset: Dataset, { by, rows }: Coverage): ExpectantCell[] {
  return rows.flatMap(({ key, cells }) =>
    cells.flatMap(({ organisations, state, expected: { minimum } }, sector): ExpectantCell[] => {
      if (minimum <= 0) return []
      const id = `${refKey({ noun: by, id: key })} ${refKey(sectorRef(dataset.sectors[sector]?.id ?? ''))}`
      return [{ id, row: key, sector, lacking: Math.max(0, minimum - organisations.length), state }]
    }),
  )
}

export const enough = (cells: readonly ExpectantCell[]): number =>
  cells.filter(({ lacking }) => lacking === 0).length

/** Of some organisations, those that may be at a place of the matrix where they are not recorded. By their positions. */
export const ofUnknownPlace = (dataset: Dataset, by: CoverageRows, some: readonly number[]): number[] =>
  some.filter((position) => hasUnknownPlace(dataset.organisations[position] ?? { locations: [] }, by))

/**
 * Organisations in no row of the matrix, for all that is known: not those of which each place is a point outside every
 * territory.
 * @returns positions in `dataset.organisations`
 */
export const withoutPlace = (dataset: Dataset, { by, elsewhere }: Coverage): number[] =>
  ofUnknownPlace(dataset, by, elsewhere.total.organisations)

/**
 * How many cells the organisations without a place could fill at most, if each is at one place of the matrix. Those of
 * two sectors are in one place for both, so that the true bound may be lower.
 */
export function fillableByUnplaced(
  dataset: Dataset,
  whole: Coverage,
  cells: readonly ExpectantCell[],
): number {
  const unplaced = new Set(withoutPlace(dataset, whole))
  const ofSector = Map.groupBy(cells, ({ sector }) => sector)
  const isUnplaced = (position: number) => unplaced.has(position)
  return whole.elsewhere.cells.reduce(
    (sum, { organisations }, sector) =>
      sum + fillable(organisations.filter(isUnplaced).length, ofSector.get(sector) ?? []),
    0,
  )
}

/**
 * How many cells the organisations without a sector could fill at most, if each is of one sector. Those in two places
 * are of one sector in both, so that the true bound may be lower.
 */
export function fillableByWithoutSector(
  dataset: Dataset,
  { rows }: Coverage,
  cells: readonly ExpectantCell[],
): number {
  const ofRow = Map.groupBy(cells, ({ row }) => row)
  return rows.reduce((sum, { key, total }) => {
    const here = total.organisations.filter(
      (position) => dataset.organisations[position]?.sectors.length === 0,
    )
    return sum + fillable(here.length, ofRow.get(key) ?? [])
  }, 0)
}

/** How many of the cells so many organisations can fill: those that lack least come first. */
function fillable(organisations: number, cells: readonly ExpectantCell[]): number {
  let left = organisations
  const lacking = cells.map((cell) => cell.lacking).filter((number) => number > 0)
  return lacking
    .sort((a, b) => a - b)
    .filter((number) => {
      left -= number
      return left >= 0
    }).length
}

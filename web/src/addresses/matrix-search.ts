import type { Dataset } from '@atlas/shared/dataset'
import { placesOf } from '@atlas/shared/findings/settings'
import { nothing } from '@atlas/shared/selection'

/** Orders of the rows, the usual one first. */
export const orders = ['name', 'total', 'gaps'] as const
export type Order = (typeof orders)[number]

/** What the matrix crosses instead of sectors and places. */
const crossings = ['engagement', 'pairs'] as const
export type Crossing = (typeof crossings)[number]

/** Stands for the row of the whole region. */
export const everywhere = '*'

/** What the address says of the matrix besides filter and selection. */
export type MatrixSearch = {
  /** Influence by engagement, or sectors by sectors; sectors by places if left out. */
  cross?: Crossing
  /** What the rows are, instead of what the alliance counts coverage by. */
  rows?: 'locality' | 'territory'
  /** The fullest rows first, or those with most gaps, instead of by name. */
  sort?: Exclude<Order, 'name'>
  /**
   * Row of the opened spot: a locality, a territory's id, `-` for elsewhere, `*` for the whole region; or a degree of
   * influence, or a sector's code.
   */
  row?: string
  /** Sector code of the opened spot, all sectors if left out; or a rung of the engagement ladder. */
  column?: string
}

export const readMatrixSearch = ({
  cross,
  rows,
  sort,
  row,
  column,
}: Record<string, unknown>): MatrixSearch => {
  const opened = typeof row === 'string' && row !== '' && row.length <= 200 ? row : undefined
  return {
    cross: crossings.find((each) => each === cross),
    rows: rows === 'territory' || rows === 'locality' ? rows : undefined,
    sort: sort === 'total' || sort === 'gaps' ? sort : undefined,
    row: opened,
    column: opened !== undefined && typeof column === 'string' ? column : undefined,
  }
}

/** What the rows are: as findings count coverage, so that both tell the same figures, unless the address says otherwise. */
export function rowsOf(dataset: Dataset, { rows }: Pick<MatrixSearch, 'rows'>): 'locality' | 'territory' {
  const { places = null } = dataset.alliance.findingChoices
  const by = rows ?? placesOf(dataset, { places })
  return dataset.territories.length > 0 ? by : 'locality'
}

/** The row of a spot in the address. */
export const writeRow = (row: { key: string } | 'elsewhere' | 'region'): string =>
  row === 'region' ? everywhere : row === 'elsewhere' ? nothing : row.key

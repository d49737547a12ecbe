/** What the address says of the matrix besides filter and selection. */
export type MatrixSearch = {
  /** Rows are territories instead of localities. */
  rows?: 'territory'
  /** The fullest rows first, instead of by name. */
  sort?: 'total'
}

export const readMatrixSearch = (search: Record<string, unknown>): MatrixSearch => ({
  rows: search.rows === 'territory' ? 'territory' : undefined,
  sort: search.sort === 'total' ? 'total' : undefined,
})

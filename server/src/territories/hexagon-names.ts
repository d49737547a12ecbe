/** Where a hexagon stands in its grid; rows count from south to north. */
type Cell = { i: number; j: number }

/**
 * Names hexagons as a street plan does: rows by letters from the north, columns by numbers from the west. `B3` is the
 * third one of the second row.
 */
export function hexagonNames(cells: readonly Cell[]): string[] {
  const west = cells.reduce((least, { i }) => Math.min(least, i), Infinity)
  const north = cells.reduce((most, { j }) => Math.max(most, j), -Infinity)
  return cells.map(({ i, j }) => `${letters(north - j)}${i - west + 1}`)
}

/** 0 as A, 25 as Z, 26 as AA. */
function letters(row: number): string {
  const last = String.fromCharCode(65 + (row % 26))
  return row < 26 ? last : letters(Math.floor(row / 26) - 1) + last
}

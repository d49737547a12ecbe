/** A cell of a grid, counted from 0. */
export type GridPlace = { row: number; column: number }

const page = 10

/**
 * Where a key leads in a grid, as in the ARIA grid pattern; null for keys that lead nowhere. Never leaves the grid.
 * @param key as `KeyboardEvent.key`
 * @param far with Control or Command: to the corner instead of to the end of the row
 */
export function nextCell(
  key: string,
  far: boolean,
  { row, column }: GridPlace,
  { rows, columns }: { rows: number; columns: number },
): GridPlace | null {
  const within = (place: GridPlace): GridPlace => ({
    row: Math.max(0, Math.min(rows - 1, place.row)),
    column: Math.max(0, Math.min(columns - 1, place.column)),
  })
  switch (key) {
    case 'ArrowUp':
      return within({ row: row - 1, column })
    case 'ArrowDown':
      return within({ row: row + 1, column })
    case 'ArrowLeft':
      return within({ row, column: column - 1 })
    case 'ArrowRight':
      return within({ row, column: column + 1 })
    case 'PageUp':
      return within({ row: row - page, column })
    case 'PageDown':
      return within({ row: row + page, column })
    case 'Home':
      return within({ row: far ? 0 : row, column: 0 })
    case 'End':
      return within({ row: far ? rows - 1 : row, column: columns - 1 })
    default:
      return null
  }
}

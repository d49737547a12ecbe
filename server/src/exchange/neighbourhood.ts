type Position = [longitude: number, latitude: number]

/** Side of the cells that places are counted in, in degrees of latitude; about 55 km. */
const side = 0.5

/** Rows that must stand around a place before its neighbourhood says anything, and so many times those of the next one. */
const minRows = 3
const minRatio = 10

/**
 * Decides between places of one name by where the rest of a file is: the one meant has neighbours, the others stand alone.
 * @param placed the places of the file that are sure, with how many rows each has
 * @returns a function that gives the candidate that is meant, or undefined where the neighbours leave it open
 */
export function neighbourhood(placed: readonly { position: Position; rows: number }[]) {
  const cells = new Map<string, number>()
  for (const { position, rows } of placed) {
    const cell = cellOf(position).join(' ')
    cells.set(cell, (cells.get(cell) ?? 0) + rows)
  }
  const around = (position: Position) => {
    const [x, y] = cellOf(position)
    let rows = 0
    for (let dx = -1; dx <= 1; dx++)
      for (let dy = -1; dy <= 1; dy++) rows += cells.get(`${x + dx} ${y + dy}`) ?? 0
    return rows
  }
  return <P extends { position: Position }>(candidates: readonly P[]): P | undefined => {
    const [first, next] = candidates
      .map((candidate) => ({ candidate, rows: around(candidate.position) }))
      .sort((one, other) => other.rows - one.rows)
    const meant = first && first.rows >= minRows && first.rows >= minRatio * (next?.rows ?? 0)
    return meant ? first.candidate : undefined
  }
}

/** Wider in degrees towards the poles, so that cells keep about their width in kilometres. */
function cellOf([longitude, latitude]: Position): [number, number] {
  const row = Math.floor(latitude / side)
  const width = side / Math.max(0.1, Math.cos((row * side * Math.PI) / 180))
  return [Math.floor(longitude / width), row]
}

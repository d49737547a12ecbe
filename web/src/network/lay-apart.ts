type Ground = {
  /** Nodes that have their place. */
  tied: readonly number[]
  /** Nodes to set in rows below them, in this order. */
  apart: readonly number[]
  radii: Float32Array
}

/**
 * Sets nodes without any tie in rows below the others, in place: they are in sight, and in nobody's way.
 * @param positions x, y of every node, y running up
 */
export function layApart(positions: Float32Array, { tied, apart, radii }: Ground): void {
  if (apart.length === 0) return
  let [left, right, bottom] = [0, 0, 0]
  for (const node of tied) {
    const radius = radii[node] ?? 1
    left = Math.min(left, (positions[node * 2] ?? 0) - radius)
    right = Math.max(right, (positions[node * 2] ?? 0) + radius)
    bottom = Math.min(bottom, (positions[node * 2 + 1] ?? 0) - radius)
  }
  const largest = apart.reduce((most, node) => Math.max(most, radii[node] ?? 1), 1e-6)
  const step = largest * 3.6
  const columns = Math.max(1, Math.min(apart.length, Math.floor((right - left) / step), 4000))
  const perRow = Math.max(columns, Math.ceil(Math.sqrt(apart.length * 1.6)))
  const gap = tied.length > 0 ? step * 1.4 : 0
  apart.forEach((node, at) => {
    const inRow = Math.min(perRow, apart.length - Math.floor(at / perRow) * perRow)
    positions[node * 2] = (left + right) / 2 + ((at % perRow) - (inRow - 1) / 2) * step
    positions[node * 2 + 1] = bottom - gap - Math.floor(at / perRow) * step
  })
}

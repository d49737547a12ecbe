/** Free ground around a node, as a share of its radius. */
const margin = 0.5

/**
 * Pushes nodes apart, in place, until hardly any two overlap. The same positions give the same result.
 * @param positions x, y of every node
 * @param moving positions of the nodes to spread, in `radii`
 */
export function spread(positions: Float32Array, moving: readonly number[], radii: Float32Array): void {
  const reach = (node: number) => (radii[node] ?? 1) * (1 + margin)
  const cell = 2 * moving.reduce((most, node) => Math.max(most, reach(node)), 1e-6)
  for (let round = 0; round < 80; round++) if (!pushOnce(positions, moving, reach, cell)) return
}

function pushOnce(
  positions: Float32Array,
  moving: readonly number[],
  reach: (node: number) => number,
  cell: number,
): boolean {
  const cells = Map.groupBy(moving, (node) => keyOf(column(node, 0), column(node, 1)))
  let moved = false
  function column(node: number, axis: 0 | 1) {
    return Math.floor((positions[node * 2 + axis] ?? 0) / cell)
  }
  for (const node of moving) {
    const [left, bottom] = [column(node, 0), column(node, 1)]
    for (let x = left - 1; x <= left + 1; x++)
      for (let y = bottom - 1; y <= bottom + 1; y++)
        for (const other of cells.get(keyOf(x, y)) ?? [])
          if (other > node && push(positions, node, other, reach(node) + reach(other))) moved = true
  }
  return moved
}

const keyOf = (x: number, y: number) => x * 0x4000000 + y

/** Moves two nodes half of their overlap each, along the line between them. */
function push(positions: Float32Array, a: number, b: number, distance: number): boolean {
  let dx = (positions[b * 2] ?? 0) - (positions[a * 2] ?? 0)
  let dy = (positions[b * 2 + 1] ?? 0) - (positions[a * 2 + 1] ?? 0)
  let length = Math.hypot(dx, dy)
  if (length >= distance * 0.999) return false
  if (length < 1e-6) {
    // Two on one point part in a direction of their own.
    dx = Math.cos(a * 2.4 + b)
    dy = Math.sin(a * 2.4 + b)
    length = 1
  }
  const share = ((distance - Math.min(length, distance)) / length / 2) * 0.9 + 1e-3
  positions[a * 2] = (positions[a * 2] ?? 0) - dx * share
  positions[a * 2 + 1] = (positions[a * 2 + 1] ?? 0) - dy * share
  positions[b * 2] = (positions[b * 2] ?? 0) + dx * share
  positions[b * 2 + 1] = (positions[b * 2 + 1] ?? 0) + dy * share
  return true
}

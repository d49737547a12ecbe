import type { Position } from '../primitives.ts'
import type { Bounds } from './bounds.ts'

/**
 * What of a closed ring lies in a rectangle, by the algorithm of Sutherland and Hodgman: one ring, which runs along the
 * edges where the ring leaves the rectangle.
 * @returns nothing where the ring is outside
 */
export function clipRing(ring: readonly Readonly<Position>[], bounds: Bounds): Position[] {
  let points = ring.map(([x, y]): Position => [x, y])
  for (const [axis, limit, sign] of sidesOf(bounds)) {
    const isInside = (point: Position) => sign * (point[axis] - limit) >= 0
    const kept: Position[] = []
    points.forEach((point, at) => {
      const before = points.at(at - 1) ?? point
      if (isInside(point) !== isInside(before)) kept.push(crossing(before, point, axis, limit))
      if (isInside(point)) kept.push(point)
    })
    points = kept
  }
  return points
}

type Side = [axis: 0 | 1, limit: number, sign: 1 | -1]

const sidesOf = ([west, south, east, north]: Bounds): Side[] => [
  [0, west, 1],
  [0, east, -1],
  [1, south, 1],
  [1, north, -1],
]

function crossing(from: Position, to: Position, axis: 0 | 1, limit: number): Position {
  const share = (limit - from[axis]) / (to[axis] - from[axis])
  const other = axis === 0 ? 1 : 0
  const at = from[other] + (to[other] - from[other]) * share
  return axis === 0 ? [limit, at] : [at, limit]
}

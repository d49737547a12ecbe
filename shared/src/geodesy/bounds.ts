import type { Position } from '../primitives.ts'

/** A rectangle in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number]

/**
 * The smallest rectangle around positions; null around none.
 * @param positions longitude before latitude
 */
export function boundsOf(positions: Iterable<Readonly<Position>>): Bounds | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [longitude, latitude] of positions) {
    west = Math.min(west, longitude)
    east = Math.max(east, longitude)
    south = Math.min(south, latitude)
    north = Math.max(north, latitude)
  }
  return west <= east ? [west, south, east, north] : null
}

export const isWithin = (
  [west, south, east, north]: Bounds,
  [longitude, latitude]: Readonly<Position>,
): boolean => longitude >= west && longitude <= east && latitude >= south && latitude <= north

/** Whether two rectangles have a point in common. */
export const overlap = (one: Bounds, other: Bounds): boolean =>
  one[0] <= other[2] && other[0] <= one[2] && one[1] <= other[3] && other[1] <= one[3]

// biome-ignore-all lint/style/noNonNullAssertion: every position is in range by construction, and this is the inner loop
import type { Position } from '../primitives.ts'
import { geodesic } from './geodesic.ts'
import { type Cartesian, cartesian, longestOverChord, rounding } from './spheroid.ts'

// By hand, because nearness is meant on the spheroid and to the micrometre: geokdbush measures on a sphere, half a per cent
// off, which is enough to move an inhabitant over a limit.

/**
 * Points of the spheroid for questions about who is near. A k-d tree (Bentley, Multidimensional binary search trees used
 * for associative searching, 1975) without pointers: of a range of points the middle one divides the others by x, y or
 * z in turn, the lower ones before it and the upper ones behind.
 */
export type PointTree = {
  points: readonly Position[]
  /** Of each place in the tree, the position in `points`. */
  order: Uint32Array
  /** Of each place in the tree, x, y and z in metres from the centre of the Earth. */
  coordinates: Float64Array
}

/** @param points longitude, latitude in degrees; the same one may come up several times */
export function pointTree(points: readonly Position[]): PointTree {
  const all = points.map(cartesian)
  const order = Uint32Array.from(points.keys())
  const divide = (first: number, end: number, axis: number) => {
    if (end - first < 2) return
    const middle = (first + end) >> 1
    select(order, all, axis, first, end - 1, middle)
    divide(first, middle, (axis + 1) % 3)
    divide(middle + 1, end, (axis + 1) % 3)
  }
  divide(0, order.length, 0)
  const coordinates = new Float64Array(3 * order.length)
  order.forEach((point, place) => {
    coordinates.set(all[point]!, 3 * place)
  })
  return { points, order, coordinates }
}

/** Puts in its place what belongs there by the axis, nothing greater before it and nothing smaller behind it (Hoare 1961). */
function select(
  order: Uint32Array,
  all: Cartesian[],
  axis: number,
  first: number,
  last: number,
  place: number,
) {
  let [low, high] = [first, last]
  while (low < high) {
    const pivot = all[order[(low + high) >> 1]!]![axis]!
    let [left, right] = [low, high]
    while (left <= right) {
      while (all[order[left]!]![axis]! < pivot) left++
      while (all[order[right]!]![axis]! > pivot) right--
      if (left > right) break
      const swapped = order[left]!
      order[left++] = order[right]!
      order[right--] = swapped
    }
    if (place <= right) high = right
    else if (place >= left) low = left
    else return
  }
}

/**
 * Visits the points of the tree within a chord of a place, in no particular order.
 * @param visit gets a position in `points` and its chord in metres; returns the chord to go on with: less leaves out the
 * others beyond it, a negative one ends the visit
 */
export function visitWithin(
  { order, coordinates }: PointTree,
  [x, y, z]: Cartesian,
  chord: number,
  visit: (point: number, chord: number) => number,
): void {
  let reach = chord
  const search = (first: number, end: number, axis: number) => {
    if (first >= end || reach < 0) return
    const middle = (first + end) >> 1
    const dx = x - coordinates[3 * middle]!
    const dy = y - coordinates[3 * middle + 1]!
    const dz = z - coordinates[3 * middle + 2]!
    const squared = dx * dx + dy * dy + dz * dz
    if (squared <= reach * reach) reach = visit(order[middle]!, Math.sqrt(squared))
    const aside = axis === 0 ? dx : axis === 1 ? dy : dz
    const next = axis === 2 ? 0 : axis + 1
    if (aside < 0) {
      search(first, middle, next)
      if (aside * aside <= reach * reach) search(middle + 1, end, next)
    } else {
      search(middle + 1, end, next)
      if (aside * aside <= reach * reach) search(first, middle, next)
    }
  }
  search(0, order.length, 0)
}

/**
 * Visits the points of the tree at most so many metres from a place on the spheroid, in no particular order. Chords
 * decide but within a hair of the limit.
 * @param visit gets a position in `points`; what it returns ends the visit if it is true
 * @param at the place, where its `cartesian` is at hand
 */
export function visitWithinMetres(
  tree: PointTree,
  place: Position,
  metres: number,
  visit: (point: number) => unknown,
  at: Cartesian = cartesian(place),
): void {
  const reach = metres + rounding
  visitWithin(tree, at, reach, (point, chord) => {
    const isWithin =
      longestOverChord(chord) + rounding <= metres || geodesic(place, tree.points[point]!) <= metres
    return isWithin && visit(point) === true ? -1 : reach
  })
}

/** Whether any of the points is at most so many metres from a place on the spheroid. */
export function isAnyWithin(tree: PointTree, place: Position, metres: number, at?: Cartesian): boolean {
  let isWithin = false
  visitWithinMetres(tree, place, metres, () => (isWithin = true), at)
  return isWithin
}

/** Metres from a place to the nearest of the points, on the spheroid; null where there is none. */
export function metresToNearest(tree: PointTree, place: Position): number | null {
  const at = cartesian(place)
  let shortest = Number.POSITIVE_INFINITY
  visitWithin(tree, at, shortest, (_, chord) => {
    shortest = chord
    return chord
  })
  if (shortest === Number.POSITIVE_INFINITY) return null
  // Of points at nearly the same chord another one may be the nearest on the spheroid.
  let metres = Number.POSITIVE_INFINITY
  const reach = longestOverChord(shortest) + rounding
  visitWithin(tree, at, reach, (point) => {
    metres = Math.min(metres, geodesic(place, tree.points[point]!))
    return reach
  })
  return metres
}

import type { Position } from '@atlas/shared/primitives'

type Segment = readonly [a: Position, b: Position]

/**
 * Where the lines around a polygon cross themselves or one another; touching is left to the service to judge. Each
 * stretch is compared with those in the same cells of a grid alone, so that a coast of 100,000 corners takes a moment.
 * @param rings closed, longitude and latitude in degrees
 */
export function findCrossing(rings: readonly (readonly Position[])[]): Position | null {
  const segments = rings.flatMap((ring) => ring.slice(1).map((end, at): Segment => [ring[at] ?? end, end]))
  const cellsOf = gridFor(segments)
  const cells = new Map<number, Segment[]>()
  for (const segment of segments)
    for (const cell of cellsOf(segment)) {
      const others = cells.get(cell)
      if (!others) cells.set(cell, [segment])
      else {
        for (const other of others) {
          const crossing = crossingOf(segment, other)
          if (crossing) return crossing
        }
        others.push(segment)
      }
    }
  return null
}

/** A grid of about as many cells as there are segments, and a function that names the cells that one runs through. */
function gridFor(segments: readonly Segment[]) {
  const side = Math.max(1, Math.ceil(Math.sqrt(segments.length)))
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [[x, y]] of segments) {
    west = Math.min(west, x)
    east = Math.max(east, x)
    south = Math.min(south, y)
    north = Math.max(north, y)
  }
  const [width, height] = [(east - west) / side || 1, (north - south) / side || 1]
  const column = (x: number) => Math.min(side - 1, Math.floor((x - west) / width))
  const row = (y: number) => Math.min(side - 1, Math.floor((y - south) / height))

  return function* cellsOf([a, b]: Segment): Generator<number> {
    const [[ax, ay], [bx, by]] = a[0] <= b[0] ? [a, b] : [b, a]
    const last = column(bx)
    for (let at = column(ax); at <= last; at++) {
      // The latitudes of the part that runs through this column.
      const [left, right] = [Math.max(ax, west + at * width), Math.min(bx, west + (at + 1) * width)]
      const latitude = (x: number) => (bx === ax ? ay : ay + ((x - ax) / (bx - ax)) * (by - ay))
      const ends = bx === ax ? [ay, by] : [latitude(left), latitude(right)]
      const [low, high] = [row(Math.min(...ends)), row(Math.max(...ends))]
      for (let up = Math.max(0, low); up <= high; up++) yield at * side + up
    }
  }
}

/** Where two segments cross, each with its inner part; null where they only touch. */
function crossingOf([a, b]: Segment, [c, d]: Segment): Position | null {
  const [toA, toB] = [sideOf(c, d, a), sideOf(c, d, b)]
  if (toA * toB >= 0 || sideOf(a, b, c) * sideOf(a, b, d) >= 0) return null
  const share = toA / (toA - toB)
  return [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])]
}

/** Positive where a point lies to the left of a line, negative to the right, 0 on it. */
const sideOf = ([ax, ay]: Position, [bx, by]: Position, [x, y]: Position): number =>
  (bx - ax) * (y - ay) - (by - ay) * (x - ax)

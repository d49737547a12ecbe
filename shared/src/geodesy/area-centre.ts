import type { Area, Position } from '../primitives.ts'

type Ring = readonly Position[]

/**
 * A point that stands for an area and lies in it: the centre of gravity of its largest part, or where that is outside
 * of it, as in a bay, the middle of the widest stretch of ground at its latitude.
 * @returns longitude, latitude in degrees; null for an area without a surface
 */
export function areaCentre({ coordinates }: Area): Position | null {
  const parts = coordinates.map((rings) => ({ rings, ...gravity(rings[0] ?? []) }))
  const largest = parts.reduce((best, part) => (part.surface > best.surface ? part : best), none)
  if (largest.surface === 0) return null
  const [x, y] = largest.centre
  const crossings = crossingsAt(largest.rings, y)
  let best: readonly [left: number, right: number] | undefined
  for (let at = 0; at + 1 < crossings.length; at += 2) {
    const [left = 0, right = 0] = crossings.slice(at, at + 2)
    if (left <= x && x <= right) return [x, y]
    if (!best || right - left > best[1] - best[0]) best = [left, right]
  }
  return best ? [(best[0] + best[1]) / 2, y] : [x, y]
}

/** Surface of an area in square degrees, which tells a larger one from a smaller one near it. */
export const areaSurface = ({ coordinates }: Area): number =>
  coordinates.reduce(
    (sum, [outer = [], ...holes]) =>
      sum + gravity(outer).surface - holes.reduce((lost, hole) => lost + gravity(hole).surface, 0),
    0,
  )

type Part = { rings: readonly Ring[]; surface: number; centre: Position }
const none: Part = { rings: [], surface: 0, centre: [0, 0] }

/** Surface and centre of gravity of a closed ring by the shoelace formula, in degrees around its first position. */
function gravity(ring: Ring): Pick<Part, 'surface' | 'centre'> {
  const [x0, y0] = ring[0] ?? [0, 0]
  let [twice, x, y] = [0, 0, 0]
  for (let at = 0; at + 1 < ring.length; at++) {
    const [ax, ay, bx, by] = [...(ring[at] ?? [0, 0]), ...(ring[at + 1] ?? [0, 0])] as Corners
    const cross = (ax - x0) * (by - y0) - (bx - x0) * (ay - y0)
    twice += cross
    x += (ax + bx - 2 * x0) * cross
    y += (ay + by - 2 * y0) * cross
  }
  if (twice === 0) return { surface: 0, centre: [x0, y0] }
  return { surface: Math.abs(twice) / 2, centre: [x0 + x / (3 * twice), y0 + y / (3 * twice)] }
}

type Corners = [ax: number, ay: number, bx: number, by: number]

/** Where the rings cross a latitude, from west to east: inside begins at every other one. */
const crossingsAt = (rings: readonly Ring[], latitude: number): number[] =>
  rings
    .flatMap((ring) =>
      ring.slice(1).flatMap(([bx, by], at) => {
        const [ax, ay] = ring[at] ?? [bx, by]
        return ay > latitude === by > latitude ? [] : ax + ((latitude - ay) / (by - ay)) * (bx - ax)
      }),
    )
    .sort((a, b) => a - b)

import type { Objects, Topology } from 'topojson-specification'

type Point = readonly [x: number, y: number]

/**
 * A topology with fewer corners, by Douglas and Peucker: lines that neighbours share are made simpler once, so that no
 * gap opens between them.
 * @param tolerance how far off a line may go, in the unit of the topology
 */
export function simplifyArcs<T extends Objects>(whole: Topology<T>, tolerance: number): Topology<T> {
  const { transform, ...plain } = whole
  const { scale, translate } = transform ?? { scale: [1, 1], translate: [0, 0] }
  const arcs = whole.arcs.map((arc) => {
    let [x, y] = [0, 0]
    const points = arc.map(([stepX = 0, stepY = 0]): Point => {
      ;[x, y] = transform ? [x + stepX, y + stepY] : [stepX, stepY]
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]]
    })
    return simplifyLine(points, tolerance).map(([px, py]) => [round(px), round(py)])
  })
  return { ...plain, arcs }
}

/** Five decimals of a degree are a metre. */
const round = (value: number) => Math.round(value * 1e5) / 1e5

/** Islands of fewer are small: they stay as they are. */
const minCornersOfRing = 10

function simplifyLine(points: readonly Point[], tolerance: number): readonly Point[] {
  const kept = new Set([0, points.length - 1])
  const open: [from: number, to: number][] = [[0, points.length - 1]]
  for (let part = open.pop(); part; part = open.pop()) {
    const [from, to] = part
    let [farthest, distance] = [-1, tolerance]
    for (let at = from + 1; at < to; at++) {
      const off = distanceTo(points[from] as Point, points[to] as Point, points[at] as Point)
      if (off > distance) [farthest, distance] = [at, off]
    }
    if (farthest < 0) continue
    kept.add(farthest)
    open.push([from, farthest], [farthest, to])
  }
  const [first, last] = [points[0], points.at(-1)]
  const isRing = first?.[0] === last?.[0] && first?.[1] === last?.[1]
  return isRing && kept.size < minCornersOfRing ? points : points.filter((_, at) => kept.has(at))
}

/** Of a point to the stretch between two others. */
function distanceTo([ax, ay]: Point, [bx, by]: Point, [x, y]: Point): number {
  const [dx, dy] = [bx - ax, by - ay]
  const length = dx * dx + dy * dy
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length))
  return Math.hypot(x - ax - share * dx, y - ay - share * dy)
}

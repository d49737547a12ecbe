/** The outlines that tell sectors apart where colour cannot: the first ones differ most. */
export const shapes = [
  'circle',
  'square',
  'triangle',
  'diamond',
  'cross',
  'star',
  'triangle-down',
  'hexagon',
] as const
export type Shape = (typeof shapes)[number]

/** How a sector is marked in legends, on the map and in the network. */
export type Mark = {
  shape: Shape
  /** A hole in the middle tells the second round of the same outlines from the first. */
  pierced: boolean
}

/**
 * The mark of a sector.
 * @param position in `dataset.sectors`; undefined for organisations without a sector: a pierced circle
 */
export const markOf = (position: number | undefined): Mark =>
  position === undefined
    ? { shape: 'circle', pierced: true }
    : {
        shape: shapes[position % shapes.length] ?? 'circle',
        pierced: Math.floor(position / shapes.length) % 2 === 1,
      }

type Point = readonly [x: number, y: number]

/** Corners on a circle, the first straight up or, turned, half a step further. */
const corners = (count: number, radius: number, turned = 0): Point[] =>
  Array.from({ length: count }, (_, corner) => {
    const angle = ((corner + turned) * 2 * Math.PI) / count - Math.PI / 2
    return [radius * Math.cos(angle), radius * Math.sin(angle)]
  })

const star = corners(5, 1.2).flatMap((point, at): Point[] => [point, corners(5, 0.56, 0.5)[at] ?? [0, 0]])

const arm = 0.36
const end = 1.02
const cross: Point[] = [
  [-arm, -end],
  [arm, -end],
  [arm, -arm],
  [end, -arm],
  [end, arm],
  [arm, arm],
  [arm, end],
  [-arm, end],
  [-arm, arm],
  [-end, arm],
  [-end, -arm],
  [-arm, -arm],
]

/** Outlines of about the area of the unit circle, so that none weighs more than another; y runs down. */
export const outlines: Record<Exclude<Shape, 'circle'>, readonly Point[]> = {
  square: corners(4, 1.24, 0.5),
  triangle: corners(3, 1.36).map(([x, y]) => [x, y + 0.18]),
  diamond: corners(4, 1.3),
  cross,
  star,
  'triangle-down': corners(3, 1.36, 0.5).map(([x, y]) => [x, y - 0.18]),
  hexagon: corners(6, 1.12, 0.5),
}

/**
 * A mark as SVG path data around the origin, for SVG and for `Path2D`; fill it by the rule "evenodd".
 * @param radius of the circle that weighs as much
 */
export function markPath({ shape, pierced }: Mark, radius: number): string {
  const outer = shape === 'circle' ? circlePath(radius) : polygonPath(outlines[shape], radius)
  return pierced ? outer + circlePath(radius * 0.42) : outer
}

const polygonPath = (points: readonly Point[], radius: number) =>
  `M${points.map(([x, y]) => `${round(x * radius)} ${round(y * radius)}`).join('L')}Z`

const circlePath = (radius: number) => {
  const r = round(radius)
  return `M${-r} 0A${r} ${r} 0 1 1 ${r} 0A${r} ${r} 0 1 1 ${-r} 0Z`
}

const round = (value: number) => Math.round(value * 100) / 100

import type { Area, Position } from '../primitives.ts'

export type Geometry = { type?: string; coordinates?: unknown; geometries?: (Geometry | null)[] }

export type Polygon = Position[][]

export function polygonsOf(geometry: Geometry | null | undefined): Polygon[] {
  if (geometry?.type === 'Polygon') return [geometry.coordinates as Polygon]
  if (geometry?.type === 'MultiPolygon')
    return Array.isArray(geometry.coordinates) ? (geometry.coordinates as Polygon[]) : []
  return geometry?.type === 'GeometryCollection' && Array.isArray(geometry.geometries)
    ? geometry.geometries.flatMap(polygonsOf)
    : []
}

export const isClosed = (ring: Position[]) =>
  ring[0]?.[0] === ring.at(-1)?.[0] && ring[0]?.[1] === ring.at(-1)?.[1]

/** Whether all corners lie on one line, so that it goes around nothing. */
export function isFlat([first = [0, 0], ...others]: Position[]) {
  const [x, y] = first
  const [ax, ay] = others.find(([bx, by]) => bx !== x || by !== y) ?? first
  return others.every(([bx, by]) => (ax - x) * (by - y) === (ay - y) * (bx - x))
}

export const verticesOf = (polygons: Polygon[]) => polygons.flat().reduce((sum, ring) => sum + ring.length, 0)

const isNumber = (value: unknown, most: number) => typeof value === 'number' && Math.abs(value) <= most

export const inDegrees = (polygons: Polygon[], maxFirst: number, maxSecond: number) =>
  polygons.every(
    (rings) =>
      Array.isArray(rings) &&
      rings.length > 0 &&
      rings.every(
        (ring) =>
          Array.isArray(ring) &&
          ring.length >= 4 &&
          ring.every(
            (position) =>
              Array.isArray(position) && isNumber(position[0], maxFirst) && isNumber(position[1], maxSecond),
          ),
      ),
  )

/** Heights and whatever else a position carries are left out. */
export const multiPolygon = (polygons: Polygon[]): Area => ({
  type: 'MultiPolygon',
  coordinates: polygons.map((rings) =>
    rings.map((ring) => ring.map(([longitude, latitude]): Position => [longitude, latitude])),
  ),
})

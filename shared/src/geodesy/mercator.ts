import type { Area, Position } from '../primitives.ts'
import type { Bounds } from './bounds.ts'

export type Projection = (point: Position) => [x: number, y: number]

const highest = 85

const mercatorY = (latitude: number) => {
  const angle = (Math.max(-highest, Math.min(highest, latitude)) * Math.PI) / 180
  return Math.log(Math.tan(Math.PI / 4 + angle / 2))
}

/**
 * Mercator's projection, as maps on screens have it, of some bounds into the middle of a box; y runs down.
 * @param box width and height, and the free margin in it, in pixels
 */
export function mercator(
  [west, south, east, north]: Bounds,
  { width, height, margin }: { width: number; height: number; margin: number },
): Projection {
  const radians = Math.PI / 180
  const [left, right] = [west * radians, east * radians]
  const [bottom, top] = [mercatorY(south), mercatorY(north)]
  // A single point is shown with some ground around it: about a twentieth of a degree.
  const least = 0.05 * radians
  const scale = Math.min(
    (width - 2 * margin) / Math.max(least, right - left),
    (height - 2 * margin) / Math.max(least, top - bottom),
  )
  return ([longitude, latitude]) => [
    width / 2 + (longitude * radians - (left + right) / 2) * scale,
    height / 2 - (mercatorY(latitude) - (bottom + top) / 2) * scale,
  ]
}

/** An area as path data. Points that fall on the one before are left out: outlines are finer than paper. */
export const areaPath = (coordinates: Area['coordinates'], project: Projection): string =>
  coordinates
    .flat()
    .map((ring) => ringPath(ring.map(project)))
    .join('')

function ringPath(points: readonly [x: number, y: number][]): string {
  const kept: string[] = []
  let [lastX, lastY] = [Infinity, Infinity]
  for (const [x, y] of points) {
    if (Math.abs(x - lastX) < 0.6 && Math.abs(y - lastY) < 0.6) continue
    kept.push(`${round(x)} ${round(y)}`)
    lastX = x
    lastY = y
  }
  return kept.length > 2 ? `M${kept.join('L')}Z` : ''
}

const round = (value: number) => Math.round(value * 10) / 10

/** What a projection shows in a box from 0, 0: a rectangle in degrees, cut where the world ends. */
export function boundsInBox(
  project: Projection,
  { width, height }: { width: number; height: number },
): Bounds {
  const [x0, y0] = project([0, 0])
  const scale = project([1, 0])[0] - x0
  const longitude = (x: number) => Math.max(-180, Math.min(180, (x - x0) / scale))
  const latitude = (y: number) => (Math.atan(Math.sinh(((y0 - y) / scale) * (Math.PI / 180))) * 180) / Math.PI
  return [longitude(0), latitude(height), longitude(width), latitude(0)]
}

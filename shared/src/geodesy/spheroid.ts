import type { Position } from '../primitives.ts'

/** The spheroid of WGS 84 (NIMA, Technical Report 8350.2, 2000): the equatorial radius in metres, and the flattening. */
export const majorRadius = 6_378_137
export const flattening = 1 / 298.257223563
export const minorRadius = majorRadius * (1 - flattening)

const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Metres from the centre of the Earth: towards 0° 0°, towards 90° east, towards the North Pole. */
export type Cartesian = [x: number, y: number, z: number]

/** @param position longitude, latitude in degrees */
export function cartesian([longitude, latitude]: Position): Cartesian {
  const [east, north] = [radians(longitude), radians(latitude)]
  const squash = (1 - flattening) ** 2
  // The radius of curvature across the meridian.
  const radius = majorRadius / Math.sqrt(Math.cos(north) ** 2 + squash * Math.sin(north) ** 2)
  const fromAxis = radius * Math.cos(north)
  return [fromAxis * Math.cos(east), fromAxis * Math.sin(east), squash * radius * Math.sin(north)]
}

/** Metres in a straight line. */
export const chord = (one: Cartesian, other: Cartesian): number =>
  Math.sqrt((one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2 + (one[2] - other[2]) ** 2)

/** Metres by which a chord or a geodesic may be wrong for rounding. */
export const rounding = 1e-6

/** The smallest radius of curvature that a way on the spheroid has: along a meridian at the equator. */
const minRadius = minorRadius ** 2 / majorRadius

/** A quarter of the way around, and a chord beyond which nothing is said. */
const longestChord = 9_000_000

/**
 * How long the geodesic over a chord may be at most; at least it is as long as the chord. A geodesic bends no more than
 * a circle of the least radius of curvature, so that its ends are no nearer to each other than those of an arc of that
 * circle of the same length (Schur's comparison theorem).
 * @param chord metres in a straight line between two points of the spheroid
 */
export const longestOverChord = (chord: number): number =>
  chord > longestChord ? Number.POSITIVE_INFINITY : 2 * minRadius * Math.asin(chord / (2 * minRadius))

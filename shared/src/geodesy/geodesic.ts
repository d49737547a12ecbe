import type { Position } from '../primitives.ts'
import { flattening, minorRadius } from './spheroid.ts'

// By hand, because lengths are all that is wanted of geodesics, in every browser: geographiclib-geodesic is as exact and as
// quick, and several times as large. GeographicLib is the referee: test/golden/geodesics.py.

/** A point of the auxiliary sphere: the sine and cosine of its reduced latitude. */
type Latitude = { sin: number; cos: number }

/** A great circle of the auxiliary sphere between two arcs from the node at which it crosses the equator northwards. */
type Arc = { sinAzimuth: number; from: number; to: number }

/**
 * The length in metres of the shortest way on the WGS 84 spheroid between two points, to a micrometre wherever they are.
 * By the auxiliary sphere of Bessel as in Karney, Algorithms for geodesics (2013): equations 5 to 8 and 10 to 12, the
 * integrals 7 and 8 by quadrature. The spherical longitude is found by iteration as by Vincenty (1975); where that may
 * not converge, as the points are nearly opposite, by bisection of the azimuth.
 * @param from longitude, latitude in degrees
 * @param to longitude, latitude in degrees
 */
export function geodesic(from: Position, to: Position): number {
  const turn = Math.abs(from[0] - to[0]) % 360
  const longitude = radians(Math.min(turn, 360 - turn))
  const [nearer, farther] = [from[1], to[1]].sort((a, b) => Math.abs(a) - Math.abs(b)) as [number, number]
  // By symmetry the point farther from the equator may be taken as south of it.
  const south = reduced(-Math.abs(farther))
  const other = reduced(farther > 0 ? -nearer : nearer)
  const arc = isNearlyOpposite(south, other, longitude)
    ? byBisection(south, other, longitude)
    : byIteration(south, other, longitude)
  return along(arc).metres
}

const radians = (degrees: number) => (degrees * Math.PI) / 180

function reduced(latitude: number): Latitude {
  const angle = Math.atan2((1 - flattening) * Math.sin(radians(latitude)), Math.cos(radians(latitude)))
  return { sin: Math.sin(angle), cos: Math.cos(angle) }
}

/** Within some eight degrees of being opposite, and not on the equator so near that the way is along it. */
function isNearlyOpposite(one: Latitude, other: Latitude, longitude: number): boolean {
  const isOnEquator = one.sin === 0 && longitude <= (1 - flattening) * Math.PI
  return !isOnEquator && one.sin * other.sin + one.cos * other.cos * Math.cos(longitude) < -0.99
}

/** Each round leaves a hundredth or less of what the one before left over. */
const maxRounds = 10

function byIteration(one: Latitude, other: Latitude, longitude: number): Arc {
  let arc = sphericalArc(one, other, longitude)
  let lost = 0
  for (let round = 0; round < maxRounds; round++) {
    const before = lost
    lost = along(arc).longitudeLost
    if (Math.abs(lost - before) < 1e-14) break
    arc = sphericalArc(one, other, longitude + lost)
  }
  return arc
}

/** The great circle between two latitudes that are so many radians of longitude apart. */
function sphericalArc(one: Latitude, other: Latitude, longitude: number): Arc {
  const cosine = Math.cos(longitude)
  const east = other.cos * Math.sin(longitude)
  const north = one.cos * other.sin - one.sin * other.cos * cosine
  const sine = Math.sqrt(east * east + north * north)
  const from = Math.atan2(one.sin * sine, one.cos * north)
  return {
    sinAzimuth: sine === 0 ? 0 : (one.cos * east) / sine,
    from,
    to: from + Math.atan2(sine, one.sin * other.sin + one.cos * other.cos * cosine),
  }
}

/**
 * The longitude that a geodesic from the southern point has gained when it reaches the other's latitude grows with its
 * azimuth, from 0 due north to half a turn due south. The azimuth is counted from due east, near which it has to be
 * known most exactly.
 */
function byBisection(one: Latitude, other: Latitude, longitude: number): Arc {
  let [low, high] = [-Math.PI / 2, Math.PI / 2]
  let arc = arcOfAzimuth(one, other, 0)
  for (let round = 0; round < 100; round++) {
    const middle = (low + high) / 2
    arc = arcOfAzimuth(one, other, middle)
    if (longitudeOf(arc) > longitude) high = middle
    else low = middle
  }
  return arc
}

/** From the southern point until it crosses the other latitude on the way north. */
function arcOfAzimuth(one: Latitude, other: Latitude, southOfEast: number): Arc {
  const northward = -Math.sin(southOfEast) * one.cos
  const crossing = Math.sqrt(Math.max(0, northward ** 2 + (one.sin - other.sin) * (one.sin + other.sin)))
  return {
    sinAzimuth: Math.cos(southOfEast) * one.cos,
    from: Math.atan2(one.sin, northward),
    to: Math.atan2(other.sin, crossing),
  }
}

function longitudeOf(arc: Arc): number {
  const onSphere = (along: number) => Math.atan2(arc.sinAzimuth * Math.sin(along), Math.cos(along))
  return onSphere(arc.to) - onSphere(arc.from) - along(arc).longitudeLost
}

/** Abscissae and weights of ten points on (−1, 1), after Gauss and Legendre: the other half is the same on the left. */
const abscissae = [
  0.14887433898163122, 0.4333953941292472, 0.6794095682990244, 0.8650633666889845, 0.9739065285171717,
] as const
const weights = [
  0.2955242247147528, 0.2692667193099965, 0.219086362515982, 0.1494513491505804, 0.06667134430868814,
] as const

const secondEccentricitySquared = 1 / (1 - flattening) ** 2 - 1

/**
 * What an arc of the auxiliary sphere is on the spheroid: its length, and by how many radians of longitude it falls
 * short. Integrals over √(1 + k² sin²σ), by ten points to 10⁻¹⁴ of them even over half a circle, as k² is below 0.007.
 */
function along({ sinAzimuth, from, to }: Arc): { metres: number; longitudeLost: number } {
  const squared = secondEccentricitySquared * (1 - sinAzimuth * sinAzimuth)
  const middle = (from + to) / 2
  const half = (to - from) / 2
  let metres = 0
  let lost = 0
  for (let point = 0; point < 5; point++) {
    const step = half * (abscissae[point] ?? 0)
    const left = Math.sin(middle - step)
    const right = Math.sin(middle + step)
    const leftRoot = Math.sqrt(1 + squared * left * left)
    const rightRoot = Math.sqrt(1 + squared * right * right)
    const weight = weights[point] ?? 0
    metres += weight * (leftRoot + rightRoot)
    lost += weight * (1 / (1 + (1 - flattening) * leftRoot) + 1 / (1 + (1 - flattening) * rightRoot))
  }
  return {
    metres: minorRadius * half * metres,
    longitudeLost: flattening * (2 - flattening) * sinAzimuth * half * lost,
  }
}

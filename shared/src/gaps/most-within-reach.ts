// biome-ignore-all lint/style/noNonNullAssertion: every position is in range by construction, and this is the inner loop
import { type Cartesian, chord, majorRadius, minorRadius } from '../geodesy/spheroid.ts'

type Populated = { at: Cartesian; population: number }

/** A cube is not tried whose inhabitants are hardly fewer than those of the one before. */
const step = 0.8

/**
 * How many inhabitants so many organisations can have within reach at most, wherever they stand: never fewer than the
 * best choice of spots would reach, which is too hard to find.
 *
 * Space is divided into cubes. Whoever stands in a cube and has a place within reach is at most that far from it in a
 * straight line, so that the place is at most the reach and half a diagonal from the middle of the cube: what is so near
 * is all that a spot in the cube can reach. Then let each place count for some of its inhabitants only, such that no cube
 * has more than a limit: organisations reach at most that limit each, and besides at most everybody who does not count.
 * This holds whatever the limit and whoever counts (they are a solution of the dual of the linear programme of maximal
 * coverage); the least of some such bounds is taken.
 * @param places each with its point in metres from the centre of the Earth
 * @param organisations how many; one with several places of its own counts for each
 */
export function mostWithinReach(
  places: readonly Populated[],
  reachMetres: number,
  organisations: number,
): number {
  const everybody = places.reduce((sum, { population }) => sum + population, 0)
  if (organisations === 0) return 0
  if (organisations >= places.length) return everybody
  const cubes = cubesNear(places, reachMetres)
  const inhabitants = Float64Array.from(cubes, (near) =>
    near.reduce((sum, place) => sum + places[place]!.population, 0),
  )
  const largestFirst = Uint32Array.from(cubes.keys()).sort((a, b) => inhabitants[b]! - inhabitants[a]!)
  let bound = everybody
  let limit = Number.POSITIVE_INFINITY
  for (const cube of largestFirst) {
    if (inhabitants[cube]! > step * limit) continue
    limit = inhabitants[cube]!
    const counted = Float64Array.from(places, ({ population }) => population)
    for (const other of largestFirst) {
      if (inhabitants[other]! <= limit) break
      let sum = 0
      for (const place of cubes[other]!) sum += counted[place]!
      if (sum > limit) for (const place of cubes[other]!) counted[place]! *= limit / sum
    }
    const besides = everybody - counted.reduce((sum, some) => sum + some, 0)
    bound = Math.min(bound, besides + organisations * limit)
    if (besides >= bound) break
  }
  // Whole inhabitants, but for the last digits of the sums.
  return Math.min(everybody, Math.floor(bound * (1 + 1e-12) + 1e-6))
}

/** Cubes smaller than this are as many as there are places, and their numbers more than a double holds. */
const leastSide = 100

/** Of each cube in which somebody may stand who has any of the places within reach, these places. */
function cubesNear(places: readonly Populated[], reachMetres: number): number[][] {
  const side = Math.max(leastSide, reachMetres / 2)
  const halfDiagonal = (side * Math.sqrt(3)) / 2
  const reach = reachMetres + halfDiagonal + 0.001
  const span = 2 * Math.ceil((majorRadius + reach) / side) + 2
  const numbers = new Map<number, number>()
  const cubes: number[][] = []
  places.forEach(({ at }, place) => {
    const [x, y, z] = at
    const from = (coordinate: number) => Math.floor((coordinate - reach) / side)
    const to = (coordinate: number) => Math.floor((coordinate + reach) / side)
    for (let i = from(x); i <= to(x); i++)
      for (let j = from(y); j <= to(y); j++)
        for (let k = from(z); k <= to(z); k++) {
          const middle: Cartesian = [(i + 0.5) * side, (j + 0.5) * side, (k + 0.5) * side]
          if (chord(at, middle) > reach || !mayBeOnSpheroid(middle, halfDiagonal)) continue
          const key = (i * span + j) * span + k
          const cube = numbers.get(key)
          if (cube !== undefined) cubes[cube]!.push(place)
          else numbers.set(key, cubes.push([place]) - 1)
        }
  })
  return cubes
}

/** Whether there may be a point of the spheroid so near: its gauge is 1 there, and changes by a metre's bᵗʰ a metre. */
function mayBeOnSpheroid([x, y, z]: Cartesian, metres: number): boolean {
  const gauge = Math.sqrt((x * x + y * y) / majorRadius ** 2 + (z * z) / minorRadius ** 2)
  return Math.abs(gauge - 1) <= metres / minorRadius + 1e-9
}

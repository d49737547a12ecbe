// biome-ignore-all lint/style/noNonNullAssertion: every position is in range by construction, and this is the inner loop
import { type Cartesian, majorRadius, minorRadius } from '../geodesy/spheroid.ts'

type Populated = { at: Cartesian; population: number }

/**
 * How many inhabitants so many organisations can have within reach at most, wherever they stand: never fewer than the
 * best choice of spots would reach, which is too hard to find.
 *
 * Space is divided into cubes. Whoever stands in a cube and has a place within reach is at most that far from it in a
 * straight line, so that the place is at most the reach and half a diagonal from the middle of the cube: what the cube
 * is said to reach, any spot in it reaches at most. Taking the cubes that add most, one after another, what the best
 * choice reaches is at each step no more than what has been reached and, for each organisation, the most that any cube
 * still adds, because what a cube adds only falls (Nemhauser, Wolsey and Fisher, An analysis of approximations for
 * maximizing submodular set functions, 1978). The least of these bounds holds.
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
  const { cubes, cubesOf } = cubesNear(places, reachMetres)
  const first = Float64Array.from(cubes, (near) =>
    near.reduce((sum, place) => sum + places[place]!.population, 0),
  )
  const order = Uint32Array.from(first.keys()).sort((a, b) => first[b]! - first[a]!)
  const adds = first.slice()
  const isReached = new Uint8Array(places.length)
  let reached = 0
  let bound = everybody
  for (;;) {
    let best = -1
    let most = 0
    for (const cube of order) {
      // What a cube added at first is the most that it may add now.
      if (first[cube]! <= most) break
      if (adds[cube]! <= most) continue
      best = cube
      most = adds[cube]!
    }
    bound = Math.min(bound, reached + organisations * most)
    if (best === -1 || reached >= bound) return bound
    for (const place of cubes[best]!) {
      if (isReached[place]) continue
      const { population } = places[place]!
      isReached[place] = 1
      reached += population
      for (const cube of cubesOf[place]!) adds[cube]! -= population
    }
  }
}

/** Cubes smaller than this are as many as there are places, and their numbers more than a double holds. */
const leastSide = 100

/** The cubes in which somebody may stand who has any of the places within reach: the places of each, and the reverse. */
function cubesNear(places: readonly Populated[], reachMetres: number) {
  const side = Math.max(leastSide, reachMetres / 2)
  const halfDiagonal = (side * Math.sqrt(3)) / 2
  const reach = reachMetres + halfDiagonal + 0.001
  const span = 2 * Math.ceil((majorRadius + reach) / side) + 2
  const numbers = new Map<number, number>()
  const cubes: number[][] = []
  const cubesOf = places.map(({ at: [x, y, z] }, place) => {
    const near: number[] = []
    const from = (coordinate: number) => Math.floor((coordinate - reach) / side)
    const to = (coordinate: number) => Math.floor((coordinate + reach) / side)
    for (let i = from(x); i <= to(x); i++)
      for (let j = from(y); j <= to(y); j++)
        for (let k = from(z); k <= to(z); k++) {
          const [east, north, up] = [(i + 0.5) * side, (j + 0.5) * side, (k + 0.5) * side]
          const squared = (x - east) ** 2 + (y - north) ** 2 + (z - up) ** 2
          if (squared > reach * reach || !mayBeOnSpheroid(east, north, up, halfDiagonal)) continue
          const key = (i * span + j) * span + k
          let cube = numbers.get(key)
          if (cube === undefined) {
            cube = cubes.length
            numbers.set(key, cube)
            cubes.push([])
          }
          cubes[cube]!.push(place)
          near.push(cube)
        }
    return near
  })
  return { cubes, cubesOf }
}

/** Whether there may be a point of the spheroid so near: its gauge is 1 there, and changes by a metre's bᵗʰ a metre. */
function mayBeOnSpheroid(x: number, y: number, z: number, metres: number): boolean {
  const gauge = Math.sqrt((x * x + y * y) / majorRadius ** 2 + (z * z) / minorRadius ** 2)
  return Math.abs(gauge - 1) <= metres / minorRadius + 1e-9
}

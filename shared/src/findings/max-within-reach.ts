// biome-ignore-all lint/style/noNonNullAssertion: every position is in range by construction, and this is the inner loop
import { type Cartesian, majorRadius, minorRadius } from '../geodesy/spheroid.ts'
import { offsetsOf } from '../network/adjacency.ts'

/**
 * The spots of a region at which somebody may stand who has any of its places within reach: within reach of spot `s` are
 * at most the places `places[offsets[s]]` up to but not including `places[offsets[s + 1]]`, ascending positions.
 */
export type Sites = { offsets: Uint32Array; places: Uint32Array }

/** A spot is not tried whose inhabitants are hardly fewer than those of the one before. */
const step = 0.8

/**
 * How many inhabitants so many organisations can have within reach at most, wherever they stand: never fewer than the
 * best choice of spots would reach, which is too hard to find.
 *
 * Let each place count for some of its inhabitants only, such that no spot has more than a limit: organisations reach at
 * most that limit each, and besides at most everybody who does not count. This holds whatever the limit and whoever
 * counts (they are a solution of the dual of the linear programme of maximal coverage); the least of some such bounds is
 * taken.
 * @param spots those of all places, by `sitesWithinReach`
 * @param population of each place, inhabitants; 0 where they are not asked about
 * @param organisations how many; one with several places of its own counts for each
 */
export function maxWithinReach(
  { offsets, places }: Sites,
  population: Float64Array,
  organisations: number,
): number {
  const everybody = population.reduce((sum, some) => sum + some, 0)
  if (organisations === 0) return 0
  if (organisations >= population.filter((some) => some > 0).length) return everybody
  const within = (site: number, some: Float64Array) => {
    let sum = 0
    for (let at = offsets[site]!; at < offsets[site + 1]!; at++) sum += some[places[at]!]!
    return sum
  }
  const inhabitants = new Float64Array(offsets.length - 1)
  const largestFirst: number[] = []
  for (let site = 0; site < inhabitants.length; site++) {
    inhabitants[site] = within(site, population)
    if (inhabitants[site]! > 0) largestFirst.push(site)
  }
  largestFirst.sort((a, b) => inhabitants[b]! - inhabitants[a]!)
  let bound = everybody
  let limit = Number.POSITIVE_INFINITY
  for (const site of largestFirst) {
    if (inhabitants[site]! > step * limit) continue
    limit = inhabitants[site]!
    const counted = population.slice()
    const reached = organisations * limit
    let besides = 0
    for (const other of largestFirst) {
      // Whom a limit leaves out only grows: where it cannot lower the bound any more, the next one may.
      if (inhabitants[other]! <= limit || besides + reached >= bound) break
      const sum = within(other, counted)
      if (sum <= limit) continue
      besides += sum - limit
      for (let at = offsets[other]!; at < offsets[other + 1]!; at++) counted[places[at]!]! *= limit / sum
    }
    bound = Math.min(bound, besides + reached)
  }
  // Whole inhabitants, but for the last digits of the sums.
  return Math.min(everybody, Math.floor(bound * (1 + 1e-12) + 1e-6))
}

/** Cubes smaller than this are as many as there are places, and their numbers more than a double holds. */
const minSideMetres = 100

/**
 * The spots for one reach. Space is divided into cubes. Whoever stands in a cube and has a place within reach is at most
 * that far from it in a straight line, so that the place is at most the reach and half a diagonal from the middle of the
 * cube: what is so near is all that a spot in the cube can reach. Cubes that the spheroid does not pass are left out.
 * @param places their points, in metres from the centre of the Earth
 */
export function sitesWithinReach(places: readonly Cartesian[], reachMetres: number): Sites {
  const side = Math.max(minSideMetres, reachMetres / 2)
  const halfDiagonal = (side * Math.sqrt(3)) / 2
  const reach = reachMetres + halfDiagonal + 0.001
  const span = 2 * Math.ceil((majorRadius + reach) / side) + 2
  const sites = new Map<number, number[]>()
  const middle = (nth: number) => (nth + 0.5) * side
  places.forEach(([x, y, z], place) => {
    const first = (coordinate: number) => Math.floor((coordinate - reach) / side)
    const last = (coordinate: number) => Math.floor((coordinate + reach) / side)
    for (let i = first(x); i <= last(x); i++)
      for (let j = first(y); j <= last(y); j++) {
        const aside = (middle(i) - x) ** 2 + (middle(j) - y) ** 2
        if (aside > reach * reach) continue
        for (let k = first(z); k <= last(z); k++) {
          if (aside + (middle(k) - z) ** 2 > reach * reach) continue
          if (!mayBeOnSpheroid(middle(i), middle(j), middle(k), halfDiagonal)) continue
          const cube = (i * span + j) * span + k
          const near = sites.get(cube)
          if (near) near.push(place)
          else sites.set(cube, [place])
        }
      }
  })
  const all = [...sites.values()]
  return {
    offsets: offsetsOf(Uint32Array.from(all, (near) => near.length)),
    places: Uint32Array.from(all.flat()),
  }
}

/** Whether there may be a point of the spheroid so near: its gauge is 1 there, and changes by a metre's bᵗʰ a metre. */
function mayBeOnSpheroid(x: number, y: number, z: number, metres: number): boolean {
  const gauge = Math.sqrt((x * x + y * y) / majorRadius ** 2 + (z * z) / minorRadius ** 2)
  return Math.abs(gauge - 1) <= metres / minorRadius + 1e-9
}

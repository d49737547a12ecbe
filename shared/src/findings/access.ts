import type { Dataset, PopulatedPlaces } from '../dataset.ts'
import { isAnyWithin, metresToNearest } from '../geodesy/point-tree.ts'
import { type Cartesian, cartesian } from '../geodesy/spheroid.ts'
import type { Position } from '../primitives.ts'
import { type Providers, providersOf, type Whereabouts, whereaboutsOf } from './access-providers.ts'
import { expectedMinimum } from './expected.ts'
import { needRef, type Ref, sectorRef } from './finding.ts'
import { maxWithinReach, type Sites, sitesWithinReach } from './max-within-reach.ts'
import { expectedToServe } from './needs.ts'
import type { FindingSettings } from './settings.ts'

/**
 * Who has far to go for a sector or a need. Distances are geodesics from the point of a populated place to the point of
 * an organisation, whatever its precision: one that is known to its locality stands in the middle of it.
 */
export type ServiceAccess = {
  /** A sector or a need. */
  service: Ref
  /** How far somebody may have to go. */
  reachMetres: number
  /** Who provides it and counts, on the map or not: positions in `dataset.organisations`, ascending. */
  placed: number[]
  unplaced: number[]
  /** Of those placed, those known to a kilometre or to ten only. */
  roughlyPlaced: number[]
  /** Organisations that count and of which nobody said what they provide. */
  unsaid: number[]
  /** Positions of places farther than the reach from every organisation that provides it or may, ascending. */
  leftOut: number[]
  /** Of places as far from those that provide it, but within the reach of one that may. */
  unsure: number[]
  /** The largest places of both lists, and how far the nearest that provides it is; null while none is on the map. */
  largest: { place: number; metres: number | null }[]
  /** How many inhabitants are left out at least, wherever those stand whose place nobody knows. */
  minLeftOut: number
}

export type Access = { places: PopulatedPlaces; services: ServiceAccess[] }

/** How many places left out are named. */
const maxNamed = 3

/**
 * Access to every sector and need of which anybody is expected: the sectors first, each in the order of the dataset.
 * @returns null where the places of the region are not at hand, or nobody knows the region
 */
export function access(dataset: Dataset, settings: FindingSettings): Access | null {
  const { populatedPlaces: places } = dataset
  if (!places || places.of === null) return null
  const region = readPlaces(places)
  const whereabouts = dataset.organisations.map(whereaboutsOf)
  const reachOf = ({ reachMetres }: { reachMetres: number | null }) =>
    Math.max(0, reachMetres ?? settings.reachMetres)
  const inSector = providersOf(dataset, whereabouts, ({ sectors }) => sectors)
  const forNeed = providersOf(dataset, whereabouts, ({ needs }) => needs)
  return {
    places,
    services: [
      ...dataset.sectors.flatMap((sector, position) =>
        expectedMinimum(sector) > 0
          ? serviceAccess(region, whereabouts, inSector(position), sectorRef(sector.id), reachOf(sector))
          : [],
      ),
      ...dataset.needs.flatMap((need, position) =>
        expectedToServe(need) > 0
          ? serviceAccess(region, whereabouts, forNeed(position), needRef(need.id), reachOf(need))
          : [],
      ),
    ],
  }
}

type Region = {
  at: Cartesian[]
  points: Position[]
  population: number[]
  largestFirst: number[]
  spots: (reachMetres: number) => Sites
}

function readPlaces({ id, longitude, latitude, population }: PopulatedPlaces): Region {
  const points = longitude.map((east, place): Position => [east, latitude[place] ?? 0])
  const at = points.map(cartesian)
  // Most services have the same reach.
  const known = new Map<number, Sites>()
  const sites = (reachMetres: number) => {
    const found = known.get(reachMetres) ?? sitesWithinReach(at, reachMetres)
    known.set(reachMetres, found)
    return found
  }
  const largestFirst = [...points.keys()].sort(
    (a, b) => (population[b] ?? 0) - (population[a] ?? 0) || (id[a] ?? 0) - (id[b] ?? 0),
  )
  return { at, points, population, largestFirst, spots: sites }
}

function serviceAccess(
  { at, points, population, largestFirst, spots: sites }: Region,
  whereabouts: readonly Whereabouts[],
  { saying, unsaid, tree, unsaidTree }: Providers,
  service: Ref,
  reachMetres: number,
): ServiceAccess {
  const leftOut: number[] = []
  const unsure: number[] = []
  points.forEach((point, place) => {
    if (isAnyWithin(tree, point, reachMetres, at[place])) return
    const mayBeReached = isAnyWithin(unsaidTree, point, reachMetres, at[place])
    ;(mayBeReached ? unsure : leftOut).push(place)
  })
  const isOnMap = (position: number) => (whereabouts[position]?.points.length ?? 0) > 0
  const isRough = (position: number) => whereabouts[position]?.isRough
  const stands = [...saying, ...unsaid].reduce((sum, each) => sum + (whereabouts[each]?.unknown ?? 0), 0)
  const people = new Float64Array(points.length)
  for (const place of leftOut) people[place] = population[place] ?? 0
  const beyondReach = new Set([...leftOut, ...unsure])
  return {
    service,
    reachMetres,
    placed: saying.filter(isOnMap),
    unplaced: saying.filter((position) => !isOnMap(position)),
    roughlyPlaced: saying.filter((position) => isRough(position)),
    unsaid,
    leftOut,
    unsure,
    largest: largestFirst
      .filter((place) => beyondReach.has(place))
      .slice(0, maxNamed)
      .map((place) => ({ place, metres: metresToNearest(tree, points[place] ?? [0, 0]) })),
    minLeftOut:
      people.reduce((sum, some) => sum + some, 0) - maxWithinReach(sites(reachMetres), people, stands),
  }
}

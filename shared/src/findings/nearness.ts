import type { DatasetLocation, DatasetOrganisation } from '../dataset.ts'
import { geodesic } from '../geodesy/geodesic.ts'
import { pointTree, visitWithinMetres } from '../geodesy/point-tree.ts'
import { type Cartesian, cartesian, chord, rounding } from '../geodesy/spheroid.ts'
import type { Position } from '../primitives.ts'

export type Nearness = {
  /** Between their nearest places, where both are known to a kilometre; null where not or farther than asked. */
  metres: number | null
  /** A locality that both have a place in: the first by name. */
  locality: string | null
}

export type Whereabouts = {
  /** Longitude, latitude in degrees; and the same in metres from the centre of the Earth. */
  points: Position[]
  at: Cartesian[]
  /** Ascending, each once; and those of them in which it is known of a place only that it is there. */
  localities: string[]
  roughly: ReadonlySet<string>
}

/** Where an organisation is, as far as distances can be told of: a point of some ten kilometres is not one. */
export function whereabouts({ locations }: DatasetOrganisation): Whereabouts {
  const pointOf = ({ point, precision }: DatasetLocation): Position[] =>
    point && (precision === 'exact' || precision === 'kilometre') ? [point] : []
  const points = locations.flatMap(pointOf)
  const localitiesOf = (some: readonly DatasetLocation[]) =>
    new Set(some.map(({ locality }) => locality.trim()).filter(Boolean))
  return {
    points,
    at: points.map(cartesian),
    localities: [...localitiesOf(locations)].sort(),
    roughly: localitiesOf(locations.filter((location) => pointOf(location).length === 0)),
  }
}

/**
 * How near two organisations are; undefined where nothing says that they are. A locality says so only where the distance
 * is not known: it may be a large one, or two far apart may have one name.
 */
export function nearness(one: Whereabouts, other: Whereabouts, nearMetres: number): Nearness | undefined {
  let metres = Number.POSITIVE_INFINITY
  one.at.forEach((here, from) => {
    other.at.forEach((there, to) => {
      // Most are too far from each other even in a straight line.
      if (chord(here, there) > nearMetres + rounding) return
      metres = Math.min(metres, geodesic(one.points[from] ?? [0, 0], other.points[to] ?? [0, 0]))
    })
  })
  const shared = one.localities.filter((name) => other.localities.includes(name))
  if (metres <= nearMetres) return { metres, locality: shared[0] ?? null }
  const locality = shared.find((name) => one.roughly.has(name) || other.roughly.has(name))
  return locality === undefined ? undefined : { metres: null, locality }
}

/** Pairs of positions in the list, the lower first, that have places at most so many metres apart; each once. */
export function pairsWithin(
  all: readonly Pick<Whereabouts, 'points'>[],
  metres: number,
): [one: number, other: number][] {
  const places = all.flatMap(({ points }, position) => points.map((point) => ({ point, position })))
  const tree = pointTree(places.map(({ point }) => point))
  const found = new Map<number, [number, number]>()
  for (const { point, position: one } of places)
    visitWithinMetres(tree, point, metres, (near) => {
      const other = places[near]?.position ?? one
      if (other > one) found.set(one * all.length + other, [one, other])
    })
  return [...found.values()]
}

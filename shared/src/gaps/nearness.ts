import type { DatasetOrganisation } from '../dataset.ts'
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

/** Points of longitude, latitude in degrees, and in metres from the centre of the Earth; localities ascending, each once. */
export type Whereabouts = { points: Position[]; at: Cartesian[]; localities: string[] }

/** Where an organisation is, as far as distances can be told of: a point of some ten kilometres is not one. */
export function whereabouts({ locations }: DatasetOrganisation): Whereabouts {
  const points = locations.flatMap(({ point, precision }) =>
    point && (precision === 'exact' || precision === 'kilometre') ? [point] : [],
  )
  const localities = locations.map(({ locality }) => locality.trim()).filter(Boolean)
  return { points, at: points.map(cartesian), localities: [...new Set(localities)].sort() }
}

/** How near two organisations are; undefined where nothing says that they are. */
export function nearness(one: Whereabouts, other: Whereabouts, nearMetres: number): Nearness | undefined {
  let metres = Number.POSITIVE_INFINITY
  one.at.forEach((here, from) => {
    other.at.forEach((there, to) => {
      // Most are too far from each other even in a straight line.
      if (chord(here, there) > nearMetres + rounding) return
      metres = Math.min(metres, geodesic(one.points[from] ?? [0, 0], other.points[to] ?? [0, 0]))
    })
  })
  const locality = one.localities.find((name) => other.localities.includes(name)) ?? null
  if (metres <= nearMetres) return { metres, locality }
  return locality === null ? undefined : { metres: null, locality }
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

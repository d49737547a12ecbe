import type { DatasetOrganisation } from '../dataset.ts'
import type { Position } from '../primitives.ts'

/** Mean radius of the Earth in metres (IUGG). */
const radius = 6_371_008.8

const radians = (degrees: number) => (degrees * Math.PI) / 180

/**
 * The great-circle distance in metres by the haversine formula, on a sphere: within 0.6 % of the spheroid.
 * @param from longitude, latitude in degrees
 * @param to longitude, latitude in degrees
 */
export function greatCircle([west, south]: Position, [east, north]: Position): number {
  const half =
    Math.sin(radians(north - south) / 2) ** 2 +
    Math.cos(radians(south)) * Math.cos(radians(north)) * Math.sin(radians(east - west) / 2) ** 2
  return 2 * radius * Math.asin(Math.min(1, Math.sqrt(half)))
}

export type Nearness = {
  /** Between their nearest places, where both are known to a kilometre; null where not or farther than asked. */
  metres: number | null
  /** A locality that both have a place in: the first by name. */
  locality: string | null
}

/** Points of longitude, latitude in degrees; localities ascending, each once. */
export type Whereabouts = { points: Position[]; localities: string[] }

/** Where an organisation is, as far as distances can be told of: a point of some ten kilometres is not one. */
export const whereabouts = ({ locations }: DatasetOrganisation): Whereabouts => ({
  points: locations.flatMap(({ point, precision }) =>
    point && (precision === 'exact' || precision === 'kilometre') ? [point] : [],
  ),
  localities: [...new Set(locations.map(({ locality }) => locality.trim()).filter(Boolean))].sort(),
})

/** How near two organisations are; undefined where nothing says that they are. */
export function nearness(one: Whereabouts, other: Whereabouts, nearMetres: number): Nearness | undefined {
  let metres = Number.POSITIVE_INFINITY
  for (const from of one.points)
    for (const to of other.points) metres = Math.min(metres, greatCircle(from, to))
  const locality = one.localities.find((name) => other.localities.includes(name)) ?? null
  if (metres <= nearMetres) return { metres, locality }
  return locality === null ? undefined : { metres: null, locality }
}

/** A degree of latitude on the sphere; rounded down, so that nobody near is passed over. */
const metresOfDegree = 111_195

/** Pairs of positions in the list, the lower first, that have places at most so many metres apart; each once. */
export function pairsWithin(all: readonly Whereabouts[], metres: number): [one: number, other: number][] {
  const points = all
    .flatMap(({ points }, position) => points.map((point) => ({ point, position })))
    .sort((a, b) => a.point[1] - b.point[1])
  const found = new Map<number, [number, number]>()
  points.forEach(({ point, position }, place) => {
    for (let next = place + 1; next < points.length; next++) {
      const there = points[next]
      if (!there || (there.point[1] - point[1]) * metresOfDegree > metres) break
      if (there.position === position || greatCircle(point, there.point) > metres) continue
      const [one, other] = [Math.min(position, there.position), Math.max(position, there.position)]
      found.set(one * all.length + other, [one, other])
    }
  })
  return [...found.values()]
}

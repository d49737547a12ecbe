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

type Whereabouts = { points: Position[]; localities: Set<string> }

/** Where an organisation is, as far as distances can be told of: a point of some ten kilometres is not one. */
export const whereabouts = ({ locations }: DatasetOrganisation): Whereabouts => ({
  points: locations.flatMap(({ point, precision }) =>
    point && (precision === 'exact' || precision === 'kilometre') ? [point] : [],
  ),
  localities: new Set(locations.map(({ locality }) => locality.trim()).filter(Boolean)),
})

/** How near two organisations are; undefined where nothing says that they are. */
export function nearness(one: Whereabouts, other: Whereabouts, nearMetres: number): Nearness | undefined {
  let metres = Number.POSITIVE_INFINITY
  for (const from of one.points)
    for (const to of other.points) metres = Math.min(metres, greatCircle(from, to))
  const [locality = null] = [...one.localities.intersection(other.localities)].sort()
  if (metres <= nearMetres) return { metres, locality }
  return locality === null ? undefined : { metres: null, locality }
}

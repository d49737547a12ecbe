import { type Dataset, type DatasetOrganisation, isActive } from '@atlas/shared/dataset'
import type { Precision, Status } from '@atlas/shared/organisations'
import type { Position } from '@atlas/shared/primitives'
import type { FeatureCollection, Point } from 'geojson'
import { drawnPoints } from './drawn-points.ts'

/** One point of an organisation; one with two of them is drawn twice. */
export type PlacedPoint = {
  /** Position in `dataset.organisations`. */
  organisation: number
  /** Position in its locations; -1 where it is drawn in a territory. */
  location: number
  /** Position in `dataset.sectors`; -1 for none. */
  sector: number
  status: Status
  name: string
  /** 1 where it is part of figures: missing actors and closed ones are drawn, not counted. */
  counted: 0 | 1
  missing: 0 | 1
  /** Ground that an imprecise point may stand for, the same number for all on the same ground; -1 where it is exact. */
  ground: number
  /** Its radius. */
  metres: number
  latitude: number
}

type Points<Properties> = FeatureCollection<Point, Properties>

/**
 * @param organisations positions in `dataset.organisations`
 * @param nameOf the name to show
 * @param centres of the territories by their position, for missing actors that are expected there
 */
export function organisationPoints(
  dataset: Dataset,
  organisations: Iterable<number>,
  nameOf: (organisation: DatasetOrganisation) => string,
  centres: readonly (Position | null)[],
): Points<PlacedPoint> {
  const grounds = new Map<string, number>()
  const features = [...organisations].flatMap((position) => {
    const organisation = dataset.organisations[position]
    if (!organisation) return []
    const { sectors, status, locations } = organisation
    const properties = {
      organisation: position,
      sector: sectors[0] ?? -1,
      status,
      name: nameOf(organisation),
      counted: isActive(organisation) ? (1 as const) : (0 as const),
      missing: status === 'missing' ? (1 as const) : (0 as const),
    }
    return drawnPoints(organisation, centres).map(({ point, location }) => {
      const metres = reachOf(locations[location]?.precision)
      const key = `${point} ${metres}`
      if (metres > 0 && !grounds.has(key)) grounds.set(key, grounds.size)
      const ground = grounds.get(key) ?? -1
      return feature(point, { ...properties, location, ground, metres, latitude: point[1] })
    })
  })
  return { type: 'FeatureCollection', features }
}

/** Cells of about 1 and 10 km. */
const reach: Partial<Record<Precision, number>> = { kilometre: 500, locality: 5000 }

/** Radius in metres of the ground that a point may stand for; 0 for one that is exact. */
export const reachOf = (precision: Precision | undefined): number => (precision && reach[precision]) ?? 0

const feature = <Properties>(coordinates: [number, number], properties: Properties) => ({
  type: 'Feature' as const,
  properties,
  geometry: { type: 'Point' as const, coordinates },
})

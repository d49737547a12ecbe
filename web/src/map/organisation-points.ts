import { counts, type Dataset, type DatasetOrganisation } from '@atlas/shared/dataset'
import type { Precision, Status } from '@atlas/shared/organisations'
import type { Position } from '@atlas/shared/primitives'
import type { FeatureCollection, Point } from 'geojson'
import type { Bounds } from './countries.ts'
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
  const features = [...organisations].flatMap((position) => {
    const organisation = dataset.organisations[position]
    if (!organisation) return []
    const { sectors, status } = organisation
    const properties: Omit<PlacedPoint, 'location'> = {
      organisation: position,
      sector: sectors[0] ?? -1,
      status,
      name: nameOf(organisation),
      counted: counts(organisation) ? 1 : 0,
    }
    return drawnPoints(organisation, centres).map(({ point, location }) =>
      feature(point, { ...properties, location }),
    )
  })
  return { type: 'FeatureCollection', features }
}

/** Radius in metres of the ground that a point may stand for: cells of about 1 and 10 km. */
const reach: Partial<Record<Precision, number>> = { kilometre: 500, locality: 5000 }

/** The ground that imprecise points stand for, each once however many organisations share it. */
export function impreciseAreas(
  dataset: Dataset,
  organisations: readonly number[],
): Points<{ metres: number; latitude: number }> {
  const areas = new Map<string, ReturnType<typeof feature<{ metres: number; latitude: number }>>>()
  for (const position of organisations)
    for (const { point, precision } of dataset.organisations[position]?.locations ?? []) {
      const metres = reach[precision]
      if (point && metres) areas.set(`${point} ${metres}`, feature(point, { metres, latitude: point[1] }))
    }
  return { type: 'FeatureCollection', features: [...areas.values()] }
}

/** The smallest bounds around points; null without any. */
export function boundsOf(points: Iterable<readonly [longitude: number, latitude: number]>): Bounds | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [longitude, latitude] of points) {
    west = Math.min(west, longitude)
    east = Math.max(east, longitude)
    south = Math.min(south, latitude)
    north = Math.max(north, latitude)
  }
  return west <= east ? [west, south, east, north] : null
}

const feature = <Properties>(coordinates: [number, number], properties: Properties) => ({
  type: 'Feature' as const,
  properties,
  geometry: { type: 'Point' as const, coordinates },
})

import { counts, type Dataset } from '@atlas/shared/dataset'
import type { Position } from '@atlas/shared/primitives'
import type { Bounds } from '../map/countries.ts'
import { boundsOf } from '../map/organisation-points.ts'
import type { TerritoryArea } from '../map/use-territory-areas.ts'

/** What the map of a report shows: the region, or else wherever organisations are; null where none has a point. */
export function mapBounds(dataset: Dataset, areas: readonly (TerritoryArea | null)[]): Bounds | null {
  const drawn = [dataset.alliance.boundary, ...areas.map((area) => area?.boundary)]
  const region = drawn.flatMap((area) => area?.coordinates.flat(2) ?? [])
  const points = dataset.organisations.flatMap(({ locations, status }) =>
    status === 'closed' ? [] : locations.flatMap(({ point }) => (point ? [point] : [])),
  )
  return points.length + region.length === 0 ? null : boundsOf(region.length > 0 ? region : points)
}

/**
 * How many organisations of the region's figures stand on the map, beside it, and nowhere for want of a point; and of
 * how many of these at least the locality is recorded.
 */
export function mapFigures(dataset: Dataset, [west, south, east, north]: Bounds) {
  const figures = { drawn: 0, beyond: 0, unplaced: 0, localityOnly: 0 }
  const isIn = ([x, y]: Position) => x >= west && x <= east && y >= south && y <= north
  for (const organisation of dataset.organisations) {
    if (!counts(organisation)) continue
    const points = organisation.locations.flatMap(({ point }) => (point ? [point] : []))
    figures[points.length === 0 ? 'unplaced' : points.some(isIn) ? 'drawn' : 'beyond']++
    if (points.length === 0 && organisation.locations.some(({ locality }) => locality)) figures.localityOnly++
  }
  return figures
}

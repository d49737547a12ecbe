import { type Dataset, isActive } from '@atlas/shared/dataset'
import { type Bounds, boundsOf, isWithin } from '@atlas/shared/geodesy/bounds'
import type { TerritoryArea } from '../basemap/use-territory-areas.ts'

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
export function mapFigures(dataset: Dataset, bounds: Bounds) {
  const figures = { drawn: 0, beyond: 0, unplaced: 0, localityOnly: 0 }
  for (const organisation of dataset.organisations) {
    if (!isActive(organisation)) continue
    const points = organisation.locations.flatMap(({ point }) => (point ? [point] : []))
    figures[
      points.length === 0 ? 'unplaced' : points.some((point) => isWithin(bounds, point)) ? 'drawn' : 'beyond'
    ]++
    if (points.length === 0 && organisation.locations.some(({ locality }) => locality)) figures.localityOnly++
  }
  return figures
}

import type { DatasetOrganisation } from '@atlas/shared/dataset'
import type { Position } from '@atlas/shared/primitives'

/** A point at which an organisation is drawn, and the position in its locations of the one that it is. */
export type DrawnPoint = { point: Position; location: number }

/** Stands for the territory where a missing actor is expected, which is no location of it. */
const expectedHere = -1

/**
 * Where an organisation is drawn: at its locations, and a missing actor without any in the middle of the territory where
 * it is expected.
 * @param centres of the territories by their position; null while nobody knows it
 */
export function drawnPoints(
  { locations, status, expectedTerritory }: DatasetOrganisation,
  centres: readonly (Position | null)[],
): DrawnPoint[] {
  const points = locations.flatMap(({ point }, location) => (point ? { point, location } : []))
  if (points.length > 0 || status !== 'missing' || expectedTerritory === null) return points
  const centre = centres[expectedTerritory]
  return centre ? [{ point: centre, location: expectedHere }] : []
}

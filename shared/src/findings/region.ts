import type { Dataset, DatasetLocation, DatasetOrganisation } from '../dataset.ts'
import type { Area, Position } from '../primitives.ts'
import type { CoverageRows } from './coverage-rows.ts'

/** What can be said of where an organisation is. `unknown`: one of its places is not on the map, or it has none. */
export type Presence = 'here' | 'elsewhere' | 'unknown'

/** Whether an organisation has a place in a territory, by its position in `dataset.territories`. */
export const presenceIn = ({ locations }: DatasetOrganisation, territory: number): Presence =>
  presence(locations, (location) => location.territory === territory)

/**
 * Whether an organisation has a place in the alliance's region: within its boundary, or where none is drawn in one of
 * its territories.
 * @returns null where neither is drawn: nobody knows what would be outside
 */
export function presenceInRegion(dataset: Dataset): ((organisation: DatasetOrganisation) => Presence) | null {
  const { boundary } = dataset.alliance
  if (!boundary && dataset.territories.length === 0) return null
  const isIn = ({ territory, point }: DatasetLocation) =>
    territory !== null || (boundary !== null && point !== null && contains(boundary, point))
  return ({ locations }) => presence(locations, isIn)
}

function presence(
  locations: readonly DatasetLocation[],
  isHere: (location: DatasetLocation) => boolean,
): Presence {
  if (locations.some(isHere)) return 'here'
  return hasUnknownPlace({ locations }, 'territory') ? 'unknown' : 'elsewhere'
}

/**
 * Whether an organisation may be in a locality or a territory that it is not recorded in: it has no place, or one of
 * which nobody said the locality, or that is neither on the map nor in a territory.
 */
export function hasUnknownPlace(
  { locations }: { locations: readonly DatasetLocation[] },
  by: CoverageRows,
): boolean {
  const isUnknown = ({ locality, point, territory }: DatasetLocation) =>
    by === 'locality' ? locality.trim() === '' : point === null && territory === null
  return locations.length === 0 || locations.some(isUnknown)
}

/**
 * Whether an area contains a point, taking degrees for a plane: a ray to the east crosses its rings an odd number of
 * times. Of a point on a ring either may be said.
 */
function contains({ coordinates }: Area, [x, y]: Position): boolean {
  return coordinates.some((rings) => {
    let inside = false
    for (const ring of rings)
      for (let at = 1; at < ring.length; at++) {
        const [[x1, y1], [x2, y2]] = [ring[at - 1] as Position, ring[at] as Position]
        if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside
      }
    return inside
  })
}

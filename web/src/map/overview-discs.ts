import type { Overview } from '@atlas/shared/alliances'
import type { ExpressionSpecification } from 'maplibre-gl'

type Places = Overview['alliances'][number]['places']

const largest = 22
const perRoot = 3.4

/** Radius in pixels of the disc for so many organisations: its area is their number, up to what a map bears. */
export const discRadius = (organisations: number): number =>
  Math.min(largest, perRoot * Math.sqrt(organisations))

/** The same, worked out by the map from the property `organisations` of each disc. */
export const discRadiusOnMap: ExpressionSpecification = [
  'min',
  largest,
  ['*', perRoot, ['sqrt', ['get', 'organisations']]],
]

/**
 * Places of one alliance taken together, as the map draws them from afar.
 * @returns the middle, longitude and latitude, of all organisations at them
 */
export function gather(places: Places): { centre: [number, number]; organisations: number } {
  const organisations = places.reduce((sum, place) => sum + place.organisations, 0)
  const middle = (axis: 0 | 1) =>
    places.reduce((sum, place) => sum + place.position[axis] * place.organisations, 0) /
    Math.max(1, organisations)
  return { centre: [middle(0), middle(1)], organisations }
}

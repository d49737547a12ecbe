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

type Disc = { x: number; y: number; radius: number }

/** How far from a point, in pixels, one is out of every disc that lies on it. */
export const clearOf = (discs: readonly Disc[], { x, y }: { x: number; y: number }): number =>
  Math.max(
    0,
    ...discs.map((disc) => {
      const distance = Math.hypot(disc.x - x, disc.y - y)
      return distance <= disc.radius ? distance + disc.radius : 0
    }),
  )

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

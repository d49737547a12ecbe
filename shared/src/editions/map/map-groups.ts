import type { Projection } from '../../geodesy/mercator.ts'
import type { Edition, EditionPlace } from '../edition.ts'
import { type EditionView, isPlaceInView } from '../edition-view.ts'

/** Places that are drawn as one, because they lie on each other at this size. */
export type MapGroup = {
  x: number
  y: number
  /** At least one. */
  places: { organisation: number; place: EditionPlace; sector: number | null }[]
}

type Box = { width: number; height: number; project: Projection }

/**
 * The places that a view shows, grouped where their marks would cover each other. In the same order for the same edition.
 * @param organisations positions of those that are shown
 * @param reach in pixels: what is nearer to a group belongs to it
 * @returns what is in the frame, and how many places are not
 */
export function groupPlaces(
  edition: Edition,
  view: EditionView,
  { organisations, frame, reach }: { organisations: readonly number[]; frame: Box; reach: number },
): { groups: MapGroup[]; outside: number } {
  const groups: MapGroup[] = []
  const cells = new Map<string, MapGroup[]>()
  let outside = 0
  const cellOf = (x: number, y: number) => `${Math.floor(x / reach)} ${Math.floor(y / reach)}`
  const nearest = (x: number, y: number): MapGroup | undefined => {
    let [best, least]: [MapGroup | undefined, number] = [undefined, reach]
    for (const stepX of [-reach, 0, reach])
      for (const stepY of [-reach, 0, reach])
        for (const group of cells.get(cellOf(x + stepX, y + stepY)) ?? []) {
          const distance = Math.hypot(group.x - x, group.y - y)
          if (distance < least) [best, least] = [group, distance]
        }
    return best
  }
  for (const organisation of organisations) {
    const { places = [], sectors = [] } = edition.organisations[organisation] ?? {}
    for (const place of places) {
      if (!place.point || !isPlaceInView(view, place)) continue
      const [x, y] = frame.project(place.point)
      if (x < 0 || y < 0 || x > frame.width || y > frame.height) {
        outside++
        continue
      }
      const placed = { organisation, place, sector: sectors[0] ?? null }
      const group = nearest(x, y)
      if (group) {
        group.places.push(placed)
        continue
      }
      const made = { x, y, places: [placed] }
      groups.push(made)
      const key = cellOf(x, y)
      cells.set(key, [...(cells.get(key) ?? []), made])
    }
  }
  return { groups, outside }
}

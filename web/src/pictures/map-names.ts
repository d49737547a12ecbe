import type { Dataset } from '@atlas/shared/dataset'
import type { Projection } from '@atlas/shared/geodesy/mercator'
import type { Position } from '@atlas/shared/primitives'
import { placeLabels } from '../ui/place-labels.ts'
import { labelBeside, type PictureTheme, widthOf } from './picture.ts'

type Room = {
  width: number
  height: number
  /** What no name may cover. */
  obstacles: readonly { left: number; right: number; top: number; bottom: number }[]
  theme: PictureTheme
}

/** The most populous places, or else those where organisations are, as far as there is room. */
export function placeNames(
  dataset: Dataset,
  project: Projection,
  { width, height, obstacles, theme }: Room,
): string {
  const size = 11
  const wishes = namedPlaces(dataset).flatMap(({ name, point }) => {
    const [x, y] = project(point)
    return x < 0 || y < 0 || x > width || y > height
      ? []
      : { x, y, radius: 9, name, width: widthOf(name, size), height: size + 3 }
  })
  const bounds = { left: 4, top: 4, right: width - 4, bottom: height - 4 }
  return placeLabels(wishes, { bounds, obstacles, most: 12 })
    .map(({ wish, box }) =>
      labelBeside(wishes[wish]?.name ?? '', box, wishes[wish]?.x ?? 0, {
        size,
        fill: theme.quiet,
        halo: theme.land,
      }),
    )
    .join('')
}

function namedPlaces({
  populatedPlaces: places,
  organisations,
}: Dataset): { name: string; point: Position }[] {
  if (places && places.id.length > 0)
    return places.name
      .slice(0, 200)
      .map((name, place) => ({ name, point: [places.longitude[place] ?? 0, places.latitude[place] ?? 0] }))
  const found = organisations.flatMap(({ locations }) =>
    locations.flatMap(({ locality, point }) => (locality && point ? { name: locality, point } : [])),
  )
  const byName = [...Map.groupBy(found, ({ name }) => name).values()].sort((a, b) => b.length - a.length)
  return byName.flatMap(([first]) => first ?? [])
}

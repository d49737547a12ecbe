import type { Dataset, DatasetLocation, DatasetOrganisation } from '../../dataset.ts'
import { type PointTree, pointTree } from '../../geodesy/point-tree.ts'
import { fold } from '../../names.ts'
import type { Position } from '../../primitives.ts'
import type { Ref } from '../finding.ts'
import { whereabouts } from '../nearness.ts'
import { hasUnknownPlace, type Presence, presenceIn } from '../region.ts'

export type PlaceInRegion = {
  presence: (organisation: DatasetOrganisation) => Presence
  /** Where its organisations and its populated places are; null where nobody asks how near it is. */
  tree: PointTree | null
}

/** A territory, a locality, or a place of the gazetteer, as far as can be told where it is. */
export function placeOf(dataset: Dataset, place: Ref): PlaceInRegion {
  if (place.noun === 'territory') {
    const territory = dataset.territories.findIndex(({ id }) => id === place.id)
    const isIn = (location: DatasetLocation) => location.territory === territory
    return {
      presence: (organisation) => presenceIn(organisation, territory),
      tree: pointTree([
        ...organisationPoints(dataset, isIn),
        ...placePoints(dataset, ({ territory: of }) => of === territory),
      ]),
    }
  }
  const populated = dataset.populatedPlaces?.id.findIndex((id) => String(id) === place.id) ?? -1
  const name = place.noun === 'locality' ? place.id : (dataset.populatedPlaces?.name[populated] ?? '')
  const isIn = ({ locality }: DatasetLocation) => locality.trim() !== '' && fold(locality) === fold(name)
  return {
    presence: (organisation) => {
      if (organisation.locations.some(isIn)) return 'here'
      return hasUnknownPlace(organisation, 'locality') ? 'unknown' : 'elsewhere'
    },
    tree: pointTree(
      place.noun === 'locality'
        ? [
            ...organisationPoints(dataset, isIn),
            ...placePoints(dataset, (one) => fold(one.name) === fold(name)),
          ]
        : placePoints(dataset, ({ id }) => id === place.id),
    ),
  }
}

/** Only of places in it: a second place of the same organisation may be far away. */
const organisationPoints = (dataset: Dataset, isIn: (location: DatasetLocation) => boolean): Position[] =>
  dataset.organisations.flatMap(
    (organisation) => whereabouts({ ...organisation, locations: organisation.locations.filter(isIn) }).points,
  )

function placePoints(
  { populatedPlaces: places }: Dataset,
  isIn: (place: { id: string; name: string; territory: number | null }) => boolean,
): Position[] {
  if (!places) return []
  return places.id.flatMap((id, at): Position[] =>
    isIn({ id: String(id), name: places.name[at] ?? '', territory: places.territory[at] ?? null })
      ? [[places.longitude[at] ?? 0, places.latitude[at] ?? 0]]
      : [],
  )
}

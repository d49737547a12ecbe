import { isPlaceInView, organisationsInView } from '@atlas/shared/editions/edition-view'
import { sectorColour } from '@atlas/shared/editions/map/draw-marks'
import { nameIn } from '@atlas/shared/names'
import { nameLanguages, organisationPath, type PageContext } from './context.ts'

/** A view as data, for the live map: what the drawing shows, and nothing besides. */
export function pointsOf(context: PageContext): string {
  const { edition, view } = context
  const languages = nameLanguages(context)
  const states = new Map(
    edition.figures.coverage.rows.map(({ territory, cells }) => [territory, cells[view.shade ?? -1]?.state]),
  )
  const points = organisationsInView(edition, view).flatMap((position) => {
    const organisation = edition.organisations[position]
    if (!organisation) return []
    const { id, names, sectors, places } = organisation
    return places.flatMap((place) =>
      place.point && isPlaceInView(view, place)
        ? {
            type: 'Feature',
            geometry: { type: 'Point', coordinates: place.point },
            properties: {
              ...{ id, name: nameIn(names, ...languages), precision: place.precision },
              ...{ colour: sectorColour(edition, sectors[0] ?? null), path: organisationPath(context, id) },
            },
          }
        : [],
    )
  })
  const areas = edition.territories.flatMap(({ labels, boundary }, at) =>
    boundary
      ? {
          type: 'Feature',
          geometry: boundary,
          properties: { name: nameIn(labels, ...languages), state: states.get(at) ?? '' },
        }
      : [],
  )
  const region = edition.alliance.boundary
    ? [{ type: 'Feature', geometry: edition.alliance.boundary, properties: {} }]
    : []
  return JSON.stringify({
    points: { type: 'FeatureCollection', features: points },
    territories: { type: 'FeatureCollection', features: areas },
    region: { type: 'FeatureCollection', features: region },
  })
}

import type { FeatureCollection, Point } from 'geojson'
import type { Language } from '../i18n/language.ts'
import type { PlaceNames } from './place-cells.ts'

type NamedPlace = {
  name: string
  /** Decimal logarithm of the population. */
  weight: number
  /** The zoom from which on it is named. */
  from: number
}

/** Place names as the map takes them, in a language where it has its own. */
export function placeFeatures(
  files: readonly PlaceNames[],
  language: Language,
): FeatureCollection<Point, NamedPlace> {
  const features = files.flatMap(({ names, longitudes, latitudes, populations, capitals, inLanguages }) => {
    const isCapital = new Set(capitals)
    const own = inLanguages[language] ?? {}
    return names.map((name, at) => {
      const weight = Math.log10(Math.max(10, populations[at] ?? 0)) + (isCapital.has(at) ? 0.7 : 0)
      return {
        type: 'Feature' as const,
        properties: { name: own[at] ?? name, weight: Math.round(weight * 100) / 100, from: zoomFrom(weight) },
        geometry: {
          type: 'Point' as const,
          coordinates: [(longitudes[at] ?? 0) / 1000, (latitudes[at] ?? 0) / 1000],
        },
      }
    })
  })
  return { type: 'FeatureCollection', features }
}

/** A town ten times smaller is named about two zooms later: ten million at 2, a thousand at 10. */
const zoomFrom = (weight: number): number => Math.max(2, Math.round((7 - weight) * 2 + 2))

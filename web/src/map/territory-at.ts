import type { MapGeoJSONFeature } from 'maplibre-gl'
import { territoryFill } from '../basemap/territory-layers.ts'

/** Position of the territory at a point, by what is drawn there: where they lie in one another, the smallest counts. */
export function territoryAt(drawn: readonly MapGeoJSONFeature[]): number | null {
  const territories = drawn.filter(({ layer }) => layer.id === territoryFill)
  if (territories.length === 0) return null
  const smallest = territories.reduce((best, each) => (surfaceOf(each) < surfaceOf(best) ? each : best))
  return smallest.properties.territory
}

const surfaceOf = ({ properties }: MapGeoJSONFeature): number => properties.surface

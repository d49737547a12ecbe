import type { Basemap } from '@atlas/shared/basemaps'
import { Layer, Source } from '@vis.gl/react-maplibre'
import type { Polygon } from 'geojson'
import { useMemo } from 'react'
import { streetsFrom } from './basemap-layers.ts'
import type { MapTheme } from './map-theme.ts'
import { streetLayers } from './street-layers.ts'

type Props = {
  map: Basemap
  /** The layer below which all of it is laid, which must be there. */
  before: string
  theme: MapTheme
  languages: readonly string[]
}

/** Streets on the map around it, and the ground that they lie on, over what is drawn of countries. */
export function StreetMap({ map, before, theme, languages }: Props) {
  const { drawsSea, tiles, minZoom, maxZoom, bounds, code } = map
  const ground = useMemo(() => boxOf(bounds), [bounds])
  const layers = useMemo(() => streetLayers(theme, languages), [theme, languages])
  return (
    <>
      <Source id="street-ground" type="geojson" data={ground}>
        <Layer
          id="street-ground"
          type="fill"
          beforeId={before}
          layout={{ visibility: drawsSea ? 'visible' : 'none' }}
          minzoom={Math.max(streetsFrom, minZoom)}
          paint={{ 'fill-color': theme.land }}
        />
      </Source>
      <Source
        // Of another map nothing is left over.
        key={code}
        id="streets"
        type="vector"
        tiles={[`${location.origin}${tiles}`]}
        minzoom={minZoom}
        maxzoom={maxZoom}
        bounds={bounds}
      >
        {layers.map((layer) => (
          <Layer key={layer.id} beforeId={before} {...layer} />
        ))}
      </Source>
    </>
  )
}

/** The area of a map, as the map takes it. */
export const boxOf = ([west = 0, south = 0, east = 0, north = 0]: readonly number[]): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
})

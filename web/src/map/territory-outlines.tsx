import type { Territory } from '@atlas/shared/territories'
import { useComputedColorScheme } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Layer, Source } from '@vis.gl/react-maplibre'
import { useMemo } from 'react'
import { collectionQuery } from '../alliances/collection.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { fonts } from './basemap-layers.ts'
import { mapThemes } from './map-theme.ts'

/** The parts of the region whose coverage is looked at. */
export function TerritoryOutlines({ slug, languages }: { slug: string; languages: readonly string[] }) {
  const { label } = useMessages()
  const theme = mapThemes[useComputedColorScheme('light')]
  const { data: territories } = useQuery(collectionQuery<Territory>(slug, 'territories'))
  const data = useMemo(
    () => ({
      type: 'FeatureCollection' as const,
      features: (territories ?? []).map(({ labels, boundary }) => ({
        type: 'Feature' as const,
        properties: { name: label(labels, ...languages) },
        geometry: boundary,
      })),
    }),
    [territories, label, languages],
  )
  return (
    <Source id="territories" type="geojson" data={data}>
      <Layer
        id="territory-fill"
        type="fill"
        paint={{ 'fill-color': theme.territory, 'fill-opacity': 0.06 }}
      />
      <Layer
        id="territory-line"
        type="line"
        paint={{ 'line-color': theme.territory, 'line-width': 1.5, 'line-opacity': 0.7 }}
      />
      <Layer
        id="territory-name"
        type="symbol"
        minzoom={7}
        layout={{
          'text-field': ['get', 'name'],
          'text-font': fonts,
          'text-size': 12,
          'symbol-placement': 'line',
          'symbol-spacing': 900,
          'text-letter-spacing': 0.05,
          'text-offset': [0, 0.9],
        }}
        paint={{ 'text-color': theme.territory, 'text-halo-color': theme.halo, 'text-halo-width': 1.4 }}
      />
    </Source>
  )
}

import type { Area } from '@atlas/shared/primitives'
import { useComputedColorScheme } from '@mantine/core'
import { Layer, Source } from '@vis.gl/react-maplibre'
import { mapThemes } from './map-theme.ts'

/** The boundary of an alliance's region; nothing where it has drawn none. */
export function RegionOutline({ boundary }: { boundary: Area | null }) {
  const theme = mapThemes[useComputedColorScheme('light')]
  if (!boundary) return null
  return (
    <Source id="region" type="geojson" data={boundary}>
      <Layer
        id="region"
        type="line"
        paint={{ 'line-color': theme.ink, 'line-width': 1.5, 'line-opacity': 0.5, 'line-dasharray': [4, 3] }}
      />
    </Source>
  )
}

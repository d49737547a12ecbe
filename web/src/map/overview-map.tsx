import type { Overview } from '@atlas/shared/alliances'
import { useComputedColorScheme } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { Layer, Source } from '@vis.gl/react-maplibre'
import { useMemo } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { AllianceLabels } from './alliance-labels.tsx'
import { BaseMap } from './base-map.tsx'
import { mapThemes } from './map-theme.ts'
import { boundsOf } from './organisation-points.ts'

type Props = { alliances: Overview['alliances'] }

/** All alliances on one map: a disc for each place, its area the number of organisations. Fills what it stands in. */
export function OverviewMap({ alliances }: Props) {
  const { t } = useMessages()
  const theme = mapThemes[useComputedColorScheme('light')]
  const navigate = useNavigate()
  const data = useMemo(
    () => ({
      type: 'FeatureCollection' as const,
      features: alliances.flatMap(({ slug, places }) =>
        places.map(({ position, organisations }) => ({
          type: 'Feature' as const,
          properties: { slug, organisations },
          geometry: { type: 'Point' as const, coordinates: position },
        })),
      ),
    }),
    [alliances],
  )
  const bounds = useMemo(() => boundsOf(alliances.flatMap(({ bounds }) => bounds ?? [])), [alliances])
  return (
    <BaseMap
      bounds={bounds}
      nearest={8}
      onPage
      label={t('map.overview')}
      interactiveLayerIds={['places']}
      onClick={({ features }) => {
        const slug: string | undefined = features?.[0]?.properties.slug
        if (slug) void navigate({ to: '/a/$slug/map', params: { slug } })
      }}
    >
      <Source id="places" type="geojson" data={data}>
        <Layer
          id="places"
          type="circle"
          paint={{
            'circle-radius': ['min', 26, ['*', 3.2, ['sqrt', ['get', 'organisations']]]],
            'circle-color': theme.territory,
            'circle-opacity': 0.75,
            'circle-stroke-color': theme.rim,
            'circle-stroke-width': 1.5,
          }}
        />
      </Source>
      <AllianceLabels alliances={alliances} />
    </BaseMap>
  )
}

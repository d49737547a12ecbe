import type { Overview } from '@atlas/shared/alliances'
import { boundsOf } from '@atlas/shared/geodesy/bounds'
import { useComputedColorScheme } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { Layer, Source } from '@vis.gl/react-maplibre'
import { useMemo } from 'react'
import { BaseMap } from '../basemap/base-map.tsx'
import { type MapTheme, mapThemes } from '../basemap/map-theme.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { AllianceLabels } from './alliance-labels.tsx'
import { discRadiusOnMap } from './overview-discs.ts'

type Props = { alliances: Overview['alliances'] }

/** All alliances on one map: a disc for each place, its area the number of organisations. Fills what it stands in. */
export function OverviewMap({ alliances }: Props) {
  const { t } = useMessages()
  const theme = mapThemes[useComputedColorScheme('light')]
  const navigate = useNavigate()
  const bounds = useMemo(() => boundsOf(alliances.flatMap(({ bounds }) => bounds ?? [])), [alliances])
  return (
    <BaseMap
      bounds={bounds}
      nearest={8}
      onPage
      label={t('map.overview')}
      interactiveLayerIds={alliances.map(({ slug }) => slug)}
      onClick={({ features }) => {
        const slug = features?.[0]?.layer.id
        if (slug) void navigate({ to: '/a/$slug/map', params: { slug } })
      }}
    >
      {alliances.map((alliance) => (
        <AlliancePlaces key={alliance.slug} alliance={alliance} theme={theme} />
      ))}
      <AllianceLabels alliances={alliances} />
    </BaseMap>
  )
}

/** The places of one alliance, gathered while they are close. Invented ones are rings: they stand for nobody. */
function AlliancePlaces({ alliance, theme }: { alliance: Props['alliances'][number]; theme: MapTheme }) {
  const { slug, places, invented } = alliance
  const data = useMemo(
    () => ({
      type: 'FeatureCollection' as const,
      features: places.map(({ position, organisations }) => ({
        type: 'Feature' as const,
        properties: { organisations },
        geometry: { type: 'Point' as const, coordinates: position },
      })),
    }),
    [places],
  )
  return (
    <Source
      id={slug}
      type="geojson"
      data={data}
      cluster
      clusterRadius={24}
      clusterProperties={{ organisations: ['+', ['get', 'organisations']] }}
    >
      <Layer
        id={slug}
        type="circle"
        paint={{
          'circle-radius': discRadiusOnMap,
          'circle-color': theme.territory,
          'circle-opacity': invented ? 0.12 : 0.8,
          'circle-stroke-color': invented ? theme.territory : theme.rim,
          'circle-stroke-width': 1.5,
        }}
      />
    </Source>
  )
}

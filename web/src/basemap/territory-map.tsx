import type { Dataset } from '@atlas/shared/dataset'
import { boundsOf } from '@atlas/shared/geodesy/bounds'
import { useComputedColorScheme } from '@mantine/core'
import { Layer, Source } from '@vis.gl/react-maplibre'
import { useMemo } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { BaseMap } from './base-map.tsx'
import classes from './basemap.module.css'
import { mapThemes } from './map-theme.ts'
import { RegionOutline } from './region-outline.tsx'
import { TerritoryOutlines } from './territory-outlines.tsx'
import { useTerritoryAreas } from './use-territory-areas.ts'

/** The territories in the region, with a dot wherever an organisation is. It fills what it stands in. */
export function TerritoryMap({ dataset }: { dataset: Dataset }) {
  const { t } = useMessages()
  const theme = mapThemes[useComputedColorScheme('light')]
  const areas = useTerritoryAreas(dataset)
  const { boundary } = dataset.alliance
  const bounds = useMemo(
    () =>
      boundsOf(
        [boundary, ...areas.map((area) => area?.boundary)].flatMap((area) => area?.coordinates.flat(2) ?? []),
      ),
    [boundary, areas],
  )
  const organisations = useMemo(
    () => ({
      type: 'MultiPoint' as const,
      coordinates: dataset.organisations.flatMap(({ locations }) =>
        locations.flatMap(({ point }) => (point ? [point] : [])),
      ),
    }),
    [dataset],
  )
  return (
    <div className={classes.small}>
      <BaseMap bounds={bounds} label={t('map.territories.drawn')} onPage>
        <RegionOutline boundary={boundary} />
        <TerritoryOutlines dataset={dataset} areas={areas} shades={null} standingOut={none} />
        <Source id="dots" type="geojson" data={organisations}>
          <Layer
            id="dots"
            type="circle"
            paint={{
              'circle-radius': 3,
              'circle-color': theme.ink,
              'circle-opacity': 0.65,
              'circle-stroke-color': theme.rim,
              'circle-stroke-width': 1,
            }}
          />
        </Source>
      </BaseMap>
    </div>
  )
}

const none: readonly number[] = []

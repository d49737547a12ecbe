import { boundsOf } from '@atlas/shared/geodesy/bounds'
import type { Area } from '@atlas/shared/primitives'
import { useComputedColorScheme } from '@mantine/core'
import { Layer, Source } from '@vis.gl/react-maplibre'
import { useMemo } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { BaseMap } from './base-map.tsx'
import classes from './basemap.module.css'
import { mapThemes } from './map-theme.ts'

/** An area as it lies among its neighbours. It fills what it stands in. */
export function AreaPicture({ area }: { area: Area }) {
  const { t } = useMessages()
  const theme = mapThemes[useComputedColorScheme('light')]
  const bounds = useMemo(() => boundsOf(area.coordinates.flat(2)), [area])
  return (
    <div className={classes.small}>
      <BaseMap bounds={bounds} label={t('map.area.picture')} onPage>
        <Source id="picture" type="geojson" data={area}>
          <Layer id="picture" type="fill" paint={{ 'fill-color': theme.territory, 'fill-opacity': 0.14 }} />
          <Layer
            id="picture-line"
            type="line"
            paint={{ 'line-color': theme.territory, 'line-width': 1.6, 'line-opacity': 0.9 }}
          />
        </Source>
      </BaseMap>
    </div>
  )
}

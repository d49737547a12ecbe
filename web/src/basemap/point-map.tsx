import { boundsOf } from '@atlas/shared/geodesy/bounds'
import type { Precision } from '@atlas/shared/organisations'
import { Text, useComputedColorScheme } from '@mantine/core'
import { Layer, Marker, Source } from '@vis.gl/react-maplibre'
import { useMemo, useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { BaseMap } from './base-map.tsx'
import classes from './basemap.module.css'
import { mapThemes } from './map-theme.ts'
import { areaLayer } from './organisation-layers.ts'
import { reachOf } from './organisation-points.ts'

type Position = readonly [longitude: number, latitude: number]

type Props = {
  points: readonly { id: string; position: Position; label: string; precision?: Precision }[]
  /** Lets a point be put by a click and moved by dragging; longitude, latitude in degrees. */
  onPick?: (position: [longitude: number, latitude: number]) => void
}

/** About a metre: more is not known by pointing. */
const pointed = ({ lng, lat }: { lng: number; lat: number }): [number, number] => [
  Math.round(lng * 1e5) / 1e5,
  Math.round(lat * 1e5) / 1e5,
]

/** A small map with a few points. It fills what it stands in. */
export function PointMap({ points, onPick }: Props) {
  const { t } = useMessages()
  // Where to look is decided once: the map must not jump away under the one who is pointing.
  const [bounds] = useState(() => boundsOf(points.map(({ position }) => position)))
  const theme = mapThemes[useComputedColorScheme('light')]
  const grounds = useMemo(
    () => ({
      type: 'FeatureCollection' as const,
      features: points.map(({ position: [longitude, latitude], precision }, ground) => ({
        type: 'Feature' as const,
        properties: { ground, metres: reachOf(precision), latitude },
        geometry: { type: 'Point' as const, coordinates: [longitude, latitude] },
      })),
    }),
    [points],
  )
  return (
    <div className={classes.small}>
      <BaseMap
        bounds={bounds}
        nearest={nearestFor(points)}
        label={t('map.point')}
        cursor={onPick && 'crosshair'}
        onClick={({ lngLat }) => onPick?.(pointed(lngLat.wrap()))}
      >
        <Source id="grounds" type="geojson" data={grounds}>
          <Layer {...areaLayer(theme)} />
        </Source>
        {points.map(({ id, position: [longitude, latitude], label }) => (
          <Marker
            key={id}
            longitude={longitude}
            latitude={latitude}
            anchor="bottom"
            draggable={onPick !== undefined}
            onDragEnd={({ lngLat }) => onPick?.(pointed(lngLat))}
          >
            <svg
              width="26"
              height="34"
              viewBox="-13 -30 26 34"
              role="img"
              aria-label={label}
              className={classes.pin}
            >
              <path d="M0 0C-4 -8 -10 -11 -10 -18A10 10 0 1 1 10 -18C10 -11 4 -8 0 0Z" />
              <circle cy="-18" r="3.6" />
            </svg>
          </Marker>
        ))}
      </BaseMap>
      {onPick && (
        <Text size="xs" className={classes.advice}>
          {t('map.point.pick')}
        </Text>
      )}
    </div>
  )
}

/** So near that the ground a point may stand for is in sight, and no nearer: the view promises what is known. */
const nearestFor = (points: Props['points']): number =>
  points.some(({ precision }) => precision === 'locality') ? 9 : 12

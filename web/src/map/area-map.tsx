import type { Area, Position } from '@atlas/shared/primitives'
import { Button, Group, Text, useComputedColorScheme } from '@mantine/core'
import { Layer, Source, useMap } from '@vis.gl/react-maplibre'
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { type AreaDrawing, type DrawingMode, isEditable, startDrawing } from './area-drawing.ts'
import { BaseMap } from './base-map.tsx'
import classes from './map.module.css'
import { mapThemes } from './map-theme.ts'
import { boundsOf } from './organisation-points.ts'

type Props = {
  /** What there is when drawing begins. */
  value: Area | null
  onChange: (area: Area | null) => void
  /** What lies around it, to be drawn along. */
  around: readonly Area[]
  /** Where to look while there is no area at all; longitude, latitude. */
  near: readonly Position[]
}

/** A map to draw an area on. It fills what it stands in. */
export function AreaMap({ value, onChange, around, near }: Props) {
  const { t } = useMessages()
  // What is drawn now is the map's own; where to look is decided once.
  const [first] = useState(value)
  const [bounds] = useState(() => boundsOf((first ? [first] : around).flatMap(positionsOf)) ?? boundsOf(near))
  // Null until the map is there to be drawn on.
  const [mode, setMode] = useState<DrawingMode | null>(null)
  const drawing = useRef<AreaDrawing>(null)
  const editable = first === null || isEditable(first)
  return (
    <div className={classes.drawn}>
      <Group gap="xs">
        <Button
          size="compact-sm"
          variant={mode === 'draw' ? 'filled' : 'default'}
          aria-pressed={mode === 'draw'}
          disabled={mode === null}
          onClick={() => drawing.current?.setMode('draw')}
        >
          {t('map.area.draw')}
        </Button>
        <Button
          size="compact-sm"
          variant={mode === 'edit' ? 'filled' : 'default'}
          aria-pressed={mode === 'edit'}
          disabled={mode === null}
          onClick={() => drawing.current?.setMode('edit')}
        >
          {t('map.area.edit')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          disabled={mode === null}
          onClick={() => drawing.current?.undo()}
        >
          {t('map.area.undo')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          disabled={mode === null}
          onClick={() => drawing.current?.clear()}
        >
          {t('map.area.clear')}
        </Button>
      </Group>
      <Text size="xs" c="dimmed" mih="2lh" aria-live="polite">
        {t(`map.area.${mode ?? 'draw'}.hint`)} {!editable && t('map.area.fine')}
      </Text>
      <div className={classes.small}>
        <BaseMap bounds={bounds} label={t('map.area')} nearest={14}>
          <Surroundings areas={editable || !first ? around : [...around, first]} />
          <Drawing
            area={editable ? first : null}
            onChange={onChange}
            onMode={setMode}
            onReady={(ready) => {
              drawing.current = ready
            }}
          />
        </BaseMap>
      </div>
    </div>
  )
}

/** What is there already, to be drawn along. */
function Surroundings({ areas }: { areas: readonly Area[] }) {
  const theme = mapThemes[useComputedColorScheme('light')]
  const data = useMemo(
    () => ({
      type: 'FeatureCollection' as const,
      features: areas.map((geometry) => ({ type: 'Feature' as const, properties: {}, geometry })),
    }),
    [areas],
  )
  return (
    <Source id="surroundings" type="geojson" data={data}>
      <Layer
        id="surroundings"
        type="line"
        paint={{ 'line-color': theme.territory, 'line-width': 1.2, 'line-opacity': 0.7 }}
      />
    </Source>
  )
}

type DrawingProps = {
  area: Area | null
  onChange: (area: Area | null) => void
  onMode: (mode: DrawingMode) => void
  onReady: (drawing: AreaDrawing | null) => void
}

/** Drawing on the map around it, from when that is ready to when it goes. */
function Drawing({ area, ...on }: DrawingProps) {
  const theme = mapThemes[useComputedColorScheme('light')]
  const map = useMap().current?.getMap()
  const kept = useRef(area)
  const change = useEffectEvent((next: Area | null) => {
    kept.current = next
    on.onChange(next)
  })
  const tellMode = useEffectEvent(on.onMode)
  const tellReady = useEffectEvent(on.onReady)
  useEffect(() => {
    if (!map) return
    let drawing: AreaDrawing | undefined
    const begin = () => {
      drawing = startDrawing(map, kept.current, theme, { change, mode: tellMode })
      tellReady(drawing)
      // Escape belongs to the line that is being drawn, not to the dialog around the map.
      map.getCanvas().setAttribute('data-mantine-stop-propagation', 'true')
    }
    if (map.isStyleLoaded()) begin()
    else map.once('load', begin)
    return () => {
      map.off('load', begin)
      tellReady(null)
      // Where the map itself goes, it has taken its layers with it.
      if (map.style) drawing?.stop()
    }
  }, [map, theme])
  return null
}

const positionsOf = ({ coordinates }: Area) => coordinates.flat(2)

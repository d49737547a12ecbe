import { boundsOf } from '@atlas/shared/geodesy/bounds'
import type { Area, Position } from '@atlas/shared/primitives'
import { Text, useComputedColorScheme } from '@mantine/core'
import { Layer, Source, useMap } from '@vis.gl/react-maplibre'
import { type RefObject, useEffect, useEffectEvent, useId, useMemo, useRef, useState } from 'react'
import { type Messages, useMessages } from '../i18n/use-messages.ts'
import { type AreaDrawing, type DrawingState, isEditable, startDrawing } from './area-drawing.ts'
import { AreaTools, CrossTools } from './area-tools.tsx'
import { BaseMap } from './base-map.tsx'
import classes from './basemap.module.css'
import { listenToKeys } from './drawing-keys.ts'
import { mapThemes } from './map-theme.ts'

type Props = {
  /** What there is when drawing begins. */
  value: Area | null
  onChange: (area: Area | null) => void
  /** What lies around it, to be drawn along. */
  around: readonly Area[]
  /** Where to look while there is no area at all; longitude, latitude. */
  near: readonly Position[]
  /** What it was opened by: where that still has the focus once the map can be drawn on, the map takes it. */
  opener: RefObject<HTMLElement | null>
}

const beginning: DrawingState = { mode: 'draw', corners: 0, holding: false, crossing: false, at: null }

/** A map to draw an area on, by mouse, finger or keyboard. */
export function AreaMap({ value, onChange, around, near, opener }: Props) {
  const messages = useMessages()
  const { t } = messages
  const hint = useId()
  // What is drawn now is the map's own; where to look is decided once.
  const [first] = useState(value)
  const [bounds] = useState(() => boundsOf((first ? [first] : around).flatMap(positionsOf)) ?? boundsOf(near))
  const [drawing, setDrawing] = useState<AreaDrawing | null>(null)
  const [state, setState] = useState(beginning)
  const editable = first === null || isEditable(first)
  return (
    <div className={classes.drawn}>
      <AreaTools drawing={drawing} state={state} />
      <div id={hint}>
        <Text size="xs" c="dimmed">
          {t(`map.area.${state.mode}.hint`)} {!editable && t('map.area.fine')}
        </Text>
        <Text size="xs" c="dimmed" className={classes.keys}>
          {t(`map.area.${state.mode}.keys`)}
        </Text>
      </div>
      <Text size="sm" fw={500} mih="1lh" role="status" c={state.crossing ? 'var(--hole)' : undefined}>
        {drawing && stateWords(state, messages)}
      </Text>
      <div className={classes.small}>
        <BaseMap bounds={bounds} label={t('map.area')} nearest={14}>
          <Surroundings areas={editable || !first ? around : [...around, first]} />
          <Drawing
            area={editable ? first : null}
            describedBy={hint}
            onChange={onChange}
            onState={setState}
            onReady={setDrawing}
            opener={opener}
          />
        </BaseMap>
        <svg
          className={classes.cross}
          viewBox="-22 -22 44 44"
          aria-hidden="true"
          data-held={state.holding || undefined}
        >
          {[1, 2].map((stroke) => (
            <path key={stroke} d="M-18 0H-5M5 0H18M0-18V-5M0 5V18" />
          ))}
        </svg>
      </div>
      <div className={classes.atCross}>
        <CrossTools drawing={drawing} state={state} />
      </div>
    </div>
  )
}

/** How the drawing stands, to see and to hear. */
function stateWords({ mode, corners, holding, crossing, at }: DrawingState, { t }: Messages): string {
  if (crossing) return t('map.area.crossing')
  if (holding) return t('map.area.holding')
  if (at === 'none') return t('map.area.nothing')
  if (at !== null) return t('map.area.at', { at, n: corners })
  return t(`map.area.${mode}.corners`, { n: corners })
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
  /** What says how it is done. */
  describedBy: string
  onChange: (area: Area | null) => void
  onState: (state: DrawingState) => void
  onReady: (drawing: AreaDrawing | null) => void
  opener: RefObject<HTMLElement | null>
}

/** Drawing on the map around it, from when that is ready to when it goes. */
function Drawing({ area, describedBy, opener, ...on }: DrawingProps) {
  const theme = mapThemes[useComputedColorScheme('light')]
  const map = useMap().current?.getMap()
  const kept = useRef(area)
  const change = useEffectEvent((next: Area | null) => {
    kept.current = next
    on.onChange(next)
  })
  const tellState = useEffectEvent((state: DrawingState) => {
    // Escape is for what is being done on the map, before it is for the dialog around it.
    const isAtWork = state.holding || (state.mode === 'draw' && state.corners > 0)
    map?.getCanvas().setAttribute('data-mantine-stop-propagation', String(isAtWork))
    on.onState(state)
  })
  const tellReady = useEffectEvent(on.onReady)
  useEffect(() => {
    if (!map) return
    let stop: (() => void) | undefined
    const begin = () => {
      if (stop) return
      const drawing = startDrawing(map, kept.current, theme, { change, state: tellState })
      const stopKeys = listenToKeys(map, drawing)
      stop = () => {
        stopKeys()
        drawing.stop()
      }
      tellReady(drawing)
      if (document.activeElement === opener.current) map.getCanvas().focus({ preventScroll: true })
    }
    // Loaded once, a map may still have something of its own to do, and is at rest after that.
    if (map.isStyleLoaded()) begin()
    else for (const event of whenReady) map.once(event, begin)
    return () => {
      for (const event of whenReady) map.off(event, begin)
      tellReady(null)
      // Where the map itself goes, it has taken its layers with it.
      if (map.style) stop?.()
    }
  }, [map, theme, opener])
  useEffect(() => map?.getCanvas().setAttribute('aria-describedby', describedBy), [map, describedBy])
  return null
}

const whenReady = ['load', 'idle'] as const

const positionsOf = ({ coordinates }: Area) => coordinates.flat(2)

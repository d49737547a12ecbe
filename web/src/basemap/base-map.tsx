import type { Basemap } from '@atlas/shared/basemaps'
import { type Bounds, isWithin } from '@atlas/shared/geodesy/bounds'
import 'maplibre-gl/dist/maplibre-gl.css'
import { useComputedColorScheme } from '@mantine/core'
import { Layer, Map as MapLibre, type MapProps, type MapRef, Source } from '@vis.gl/react-maplibre'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { CanvasControls } from '../ui/canvas-controls.tsx'
import { NoWebGl } from '../ui/no-webgl.tsx'
import { hasWebGl } from '../ui/webgl.ts'
import classes from './basemap.module.css'
import { background, borders, land, nearestWorldTiles, placeNames, regionLines } from './basemap-layers.ts'
import { MapCredit } from './map-credit.tsx'
import { MapLoading } from './map-loading.tsx'
import { mapThemes } from './map-theme.ts'
import { maplibre } from './maplibre.ts'
import { ScaleBar } from './scale-bar.tsx'
import { boxOf, StreetMap } from './street-map.tsx'
import { usePlaceNames } from './use-basemap.ts'
import { useStreets } from './use-streets.ts'

type Props = Pick<MapProps, 'onClick' | 'interactiveLayerIds' | 'cursor'> & {
  /**
   * What is to be seen at first, again on demand, and when it changes before anybody has touched the map; about Europe
   * where there is nothing to show.
   */
  bounds: Bounds | null
  /** Does not go nearer than this by itself. */
  nearest?: number
  label: string
  /** On a page that scrolls, wheel and finger move the page and not the map. */
  onPage?: boolean
  /** Layers and markers. */
  children?: ReactNode
}

/** With streets there is something to see nearer, in levels of zoom. */
const streetsNearer = 3

const europe: Bounds = [-11, 36, 30, 62]
/** Everything is drawn by layers that follow the theme, so the style itself is empty and never changes. */
const style = { version: 8 as const, sources: {}, layers: [] }
/** Countries and coasts, cut into tiles when the pages were built. */
const worldTiles = [`${location.origin}/world/{z}/{x}/{y}.mvt`]

/** A map of the world that asks nobody outside: countries, borders, names of places, and what is laid on them. */
export function BaseMap({ bounds, nearest = 12, label, onPage = false, children, ...events }: Props) {
  const { t } = useMessages()
  const theme = mapThemes[useComputedColorScheme('light')]
  const map = useRef<MapRef>(null)
  const [view, setView] = useState<Bounds | null>(null)
  const places = usePlaceNames(view ?? bounds)
  const streets = useStreets()
  const fitting = { padding: 48, maxZoom: inStreets(streets.map, bounds) ? nearest + streetsNearer : nearest }
  const wanted = [...(bounds ?? europe), fitting.maxZoom].join()
  const shown = useRef(wanted)
  const touched = useRef(false)
  const fit = () => void map.current?.fitBounds([...(bounds ?? europe)], fitting)
  const follow = () => {
    if (!map.current || shown.current === wanted || touched.current) return
    shown.current = wanted
    fit()
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is wanted is followed when it changes
  useEffect(follow, [wanted])
  if (!hasWebGl()) return <NoWebGl />
  const look = () => setView(boundsOfView(map.current))
  const touch = () => {
    touched.current = true
  }
  const begin: MapProps['onLoad'] = ({ target }) => {
    // North is up: nobody who turned the map by keys or fingers would find a way to turn it back.
    target.keyboard.disableRotation()
    target.touchZoomRotate.disableRotation()
    for (const kind of ['pointerdown', 'wheel', 'keydown'])
      target.getContainer().addEventListener(kind, touch, { passive: true })
    look()
    // What is wanted may have changed while the map was made.
    follow()
  }
  return (
    <>
      <MapLibre
        ref={map}
        mapLib={maplibre()}
        initialViewState={{ bounds: [...(bounds ?? europe)], fitBoundsOptions: fitting }}
        mapStyle={style}
        maxZoom={streets.map ? 19 : 17}
        dragRotate={false}
        pitchWithRotate={false}
        touchPitch={false}
        renderWorldCopies={false}
        attributionControl={false}
        cooperativeGestures={onPage}
        locale={{
          'Map.Title': label,
          'CooperativeGesturesHandler.WindowsHelpText': t('map.gestures.wheel'),
          'CooperativeGesturesHandler.MacHelpText': t('map.gestures.mac'),
          'CooperativeGesturesHandler.MobileHelpText': t('map.gestures.touch'),
        }}
        onLoad={begin}
        onMoveEnd={look}
        {...events}
      >
        <Layer {...background(theme)} />
        <Source id="world" type="vector" tiles={worldTiles} maxzoom={nearestWorldTiles}>
          <Layer {...land(theme)} />
          {regionLines(theme).map((line) => (
            <Layer key={line.id} {...line} />
          ))}
          <Layer {...borders(theme)} />
        </Source>
        <Source id="place-names" type="geojson" data={places}>
          <Layer {...placeNames(theme, streets.map && boxOf(streets.map.bounds))} />
        </Source>
        {view && streets.map && (
          <StreetMap map={streets.map} before="place-names" theme={theme} languages={streets.languages} />
        )}
        {children}
        <MapLoading />
      </MapLibre>
      <CanvasControls
        onZoomIn={() => {
          touch()
          map.current?.zoomIn()
        }}
        onZoomOut={() => {
          touch()
          map.current?.zoomOut()
        }}
        onFit={() => {
          touched.current = false
          fit()
        }}
      />
      <div className={classes.foot}>
        {view && <ScaleBar map={map.current?.getMap()} />}
        <MapCredit streets={streets} view={view} />
      </div>
    </>
  )
}

/** Whether streets lie under the middle of what is to be seen. */
function inStreets(streets: Basemap | null, bounds: Bounds | null): boolean {
  if (!streets || !bounds) return false
  const [west, south, east, north] = bounds
  return isWithin(streets.bounds, [(west + east) / 2, (south + north) / 2])
}

function boundsOfView(map: MapRef | null): Bounds | null {
  const bounds = map?.getBounds()
  return bounds ? [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()] : null
}

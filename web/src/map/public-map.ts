import 'maplibre-gl/dist/maplibre-gl.css'
import type { GeoJSONSource, Map as LiveMap, StyleSpecification } from 'maplibre-gl'
import { background, borders, fonts, land, nearestWorldTiles } from '../basemap/basemap-layers.ts'
import { mapThemes } from '../basemap/map-theme.ts'
import { maplibre } from '../basemap/maplibre.ts'

type Theme = (typeof mapThemes)['light']
type View = Record<'points' | 'territories' | 'region', GeoJSON.FeatureCollection>

const nothing: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] }
/** At most as near as what is known of places bears. */
const nearest = 15

/** A live map in the place of the drawing of a figure, which stays beneath: for print, and if this one fails. */
export async function openMap(figure: HTMLElement): Promise<void> {
  const library = await maplibre()
  const scheme = matchMedia('(prefers-color-scheme: dark)')
  const isDark = () => {
    const { classList } = document.documentElement
    return classList.contains('theme-dark') || (scheme.matches && !classList.contains('theme-light'))
  }
  const container = document.createElement('div')
  container.className = 'live-map'
  fitTo(container, figure)
  new ResizeObserver(() => fitTo(container, figure)).observe(figure)
  figure.append(container)
  const map = new library.Map({
    container,
    style: styleOf(mapThemes[isDark() ? 'dark' : 'light']),
    bounds: boundsOf(figure),
    maxZoom: nearest,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    renderWorldCopies: false,
    attributionControl: false,
    cooperativeGestures: true,
    locale: { 'Map.Title': figure.querySelector('svg')?.getAttribute('aria-label') ?? '' },
  })
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  map.addControl(new library.NavigationControl({ showCompass: false }), 'top-right')
  map.on('error', ({ error }) => {
    if (/worker/i.test(error.message)) {
      map.remove()
      container.remove()
    }
  })
  map.on('load', () => {
    void showView(map, figure)
    map.on('click', 'points', ({ features }) => {
      const path = features?.[0]?.properties.path
      if (path) location.assign(path)
    })
    const tip = new library.Popup({ closeButton: false, closeOnClick: false, offset: 10 })
    map.on('mousemove', 'points', ({ features, lngLat }) => {
      map.getCanvas().style.cursor = 'pointer'
      const names = [...new Set(features?.map(({ properties }) => String(properties.name)))]
      tip.setLngLat(lngLat).setText(names.slice(0, 6).join(' · ')).addTo(map)
    })
    map.on('mouseleave', 'points', () => {
      map.getCanvas().style.cursor = ''
      tip.remove()
    })
  })
  map.once('idle', () => figure.classList.add('has-live-map'))
  document.addEventListener('atlas:view', () => void showView(map, figure, true))
  scheme.addEventListener('change', () => {
    map.setStyle(styleOf(mapThemes[isDark() ? 'dark' : 'light']))
    map.once('styledata', () => void showView(map, figure))
  })
}

/** As large as the drawing, so that nothing moves. */
function fitTo(container: HTMLElement, figure: HTMLElement) {
  const drawing = figure.querySelector('svg.map')
  if (drawing) container.style.height = `${drawing.getBoundingClientRect().height}px`
}

function boundsOf(figure: HTMLElement): [number, number, number, number] {
  const [west = -11, south = 36, east = 30, north = 62] = (figure.dataset.bounds ?? '').split(',').map(Number)
  return [west, south, east, north]
}

async function showView(map: LiveMap, figure: HTMLElement, isNew = false): Promise<void> {
  const address = figure.dataset.points
  if (!address) return
  const response = await fetch(address, { credentials: 'omit' })
  if (!response.ok) return
  const view = (await response.json()) as View
  for (const [name, data] of Object.entries(view)) map.getSource<GeoJSONSource>(name)?.setData(data)
  if (isNew) map.fitBounds(boundsOf(figure), { animate: false })
}

/** Countries, what the alliance counts by, and the organisations; the same signs as in the drawing. */
function styleOf(theme: Theme): StyleSpecification {
  const geojson = { type: 'geojson' as const, data: nothing }
  const state = (enough: number, thin: number, none: number) => [
    ...['match', ['get', 'state'], 'enough', enough, 'thin', thin, 'none', none],
    0.04,
  ]
  const layers = [
    background(theme),
    { ...land(theme), source: 'world' },
    { ...borders(theme), source: 'world' },
    {
      id: 'shades',
      type: 'fill',
      source: 'territories',
      paint: {
        'fill-color': ['match', ['get', 'state'], 'none', theme.hole, theme.territory],
        'fill-opacity': state(0.5, 0.25, 0.45),
      },
    },
    {
      id: 'not-known',
      type: 'line',
      source: 'territories',
      filter: ['==', ['get', 'state'], 'unknown'],
      paint: { 'line-color': theme.territoryName, 'line-width': 2.5, 'line-dasharray': [2, 2] },
    },
    {
      id: 'territories',
      type: 'line',
      source: 'territories',
      paint: { 'line-color': theme.territory, 'line-opacity': 0.55 },
    },
    { id: 'region', type: 'line', source: 'region', paint: { 'line-color': theme.territory, 'line-width': 2 } },
    {
      id: 'names',
      type: 'symbol',
      source: 'territories',
      layout: { 'text-field': ['get', 'name'], 'text-font': fonts, 'text-size': 12, 'text-max-width': 9 },
      paint: { 'text-color': theme.territoryName, 'text-halo-color': theme.halo, 'text-halo-width': 1.4 },
    },
    {
      id: 'roughly',
      type: 'circle',
      source: 'points',
      filter: ['!=', ['get', 'precision'], 'exact'],
      paint: {
        'circle-radius': 10,
        'circle-color': ['get', 'colour'],
        'circle-opacity': 0.15,
        'circle-stroke-width': 1,
        'circle-stroke-color': ['get', 'colour'],
        'circle-stroke-opacity': 0.5,
      },
    },
    {
      id: 'points',
      type: 'circle',
      source: 'points',
      paint: {
        'circle-radius': 6,
        'circle-color': ['match', ['get', 'precision'], 'locality', theme.rim, ['get', 'colour']],
        'circle-stroke-width': ['match', ['get', 'precision'], 'locality', 2, 1.2],
        'circle-stroke-color': ['match', ['get', 'precision'], 'locality', ['get', 'colour'], theme.rim],
      },
    },
  ]
  return {
    version: 8,
    sources: {
      world: {
        type: 'vector',
        tiles: [`${new URL('/world/', document.baseURI).href}{z}/{x}/{y}.mvt`],
        maxzoom: nearestWorldTiles,
      },
      ...{ points: geojson, territories: geojson, region: geojson },
    },
    layers,
  } as unknown as StyleSpecification
}

import 'maplibre-gl/dist/maplibre-gl.css'
import type { GeoJSONSource, Map as LiveMap, Popup, StyleSpecification } from 'maplibre-gl'
import { background, borders, fonts, land, nearestWorldTiles } from '../basemap/basemap-layers.ts'
import { mapThemes } from '../basemap/map-theme.ts'
import { maplibre } from '../basemap/maplibre.ts'

type Theme = (typeof mapThemes)['light']
type View = Record<'points' | 'territories' | 'region', GeoJSON.FeatureCollection>

const nothing: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] }
/** At most as near as what is known of places bears. */
const nearest = 15
const hatching = 'hatching'

/** A live map in the place of the drawing of a figure, which stays beneath: for print, and if this one fails. */
export async function openMap(figure: HTMLElement): Promise<void> {
  const library = await maplibre()
  const scheme = matchMedia('(prefers-color-scheme: dark)')
  const isDark = () => {
    const { classList } = document.documentElement
    return classList.contains('theme-dark') || (scheme.matches && !classList.contains('theme-light'))
  }
  // MapLibre's stylesheet says how its own container is placed: this one is around it.
  const container = document.createElement('div')
  container.className = 'live-map'
  const ground = document.createElement('div')
  container.append(ground)
  fitTo(container, figure)
  new ResizeObserver(() => fitTo(container, figure)).observe(figure)
  figure.append(container)
  const map = new library.Map({
    container: ground,
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
  map.on('styleimagemissing', ({ id }) => {
    if (id === hatching) map.addImage(hatching, stripes())
  })
  map.on('load', () => {
    // Not seen before it shows what the drawing shows.
    void showView(map, figure).then(() => map.once('idle', () => container.classList.add('is-ready')))
    map.on('click', 'points', ({ features }) => {
      const path = features?.[0]?.properties.path
      if (path) location.assign(path)
    })
    map.on('click', 'groups', ({ features }) => {
      const [group] = features ?? []
      if (group) void openGroup(group, { map, popup: new library.Popup({ offset: 12, maxWidth: '20rem' }) })
    })
    for (const kind of ['mouseenter', 'mouseleave'] as const)
      map.on(kind, 'groups', () => {
        map.getCanvas().style.cursor = kind === 'mouseenter' ? 'pointer' : ''
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
  document.addEventListener('atlas:view', () => void showView(map, figure, true))
  scheme.addEventListener('change', () => {
    map.setStyle(styleOf(mapThemes[isDark() ? 'dark' : 'light']))
    map.once('styledata', () => void showView(map, figure))
  })
}

/** Grey stripes from corner to corner, as the drawing has them where nobody has looked. */
function stripes(): { width: number; height: number; data: Uint8ClampedArray } {
  const size = 8
  const data = new Uint8ClampedArray(size * size * 4)
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) if ((x + y) % size < 2) data.set([123, 136, 145, 255], (y * size + x) * 4)
  return { width: size, height: size, data }
}

/** Goes nearer until the places of a group part; those that never do, because they share a point, are listed. */
async function openGroup(
  group: GeoJSON.Feature,
  { map, popup }: { map: LiveMap; popup: Popup },
): Promise<void> {
  const source = map.getSource<GeoJSONSource>('points')
  const { cluster_id: id, point_count: count } = group.properties ?? {}
  if (!source || group.geometry.type !== 'Point') return
  const center = group.geometry.coordinates as [number, number]
  const zoom = await source.getClusterExpansionZoom(id)
  if (zoom <= nearest) return void map.easeTo({ center, zoom })
  const list = document.createElement('div')
  for (const { properties } of await source.getClusterLeaves(id, count, 0)) {
    const link = document.createElement('a')
    link.href = properties?.path
    link.textContent = properties?.name
    list.append(link)
  }
  popup.setLngLat(center).setDOMContent(list).addTo(map)
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
      type: 'fill',
      source: 'territories',
      filter: ['==', ['get', 'state'], 'unknown'],
      paint: { 'fill-pattern': hatching },
    },
    {
      id: 'territories',
      type: 'line',
      source: 'territories',
      paint: { 'line-color': theme.territory, 'line-opacity': 0.55 },
    },
    {
      id: 'region',
      type: 'line',
      source: 'region',
      paint: { 'line-color': theme.territory, 'line-width': 2 },
    },
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
      filter: ['all', ['!', ['has', 'point_count']], ['!=', ['get', 'precision'], 'exact']],
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
      id: 'groups',
      type: 'circle',
      source: 'points',
      filter: ['has', 'point_count'],
      paint: {
        'circle-radius': ['min', 22, ['+', 9, ['*', 1.7, ['sqrt', ['get', 'point_count']]]]],
        'circle-color': theme.rim,
        'circle-stroke-width': 4,
        'circle-stroke-color': theme.territory,
      },
    },
    {
      id: 'counts',
      type: 'symbol',
      source: 'points',
      filter: ['has', 'point_count'],
      layout: {
        'text-field': ['get', 'point_count'],
        'text-font': fonts,
        'text-size': 12,
        'text-allow-overlap': true,
      },
      paint: { 'text-color': theme.ink },
    },
    {
      id: 'points',
      type: 'circle',
      source: 'points',
      filter: ['!', ['has', 'point_count']],
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
      points: { ...geojson, cluster: true, clusterRadius: 30, clusterMaxZoom: nearest },
      ...{ territories: geojson, region: geojson },
    },
    layers,
  } as unknown as StyleSpecification
}

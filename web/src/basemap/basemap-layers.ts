import type { LayerProps } from '@vis.gl/react-maplibre'
import type { Polygon } from 'geojson'
import type { MapTheme } from './map-theme.ts'

/** The nearest zoom that has tiles of the world: nearer, Natural Earth has nothing to add. */
export const nearestWorldTiles = 5

/** From this zoom on streets are drawn where there are some; further off, countries and towns. */
export const streetsFrom = 6

export type Drawn = Exclude<LayerProps, { type: 'custom' }>

/** The browser's own fonts: the style names no glyph server, and MapLibre draws the letters itself. */
export const fonts = ['system-ui', 'Noto Sans', 'Liberation Sans', 'sans-serif']

export const background = (theme: MapTheme): Drawn => ({
  id: 'water',
  type: 'background',
  paint: { 'background-color': theme.water },
})

export const land = (theme: MapTheme): Drawn => ({
  id: 'land',
  type: 'fill',
  'source-layer': 'land',
  paint: { 'fill-color': theme.land, 'fill-outline-color': theme.land },
})

export const borders = (theme: MapTheme): Drawn => ({
  id: 'borders',
  type: 'line',
  'source-layer': 'borders',
  layout: { 'line-join': 'round' },
  paint: {
    'line-color': theme.border,
    'line-width': ['interpolate', ['linear'], ['zoom'], 3, 0.6, 8, 1.4],
    'line-dasharray': [4, 2],
  },
})

/** Lines between régions, and between départements once these are wide enough; near the ground they would be too coarse. */
export const regionLines = (theme: MapTheme): Drawn[] => [
  inland(theme, 'departements', { from: 5.5, width: 0.7 }),
  inland(theme, 'regions', { from: 4, width: 1.1 }),
]

const inland = (theme: MapTheme, layer: string, { from, width }: { from: number; width: number }): Drawn => ({
  id: layer,
  type: 'line',
  'source-layer': layer,
  minzoom: from,
  maxzoom: 12,
  layout: { 'line-join': 'round' },
  paint: {
    'line-color': theme.border,
    'line-width': width,
    'line-opacity': ['interpolate', ['linear'], ['zoom'], from, 0, from + 1, 0.8, 10, 0.6, 12, 0],
  },
})

/**
 * Names of places, the larger first; organisations, drawn above, take room from them.
 * @param streets where streets have names of their own
 */
export const placeNames = (theme: MapTheme, streets: Polygon | null): Drawn => ({
  id: 'place-names',
  type: 'symbol',
  filter: [
    'all',
    ['<=', ['get', 'from'], ['zoom']],
    streets ? ['any', ['<', ['zoom'], streetsFrom], ['!', ['within', streets]]] : true,
  ],
  layout: {
    'text-field': ['get', 'name'],
    'text-font': fonts,
    'text-size': [
      'interpolate',
      ['linear'],
      ['zoom'],
      4,
      ['interpolate', ['linear'], ['get', 'weight'], 4, 10, 7, 13],
      11,
      ['interpolate', ['linear'], ['get', 'weight'], 3, 11, 4.5, 14, 7, 22],
    ],
    'text-letter-spacing': 0.01,
    'text-max-width': 8,
    // Where organisations stand on a place, its name moves aside.
    'text-variable-anchor': ['center', 'bottom', 'top', 'left', 'right'],
    'text-radial-offset': 2.2,
    'text-padding': 5,
    'symbol-sort-key': ['-', ['get', 'weight']],
  },
  paint: {
    'text-color': theme.placeName,
    'text-halo-color': theme.halo,
    'text-halo-width': 1.4,
  },
})

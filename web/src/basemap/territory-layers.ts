import type { LayerProps } from '@vis.gl/react-maplibre'
import { fonts } from './basemap-layers.ts'
import type { MapTheme } from './map-theme.ts'

type Drawn = Exclude<LayerProps, { type: 'custom' }>

/** What a click on a territory is looked for in. */
export const territoryFill = 'territory-fill'

/**
 * Outlines; shaded ones are filled with the pattern of their state, and where nobody has looked, or nobody
 * knows, their outline is broken as in the matrix.
 */
export const territoryLayers = (
  theme: MapTheme,
  { shaded, standingOut }: { shaded: boolean; standingOut: readonly number[] },
): Drawn[] => [
  {
    id: territoryFill,
    type: 'fill',
    paint: { 'fill-color': theme.territory, 'fill-opacity': shaded ? 0 : 0.06 },
  },
  {
    id: 'territory-pattern',
    type: 'fill',
    filter: ['!=', ['get', 'state'], ''],
    paint: { 'fill-pattern': ['concat', 'pattern/', ['get', 'state']] },
  },
  {
    id: 'territory-line',
    type: 'line',
    filter: ['!=', ['get', 'state'], 'unknown'],
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': ['match', ['get', 'state'], ['none', 'most'], theme.hole, theme.territory],
      'line-width': ['match', ['get', 'state'], ['none', 'most'], 2.2, 1.5],
      'line-opacity': 0.75,
    },
  },
  {
    id: 'territory-line-unknown',
    type: 'line',
    filter: ['==', ['get', 'state'], 'unknown'],
    layout: { 'line-join': 'round' },
    paint: { 'line-color': theme.hole, 'line-width': 1.2, 'line-opacity': 0.7, 'line-dasharray': [3, 2] },
  },
  {
    id: 'territory-standing-out',
    type: 'line',
    filter: ['in', ['get', 'territory'], ['literal', [...standingOut]]],
    layout: { 'line-join': 'round' },
    paint: { 'line-color': theme.ink, 'line-width': 3 },
  },
]

/** Names in the middle of territories, set apart from those of places; marks and place names make way for one another. */
export const territoryNames = (theme: MapTheme): Drawn => ({
  id: 'territory-names',
  type: 'symbol',
  minzoom: 7,
  layout: {
    'text-field': ['get', 'name'],
    'text-font': fonts,
    'text-size': 12,
    'text-transform': 'uppercase',
    'text-letter-spacing': 0.09,
    'text-max-width': 9,
    'text-variable-anchor': ['center', 'bottom', 'top', 'left', 'right'],
    'text-radial-offset': 1.6,
    'text-justify': 'center',
    'text-padding': 4,
    'symbol-sort-key': ['-', ['get', 'surface']],
  },
  paint: { 'text-color': theme.territoryName, 'text-halo-color': theme.halo, 'text-halo-width': 2 },
})

import type { ExpressionSpecification } from 'maplibre-gl'
import { type Drawn, fonts, streetsFrom } from './basemap-layers.ts'
import type { MapTheme } from './map-theme.ts'

type Expression = ExpressionSpecification

/** Streets in the order in which they lie on each other; widths in pixels at zooms 8, 13 and 18. */
const kinds: readonly {
  classes: readonly string[]
  from: number
  widths: readonly [number, number, number]
}[] = [
  { classes: ['path', 'track', 'pedestrian'], from: 14, widths: [0, 0.6, 5] },
  { classes: ['minor', 'service', 'street', 'busway'], from: 12, widths: [0, 1.2, 14] },
  { classes: ['tertiary'], from: 10, widths: [0.4, 2.2, 20] },
  { classes: ['secondary'], from: 9, widths: [0.7, 3, 24] },
  { classes: ['primary'], from: 7, widths: [1, 3.6, 26] },
  { classes: ['motorway', 'trunk'], from: 6, widths: [1.4, 4.4, 30] },
]

/**
 * Streets, buildings and water of tiles in the schema of OpenMapTiles (openmaptiles.org/schema), quiet enough for what
 * is laid on them. Each layer wants its source set.
 * @param languages in which names are wanted, the best first; otherwise they are as they are written there
 */
export const streetLayers = (theme: MapTheme, languages: readonly string[]): Drawn[] => [
  ...grounds(theme),
  ...streets(theme),
  ...borders(theme),
  ...names(theme, languages),
]

/** What a layer draws of which part of the tiles. */
const layer = (part: string, spec: object): Drawn =>
  ({ 'source-layer': part, minzoom: streetsFrom, ...spec }) as Drawn

const isClass = (...classes: readonly string[]): Expression => [
  'match',
  ['get', 'class'],
  [...classes],
  true,
  false,
]

const grounds = ({ streets: colours, water, building }: MapTheme): Drawn[] => [
  layer('landcover', {
    id: 'street-green',
    type: 'fill',
    filter: isClass('wood', 'forest', 'grass', 'wetland'),
    paint: { 'fill-color': colours.green, 'fill-opacity': 0.6 },
  }),
  layer('landuse', {
    id: 'street-quarter',
    type: 'fill',
    filter: isClass('residential', 'suburb', 'neighbourhood', 'commercial', 'industrial', 'retail'),
    paint: { 'fill-color': colours.quarter, 'fill-opacity': 0.6 },
  }),
  layer('park', {
    id: 'street-park',
    type: 'fill',
    paint: { 'fill-color': colours.green, 'fill-opacity': 0.5 },
  }),
  layer('water', { id: 'street-water', type: 'fill', paint: { 'fill-color': water } }),
  layer('waterway', {
    id: 'street-river',
    type: 'line',
    paint: { 'line-color': water, 'line-width': byZoom([8, 0.6], [13, 1.6], [18, 8]) },
  }),
  layer('aeroway', {
    id: 'street-runway',
    type: 'line',
    minzoom: 11,
    filter: isClass('runway', 'taxiway'),
    paint: { 'line-color': colours.edge, 'line-width': byZoom([11, 1], [18, 30]) },
  }),
  layer('building', {
    id: 'street-building',
    type: 'fill',
    minzoom: 13,
    paint: {
      'fill-color': building,
      'fill-opacity': byZoom([13, 0], [14.5, 1]),
      'fill-outline-color': colours.edge,
    },
  }),
]

const streets = ({ streets: colours }: MapTheme): Drawn[] => [
  ...kinds.map(({ classes, from, widths }) =>
    layer('transportation', {
      id: `street-edge-${classes[0]}`,
      type: 'line',
      minzoom: Math.max(from, 12),
      filter: isClass(...classes),
      layout: { 'line-cap': 'butt', 'line-join': 'round' },
      paint: { 'line-color': colours.edge, 'line-width': widthsOf(widths, 1.2) },
    }),
  ),
  ...kinds.map(({ classes, from, widths }, rank) =>
    layer('transportation', {
      id: `street-${classes[0]}`,
      type: 'line',
      minzoom: from,
      filter: isClass(...classes),
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': rank >= 4 ? colours.road : colours.street,
        'line-width': widthsOf(widths, 0),
        // What runs under the ground is seen through it.
        'line-opacity': ['match', ['get', 'brunnel'], 'tunnel', 0.4, 1],
      },
    }),
  ),
  layer('transportation', {
    id: 'street-rail',
    type: 'line',
    minzoom: 10,
    filter: isClass('rail', 'transit'),
    paint: {
      'line-color': colours.rail,
      'line-width': byZoom([10, 0.6], [14, 1.2], [18, 3]),
      'line-opacity': ['match', ['get', 'brunnel'], 'tunnel', 0.35, 1],
    },
  }),
]

const borders = ({ border }: MapTheme): Drawn[] => [
  layer('boundary', {
    id: 'street-border',
    type: 'line',
    filter: ['<=', ['get', 'admin_level'], 6],
    paint: {
      'line-color': border,
      'line-width': ['match', ['get', 'admin_level'], 2, 1.6, 4, 1.1, 0.7],
      'line-dasharray': [4, 2],
    },
  }),
]

function names(theme: MapTheme, languages: readonly string[]): Drawn[] {
  const name = nameIn(languages)
  const paint = { 'text-color': theme.placeName, 'text-halo-color': theme.halo, 'text-halo-width': 1.4 }
  return [
    layer('transportation_name', {
      id: 'street-name',
      type: 'symbol',
      minzoom: 13,
      layout: {
        'symbol-placement': 'line',
        'text-field': name,
        'text-font': fonts,
        'text-size': byZoom([13, 10], [18, 14]),
        'text-letter-spacing': 0.02,
        'symbol-spacing': 350,
      },
      paint: { ...paint, 'text-color': theme.streets.name },
    }),
    layer('water_name', {
      id: 'street-water-name',
      type: 'symbol',
      layout: {
        'text-field': name,
        'text-font': fonts,
        'text-size': 12,
        'text-letter-spacing': 0.1,
        'text-max-width': 6,
      },
      paint: { ...paint, 'text-color': theme.waterName },
    }),
    layer('housenumber', {
      id: 'street-number',
      type: 'symbol',
      minzoom: 17,
      layout: { 'text-field': ['get', 'housenumber'], 'text-font': fonts, 'text-size': 10 },
      paint: { ...paint, 'text-color': theme.streets.name },
    }),
    layer('place', {
      id: 'street-place',
      type: 'symbol',
      filter: isClass('city', 'town', 'village', 'suburb', 'quarter', 'neighbourhood', 'hamlet', 'island'),
      layout: {
        'text-field': name,
        'text-font': fonts,
        'text-size': [
          'interpolate',
          ['linear'],
          ['zoom'],
          6,
          ['match', ['get', 'class'], 'city', 13, 'town', 11, 9],
          14,
          ['match', ['get', 'class'], 'city', 22, 'town', 18, 'village', 15, 12],
        ],
        'text-max-width': 8,
        // Where organisations stand on a place, its name moves aside.
        'text-variable-anchor': ['center', 'bottom', 'top', 'left', 'right'],
        'text-radial-offset': 2.2,
        'text-padding': 6,
        'symbol-sort-key': ['coalesce', ['get', 'rank'], 20],
      },
      paint,
    }),
  ]
}

/** A name in the first language that the tiles have it in; older tiles write `name_en`, newer ones `name:en`. */
const nameIn = (languages: readonly string[]): Expression => [
  'coalesce',
  ...languages.flatMap((language): Expression[] => [
    ['get', `name:${language}`],
    ['get', `name_${language}`],
  ]),
  ['get', 'name'],
  ['get', 'name:latin'],
]

type Stop = readonly [zoom: number, pixels: number]

const byZoom = (...stops: readonly Stop[]): Expression =>
  ['interpolate', ['exponential', 1.4], ['zoom'], ...stops.flat()] as Expression

/** @param edge what is seen of it on both sides, in pixels */
const widthsOf = ([far, middle, near]: readonly [number, number, number], edge: number): Expression =>
  byZoom([8, far + edge], [13, middle + edge], [18, near + edge])

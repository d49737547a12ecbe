import type { LayerProps } from '@vis.gl/react-maplibre'
import type { ExpressionSpecification } from 'maplibre-gl'
import { fonts } from './basemap-layers.ts'
import { donutImage, sectorKeys } from './donut-image.ts'
import type { MapTheme } from './map-theme.ts'

type Drawn = Exclude<LayerProps, { type: 'custom' }>

const isCluster: ExpressionSpecification = ['has', 'point_count']

/**
 * What a cluster knows: places by sector (`s0`, `s1`, …, and `s-1` without one), how many are counted and how many are
 * missing actors, and the ground that its places may stand for.
 */
export const clusterProperties = (sectors: number): Record<string, unknown> =>
  Object.fromEntries([
    ['counted', ['+', ['get', 'counted']]],
    ['missing', ['+', ['get', 'missing']]],
    ['groundLeast', ['min', ['get', 'ground']]],
    ['groundMost', ['max', ['get', 'ground']]],
    ['metres', ['max', ['get', 'metres']]],
    ['latitude', ['max', ['get', 'latitude']]],
    ...sectorKeys(sectors).map((key) => [
      key,
      ['+', ['*', ['get', 'counted'], ['case', ['==', ['concat', 's', ['get', 'sector']], key], 1, 0]]],
    ]),
  ])

/** @param dimmed something else stands out */
export const clusterLayer = (theme: MapTheme, sectors: number, dimmed: boolean): Drawn => ({
  id: 'clusters',
  type: 'symbol',
  filter: isCluster,
  layout: {
    'icon-image': donutImage(sectors),
    'icon-allow-overlap': true,
    'text-field': ['number-format', ['get', 'counted'], { 'max-fraction-digits': 0 }],
    'text-font': fonts,
    'text-size': ['step', ['get', 'counted'], 13, 100, 12.5, 1000, 11.5],
    'text-allow-overlap': true,
    'symbol-sort-key': ['get', 'point_count'],
  },
  paint: { 'text-color': theme.ink, 'icon-opacity': dimmed ? 0.35 : 1, 'text-opacity': dimmed ? 0.5 : 1 },
})

const markImage: ExpressionSpecification = ['concat', 'mark/', ['get', 'sector'], '/', ['get', 'status']]

/** Near enough, an organisation's name stands beside its mark, where there is room. */
export const markLayer = (theme: MapTheme, dimmed: boolean): Drawn => ({
  id: 'organisations',
  type: 'symbol',
  filter: ['!', isCluster],
  layout: {
    'icon-image': markImage,
    'icon-allow-overlap': true,
    'text-field': ['step', ['zoom'], '', 11.5, ['get', 'name']],
    'text-font': fonts,
    'text-size': 12,
    'text-max-width': 12,
    'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
    'text-radial-offset': 1.1,
    'text-justify': 'auto',
    'text-optional': true,
  },
  paint: {
    'icon-opacity': dimmed ? 0.35 : 1,
    'text-opacity': dimmed ? 0.5 : 1,
    'text-color': theme.ink,
    'text-halo-color': theme.halo,
    'text-halo-width': 1.6,
  },
})

/** The selected and the pointed at, always whole and never in a cluster. */
export const selectedLayer: Drawn = {
  id: 'selected',
  type: 'symbol',
  layout: {
    'icon-image': ['concat', markImage, '/selected'],
    'icon-allow-overlap': true,
    'icon-ignore-placement': true,
  },
}

const groundLeast: ExpressionSpecification = ['coalesce', ['get', 'groundLeast'], ['get', 'ground']]
const groundMost: ExpressionSpecification = ['coalesce', ['get', 'groundMost'], ['get', 'ground']]

/** The ground that imprecise points stand for, to scale; a cluster has one where all its places have the same. */
export const areaLayer = (theme: MapTheme): Drawn => ({
  id: 'areas',
  type: 'circle',
  minzoom: 8,
  filter: ['all', ['>=', groundLeast, 0], ['==', groundLeast, groundMost]],
  paint: {
    'circle-radius': [
      'interpolate',
      ['exponential', 2],
      ['zoom'],
      0,
      metresInPixels(0),
      20,
      metresInPixels(20),
    ],
    'circle-color': theme.ink,
    'circle-opacity': 0.025,
    'circle-stroke-color': theme.ink,
    'circle-stroke-opacity': 0.14,
    'circle-stroke-width': 1,
  },
})

/** Web Mercator stretches by the cosine of the latitude; the world is 512 pixels wide at zoom 0. */
function metresInPixels(zoom: number): ExpressionSpecification {
  const atEquator = (512 * 2 ** zoom) / 40_075_016.686
  return ['/', ['*', ['get', 'metres'], atEquator], ['cos', ['*', ['get', 'latitude'], Math.PI / 180]]]
}

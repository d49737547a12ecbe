import { readFileSync } from 'node:fs'
import { GeoJSONVT } from '@maplibre/geojson-vt'
import { fromGeojsonVt } from '@maplibre/vt-pbf'
import type { MultiLineString } from 'geojson'
import { mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { type World, wholeWorld } from '../shared/src/geodesy/countries.ts'
import { nearestWorldTiles } from './src/basemap/basemap-layers.ts'

/** From this zoom on the finer world is drawn. */
const fineFrom = 4

/** Land, the borders between countries and the lines between regions, as vector tiles: only what is seen is loaded. */
export function* worldTiles(): Generator<{ path: string; bytes: Uint8Array }> {
  const [coarse, fine] = [readWorld('50m'), readWorld('10m')]
  for (let z = 0; z <= nearestWorldTiles; z++)
    for (let x = 0; x < 2 ** z; x++)
      for (let y = 0; y < 2 ** z; y++)
        yield { path: `world/${z}/${x}/${y}.mvt`, bytes: tileOf(z < fineFrom ? coarse : fine, z, x, y) }
}

type Index = Record<'land' | 'borders' | 'regions' | 'departements', GeoJSONVT>

/** At sea there is nothing in it. */
function tileOf(index: Index, z: number, x: number, y: number): Uint8Array {
  const layers = Object.entries(index).flatMap(([name, part]) => {
    const tile = part.getTile(z, x, y)
    return tile && tile.features.length > 0 ? [[name, tile] as const] : []
  })
  return layers.length > 0
    ? fromGeojsonVt(Object.fromEntries(layers), { version: 2, extent: 4096 })
    : new Uint8Array()
}

function readWorld(detail: '50m' | '10m'): Index {
  const file = new URL(import.meta.resolve(`world-atlas/countries-${detail}.json`))
  const world = JSON.parse(readFileSync(file, 'utf8')) as World
  const { land, borders } = wholeWorld(world)
  return { land: indexed(land), borders: indexedLines(borders), ...readFrance() }
}

type France = Topology<Record<'regions' | 'departements', GeometryCollection>>

/** Lines between régions and between départements, without coasts and borders, which are drawn already. */
function readFrance(): Pick<Index, 'regions' | 'departements'> {
  const file = new URL('../db/outlines/france.json', import.meta.url)
  const france = JSON.parse(readFileSync(file, 'utf8')) as France
  const { regions, departements } = france.objects
  const between = (kind: GeometryCollection) =>
    indexedLines(mesh(france, kind, (one, other) => one !== other))
  return { regions: between(regions), departements: between(departements) }
}

const indexedLines = (geometry: MultiLineString) => indexed({ type: 'Feature', properties: {}, geometry })

const indexed = (data: ConstructorParameters<typeof GeoJSONVT>[0]) =>
  new GeoJSONVT(data, {
    maxZoom: nearestWorldTiles,
    indexMaxZoom: nearestWorldTiles,
    indexMaxPoints: 0,
    buffer: 64,
    extent: 4096,
    tolerance: 3,
  })

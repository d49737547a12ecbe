import { readFileSync } from 'node:fs'
import { GeoJSONVT } from '@maplibre/geojson-vt'
import { fromGeojsonVt } from '@maplibre/vt-pbf'
import { type World, wholeWorld } from '../shared/src/geodesy/countries.ts'
import { nearestWorldTiles } from './src/basemap/basemap-layers.ts'

/** From this zoom on the finer world is drawn. */
const fineFrom = 4

/** Land, and the borders between countries, as vector tiles: only what is seen is loaded. */
export function* worldTiles(): Generator<{ path: string; bytes: Uint8Array }> {
  const [coarse, fine] = [readWorld('50m'), readWorld('10m')]
  for (let z = 0; z <= nearestWorldTiles; z++)
    for (let x = 0; x < 2 ** z; x++)
      for (let y = 0; y < 2 ** z; y++)
        yield { path: `world/${z}/${x}/${y}.mvt`, bytes: tileOf(z < fineFrom ? coarse : fine, z, x, y) }
}

type Index = { land: GeoJSONVT; borders: GeoJSONVT }

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
  return { land: indexed(land), borders: indexed({ type: 'Feature', properties: {}, geometry: borders }) }
}

const indexed = (data: ConstructorParameters<typeof GeoJSONVT>[0]) =>
  new GeoJSONVT(data, {
    maxZoom: nearestWorldTiles,
    indexMaxZoom: nearestWorldTiles,
    indexMaxPoints: 0,
    buffer: 64,
    extent: 4096,
    tolerance: 3,
  })

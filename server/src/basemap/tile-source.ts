import type { Bounds } from '@atlas/shared/geodesy/bounds'

/** One vector tile as it is kept, usually compressed with gzip. */
export type Tile = { bytes: Uint8Array; encoding: 'gzip' | null }

/** Vector tiles in the schema of OpenMapTiles, wherever they come from. */
export type TileSource = {
  /** As the file or the service says it: text, perhaps with HTML that nobody has looked at. */
  attribution: string
  /** West, south, east, north in degrees. */
  bounds: Bounds
  minZoom: number
  maxZoom: number
  /** Changes when the tiles may have changed, so that an address of a tile never means something else. */
  version: string
  /**
   * @param z zoom, from 0; x counts from west, y from north
   * @returns null where there is none
   * @throws BasemapError where it cannot be had now
   */
  readTile(z: number, x: number, y: number): Promise<Tile | null>
  /** Whether the sea is drawn by them, so that land is what is left. */
  drawsSea: boolean
  close(): Promise<void>
}

/** Tiles as a file or a service gives them, before anybody has looked at what they draw. */
export type PlainSource = Omit<TileSource, 'drawsSea'>

/** What makes a basemap unusable; the message says what and the way out. */
export class BasemapError extends Error {
  override name = 'BasemapError'
}

/** Without these layers a map would be a ground without streets. */
const neededLayers = ['transportation', 'water', 'place'] as const

const wayOut =
  'Streets are drawn from vector tiles in the schema of OpenMapTiles; "pnpm atlas basemap" says where such files are had.'

/** @throws BasemapError where tiles are of another kind or of another schema */
export function checkTiles(what: string, tiles: { format: string; layers: readonly string[] }): void {
  if (!/^(pbf|mvt)$/i.test(tiles.format))
    throw new BasemapError(`${what} has pictures (${tiles.format}) and no vector tiles. ${wayOut}`)
  const missing = neededLayers.filter((layer) => !tiles.layers.includes(layer))
  if (missing.length > 0) {
    const has = tiles.layers.slice(0, 12).join(', ') || 'none'
    throw new BasemapError(
      `${what} is of another schema: it has no layer ${missing.join(', ')} (layers: ${has}). ${wayOut}`,
    )
  }
}

/** A gzip file begins so. */
export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b

/** The names in the list `vector_layers` that tile files and TileJSON carry. */
export function layerNames(metadata: unknown): string[] {
  const { vector_layers: layers } = (metadata ?? {}) as { vector_layers?: unknown }
  if (!Array.isArray(layers)) return []
  return layers.flatMap((layer: { id?: unknown } | null) => (typeof layer?.id === 'string' ? [layer.id] : []))
}

/** Bounds as far as they are any, in degrees; the whole world where they are none. */
export function asBounds(given: unknown): Bounds {
  const whole: Bounds = [-180, -85.0511, 180, 85.0511]
  if (!Array.isArray(given) || given.length !== 4) return whole
  const [west, south, east, north] = given.map(Number) as [number, number, number, number]
  const sound = west >= -180 && east <= 180 && west < east && south >= -90 && north <= 90 && south < north
  return sound ? [west, Math.max(south, whole[1]), east, Math.min(north, whole[3])] : whole
}

/** A zoom as far as it is any. */
export function asZoom(given: unknown, otherwise: number): number {
  const zoom = Number(given ?? Number.NaN)
  return Number.isInteger(zoom) && zoom >= 0 && zoom <= 24 ? zoom : otherwise
}

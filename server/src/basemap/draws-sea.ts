import { gunzipSync } from 'node:zlib'
import type { Bounds } from '@atlas/shared/geodesy/bounds'
import type { PlainSource, Tile } from './tile-source.ts'

/** Nearer than this the sea is not looked for: a few tiles show whether there is any. */
const nearest = 8

/** No tile that far off is larger once it is unpacked, in bytes. */
const maxTileBytes = 16 << 20

/**
 * Whether tiles have the sea as an area of water. Extracts made without coastlines have none, and where the land were
 * drawn by them there would be land all over.
 */
export async function drawsSea(source: PlainSource): Promise<boolean> {
  const zoom = Math.max(source.minZoom, zoomOf(source.bounds))
  const { left, right, top, bottom } = span(source.bounds, zoom)
  for (let x = left; x <= right; x++)
    for (let y = top; y <= bottom; y++) {
      const tile = await source.readTile(zoom, x, y)
      if (tile && unpack(tile).includes('ocean')) return true
    }
  return false
}

function unpack({ bytes, encoding }: Tile): Buffer {
  return encoding === 'gzip' ? gunzipSync(bytes, { maxOutputLength: maxTileBytes }) : Buffer.from(bytes)
}

/** The nearest zoom at which bounds touch no more than four tiles. */
function zoomOf(bounds: Bounds): number {
  let zoom = 0
  while (zoom < nearest) {
    const { left, right, top, bottom } = span(bounds, zoom + 1)
    if ((right - left + 1) * (bottom - top + 1) > 4) break
    zoom++
  }
  return zoom
}

/** The tiles of a zoom that bounds touch (Web Mercator, as in wiki.openstreetmap.org/wiki/Slippy_map_tilenames). */
function span([west, south, east, north]: Bounds, zoom: number) {
  const across = 2 ** zoom
  const bounded = (n: number) => Math.min(across - 1, Math.max(0, Math.floor(n)))
  const column = (longitude: number) => bounded(((longitude + 180) / 360) * across)
  const row = (latitude: number) => {
    const angle = (Math.min(85.05, Math.max(-85.05, latitude)) * Math.PI) / 180
    return bounded(((1 - Math.asinh(Math.tan(angle)) / Math.PI) / 2) * across)
  }
  return { left: column(west), right: column(east), top: row(north), bottom: row(south) }
}

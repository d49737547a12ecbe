import { statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import {
  asBounds,
  asZoom,
  BasemapError,
  checkTiles,
  isGzip,
  layerNames,
  type PlainSource,
} from './tile-source.ts'

/**
 * Opens an MBTiles file (version 1.3), a database of tiles.
 * @throws BasemapError where it is none, is not whole, or holds something else
 */
export function openMbtiles(path: string): PlainSource {
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(path, { readOnly: true })
    return readDatabase(database, path)
  } catch (error) {
    database?.close()
    if (error instanceof BasemapError) throw error
    throw new BasemapError(
      `${path} is not an MBTiles file, or is not whole: ${(error as Error).message}. Copy or make it again.`,
    )
  }
}

function readDatabase(database: DatabaseSync, path: string): PlainSource {
  const rows = database.prepare('select name, value from metadata').all()
  const metadata = Object.fromEntries(rows.map(({ name, value }) => [`${name}`, `${value}`]))
  checkTiles(path, {
    format: metadata.format ?? 'unknown',
    layers: layerNames(JSON.parse(metadata.json ?? '{}')),
  })
  const extent = database
    .prepare('select min(zoom_level) as nearest, max(zoom_level) as farthest from tiles')
    .get()
  if (extent?.nearest == null) throw new BasemapError(`${path} has no tiles. Make it again.`)
  const tile = database.prepare(
    'select tile_data from tiles where zoom_level = ? and tile_column = ? and tile_row = ?',
  )
  const { size, mtimeMs } = statSync(path)
  return {
    attribution: metadata.attribution ?? '',
    bounds: asBounds(metadata.bounds?.split(',')),
    minZoom: asZoom(extent.nearest, 0),
    maxZoom: asZoom(extent.farthest, 14),
    version: `${size.toString(36)}${Math.round(mtimeMs).toString(36)}`,
    async readTile(z, x, y) {
      // Rows are counted from the south.
      const bytes = tile.get(z, x, 2 ** z - 1 - y)?.tile_data
      if (!(bytes instanceof Uint8Array)) return null
      return { bytes, encoding: isGzip(bytes) ? 'gzip' : null }
    },
    async close() {
      database.close()
    },
  }
}

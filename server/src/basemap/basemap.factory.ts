import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { aFolder } from '../http/outside.factory.ts'
import type { TileSource } from './tile-source.ts'

/** A street map of a whole small city. */
export const monaco = fileURLToPath(new URL('../../../test/fixtures/basemap/monaco.pmtiles', import.meta.url))

/** A tile in the middle of it. */
export const inMonaco = [14, 8529, 5974] as const

/** A file of some bytes, those of Monaco changed as said. */
export function aChangedMap(change: (bytes: Buffer) => Uint8Array, name = 'map.pmtiles'): string {
  const path = join(aFolder(), name)
  writeFileSync(path, change(readFileSync(monaco)))
  return path
}

type Described = {
  format?: string
  layers?: readonly string[]
  tiles?: [z: number, x: number, y: number, bytes: Uint8Array][]
}

/** An MBTiles file. */
export function anMbtiles({
  format = 'pbf',
  layers = ['transportation', 'water', 'place'],
  tiles = [],
}: Described): string {
  const path = join(aFolder(), 'map.mbtiles')
  const database = new DatabaseSync(path)
  database.exec(`
    create table metadata (name text, value text);
    create table tiles (zoom_level integer, tile_column integer, tile_row integer, tile_data blob)`)
  const metadata = database.prepare('insert into metadata values (?, ?)')
  metadata.run('format', format)
  metadata.run('bounds', '7.4,43.7,7.5,43.8')
  metadata.run('attribution', '© us')
  metadata.run('json', JSON.stringify({ vector_layers: layers.map((id) => ({ id, fields: {} })) }))
  const tile = database.prepare('insert into tiles values (?, ?, ?, ?)')
  for (const [z, x, y, bytes] of tiles) tile.run(z, x, 2 ** z - 1 - y, bytes)
  database.close()
  return path
}

/** What a tile says, without its compression; null for none. */
export async function contentOf(
  source: TileSource,
  [z, x, y]: readonly [number, number, number],
): Promise<Buffer | null> {
  const tile = await source.readTile(z, x, y)
  return tile && (tile.encoding === 'gzip' ? gunzipSync(tile.bytes) : Buffer.from(tile.bytes))
}

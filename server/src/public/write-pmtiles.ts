import { gzipSync } from 'node:zlib'
import { PbfWriter } from 'pbf'
import { zxyToTileId } from 'pmtiles'

/** A tile as it is, not packed. */
export type ArchivedTile = { zoom: number; column: number; row: number; bytes: Uint8Array }

type Archive = {
  tiles: readonly ArchivedTile[]
  metadata: object
  /** West, south, east, north in degrees. */
  bounds: readonly [number, number, number, number]
  maxZoom: number
}

type Entry = { id: number; offset: number; length: number }

const headerBytes = 127
/** Readers ask for so many bytes first: the header and the first directory. */
const maxFirstBytes = 16_384
const leafEntries = 4096
const packedByGzip = 2
const vectorTiles = 1

/**
 * An archive of vector tiles, version 3 (https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md). The same tiles
 * give the same bytes.
 */
export function writePmtiles({ tiles, metadata, bounds, maxZoom }: Archive): Buffer {
  const { entries, data, contents } = packTiles(tiles)
  const { root, leaves } = writeDirectories(entries)
  const described = gzipSync(JSON.stringify(metadata))
  const header = Buffer.alloc(headerBytes)
  header.write('PMTiles')
  header.writeUInt8(3, 7)
  let [at, offset] = [8, headerBytes]
  const writeNumber = (value: number) => {
    at = header.writeBigUInt64LE(BigInt(value), at)
  }
  for (const { length } of [root, described, leaves, data]) {
    writeNumber(offset)
    writeNumber(length)
    offset += length
  }
  for (const count of [entries.length, entries.length, contents]) writeNumber(count)
  const isInOrder = 1
  for (const byte of [isInOrder, packedByGzip, packedByGzip, vectorTiles, 0, maxZoom])
    at = header.writeUInt8(byte, at)
  const writeDegrees = (degrees: number) => {
    at = header.writeInt32LE(Math.round(degrees * 1e7), at)
  }
  const [west, south, east, north] = bounds
  for (const degrees of bounds) writeDegrees(degrees)
  at = header.writeUInt8(0, at)
  for (const degrees of [(west + east) / 2, (south + north) / 2]) writeDegrees(degrees)
  return Buffer.concat([header, root, described, leaves, data])
}

/** Tiles in the order of the format, those with the same bytes kept once. */
function packTiles(tiles: readonly ArchivedTile[]) {
  const kept = new Map<string, Omit<Entry, 'id'>>()
  const pieces: Buffer[] = []
  let end = 0
  const entries = tiles
    .map((tile) => ({ id: zxyToTileId(tile.zoom, tile.column, tile.row), bytes: tile.bytes }))
    .sort((a, b) => a.id - b.id)
    .map(({ id, bytes }): Entry => {
      const key = Buffer.from(bytes).toString('latin1')
      const known = kept.get(key)
      if (known) return { id, ...known }
      const packed = gzipSync(bytes)
      const place = { offset: end, length: packed.length }
      end += packed.length
      pieces.push(packed)
      kept.set(key, place)
      return { id, ...place }
    })
  return { entries, data: Buffer.concat(pieces), contents: pieces.length }
}

/** One directory where it fits into what readers ask for first, and else one that leads to others. */
function writeDirectories(entries: readonly Entry[]): { root: Buffer; leaves: Buffer } {
  const whole = writeDirectory(entries, 1)
  if (whole.length + headerBytes <= maxFirstBytes) return { root: whole, leaves: Buffer.alloc(0) }
  const leaves: Buffer[] = []
  const leading: Entry[] = []
  let offset = 0
  for (let first = 0; first < entries.length; first += leafEntries) {
    const leaf = writeDirectory(entries.slice(first, first + leafEntries), 1)
    leading.push({ id: entries[first]?.id ?? 0, offset, length: leaf.length })
    leaves.push(leaf)
    offset += leaf.length
  }
  return { root: writeDirectory(leading, 0), leaves: Buffer.concat(leaves) }
}

/** @param run how many tiles each entry stands for; none, where it leads to a directory */
function writeDirectory(entries: readonly Entry[], run: 0 | 1): Buffer {
  const pbf = new PbfWriter()
  pbf.writeVarint(entries.length)
  entries.forEach(({ id }, at) => {
    pbf.writeVarint(id - (entries[at - 1]?.id ?? 0))
  })
  for (const _ of entries) pbf.writeVarint(run)
  for (const { length } of entries) pbf.writeVarint(length)
  entries.forEach(({ offset }, at) => {
    const before = entries[at - 1]
    const followsOn = before && offset === before.offset + before.length
    pbf.writeVarint(followsOn ? 0 : offset + 1)
  })
  return gzipSync(pbf.finish())
}

import { type FileHandle, open } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import { findTile, type Header, SharedPromiseCache, type Source, TileType, zxyToTileId } from 'pmtiles'
import { BasemapError, checkTiles, isGzip, layerNames, type PlainSource } from './tile-source.ts'

/** Directories lie at most so deep: the root, and leaves below it. */
const maxDepth = 4

/** No description of tiles is larger, in bytes. */
const maxMetadataBytes = 1 << 20

/** The numbers by which the format names compressions. */
const [none, gzip] = [1, 2]

/**
 * Opens a PMTiles archive (version 3) on disk.
 * @throws BasemapError where it is none, is not whole, or holds something else
 */
export async function openPmtiles(path: string): Promise<PlainSource> {
  const file = await open(path)
  try {
    return await readArchive(file, path)
  } catch (error) {
    await file.close()
    if (error instanceof BasemapError) throw error
    throw new BasemapError(
      `${path} is not a PMTiles archive, or is not whole: ${(error as Error).message}. Copy or make it again.`,
    )
  }
}

async function readArchive(file: FileHandle, path: string): Promise<PlainSource> {
  const { size, mtimeMs } = await file.stat()
  const read = async (offset: number, length: number): Promise<Uint8Array> => {
    if (!Number.isSafeInteger(offset + length) || offset + length > size)
      throw new BasemapError(
        `${path} is not whole: it says that it goes on to byte ${offset + length}, and has ${size}. Copy or make it again.`,
      )
    const bytes = new Uint8Array(length)
    const { bytesRead } = await file.read(bytes, 0, length, offset)
    if (bytesRead < length) throw new BasemapError(`${path} has become shorter while it was read.`)
    return bytes
  }
  const source: Source = {
    getKey: () => path,
    // The library asks for the first 16 kB whatever there is.
    getBytes: async (offset, length) => ({
      data: (await read(offset, Math.min(length, Math.max(0, size - offset)))).buffer as ArrayBuffer,
    }),
  }
  const directories = new SharedPromiseCache()
  const header = await directories.getHeader(source)
  if (header.specVersion !== 3) throw new Error(`it is of version ${header.specVersion}, and 3 is read`)
  await read(header.tileDataOffset, header.tileDataLength ?? 0)
  const metadata = await readMetadata(header, read)
  checkTiles(path, {
    format: TileType[header.tileType]?.toLowerCase() ?? 'unknown',
    layers: layerNames(metadata),
  })
  if (header.tileCompression !== none && header.tileCompression !== gzip)
    throw new BasemapError(`${path} is compressed in a way that browsers do not read; make it with gzip.`)

  return {
    attribution: typeof metadata.attribution === 'string' ? metadata.attribution : '',
    bounds: [header.minLon, header.minLat, header.maxLon, header.maxLat],
    minZoom: header.minZoom,
    maxZoom: header.maxZoom,
    version: `${size.toString(36)}${Math.round(mtimeMs).toString(36)}`,
    async readTile(z, x, y) {
      if (z < header.minZoom || z > header.maxZoom) return null
      const id = zxyToTileId(z, x, y)
      let [offset, length] = [header.rootDirectoryOffset, header.rootDirectoryLength]
      for (let depth = 0; depth < maxDepth; depth++) {
        const entry = findTile(await directories.getDirectory(source, offset, length, header), id)
        if (!entry) return null
        if (entry.runLength > 0) {
          const bytes = await read(header.tileDataOffset + entry.offset, entry.length)
          return { bytes, encoding: isGzip(bytes) ? 'gzip' : null }
        }
        ;[offset, length] = [header.leafDirectoryOffset + entry.offset, entry.length]
      }
      throw new BasemapError(`${path} has directories in directories without end.`)
    },
    close: () => file.close(),
  }
}

type Metadata = { attribution?: unknown; vector_layers?: unknown }

async function readMetadata(
  { jsonMetadataOffset: offset, jsonMetadataLength: length }: Header,
  read: (offset: number, length: number) => Promise<Uint8Array>,
): Promise<Metadata> {
  if (length > maxMetadataBytes) throw new Error('its description is longer than a megabyte')
  const bytes = await read(offset, length)
  const text = isGzip(bytes) ? gunzipSync(bytes, { maxOutputLength: maxMetadataBytes }) : Buffer.from(bytes)
  return JSON.parse(text.toString()) as Metadata
}

import { open } from 'node:fs/promises'
import { drawsSea } from './draws-sea.ts'
import { openMbtiles } from './mbtiles-file.ts'
import { openPmtiles } from './pmtiles-file.ts'
import { BasemapError, type PlainSource, type TileSource } from './tile-source.ts'
import { openTileJson } from './tilejson-service.ts'

type Cache = { folder: string; maxBytes: number }

/** Whether a basemap is asked for over the network. */
export const isAddress = (place: string): boolean => /^https?:\/\//i.test(place)

/**
 * @param place a file, told by what is in it and not by its name, or the address of a TileJSON document
 * @throws BasemapError that says what is wrong and the way out
 */
export async function openBasemap(place: string, cache: Cache): Promise<TileSource> {
  const source = await openPlain(place, cache)
  try {
    return { ...source, drawsSea: await drawsSea(source) }
  } catch (error) {
    await source.close()
    if (error instanceof BasemapError) throw error
    throw new BasemapError(
      `${place} has tiles that cannot be unpacked: ${(error as Error).message}. Make it again.`,
    )
  }
}

async function openPlain(place: string, cache: Cache): Promise<PlainSource> {
  if (isAddress(place)) return openTileJson(place, cache)
  const beginning = await firstBytes(place)
  if (beginning.startsWith('PMTiles')) return openPmtiles(place)
  if (beginning.startsWith('SQLite format 3')) return openMbtiles(place)
  throw new BasemapError(
    `${place} is neither PMTiles nor MBTiles. Name such a file, or the address of a TileJSON document; "pnpm atlas basemap" says where they are had.`,
  )
}

async function firstBytes(path: string): Promise<string> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new BasemapError(
      error.code === 'ENOENT' ? `There is no file ${path}.` : `${path} cannot be read: ${error.message}.`,
    )
  })
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, 0)
    return buffer.toString('latin1', 0, bytesRead)
  } catch (error) {
    throw new BasemapError(`${path} cannot be read: ${(error as Error).message}.`)
  } finally {
    await file.close()
  }
}

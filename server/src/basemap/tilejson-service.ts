import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import Type from 'typebox'
import { Value } from 'typebox/value'
import { diskCache } from '../http/disk-cache.ts'
import { fetchOutside, OutsideError } from '../http/fetch-outside.ts'
import {
  asBounds,
  asZoom,
  BasemapError,
  checkTiles,
  isGzip,
  layerNames,
  type PlainSource,
  type Tile,
} from './tile-source.ts'

/** What of a TileJSON document (version 3) is used. */
const TileJson = Type.Object({
  tiles: Type.Array(Type.String({ maxLength: 2000 }), { minItems: 1, maxItems: 20 }),
  attribution: Type.Optional(Type.String({ maxLength: 10_000 })),
  format: Type.Optional(Type.String()),
  bounds: Type.Optional(Type.Unknown()),
  minzoom: Type.Optional(Type.Unknown()),
  maxzoom: Type.Optional(Type.Unknown()),
})

const limits = {
  /** Of the document and of a tile, in bytes. */
  documentBytes: 1 << 20,
  tileBytes: 4 << 20,
  /** Milliseconds. */
  timeout: 10_000,
  /** A tile that was had is asked for again after so long. */
  tileAge: 30 * 24 * 3_600_000,
}

/** Tiles that are asked for at once, of one service. */
const maxAtOnce = 8

/**
 * Tiles of a service outside, by the address of its TileJSON document. The service here asks for them and keeps what it
 * has had on disk: readers ask nobody else.
 * @param cache where tiles are kept, and up to how many bytes
 * @throws BasemapError
 */
export async function openTileJson(
  address: string,
  cache: { folder: string; maxBytes: number },
): Promise<PlainSource> {
  const document = await readDocument(address)
  const template = tileAddress(document.tiles[0] ?? '', address)
  const version = createHash('sha256').update(template).digest('hex').slice(0, 12)
  const kept = diskCache(join(cache.folder, version), cache.maxBytes)
  const asked = new Map<string, Promise<Tile | null>>()
  const waiting: (() => void)[] = []
  let running = 0

  const inTurn = async <T>(ask: () => Promise<T>): Promise<T> => {
    if (running >= maxAtOnce) await new Promise<void>((resolve) => waiting.push(resolve))
    running++
    try {
      return await ask()
    } finally {
      running--
      waiting.shift()?.()
    }
  }

  async function read(z: number, x: number, y: number): Promise<Tile | null> {
    const name = `${z}/${x}/${y}.mvt`
    const found = await kept.read(name, limits.tileAge)
    const bytes = found ?? (await inTurn(() => askForTile(template, z, x, y)))
    if (!found) await kept.keep(name, bytes)
    return bytes.length > 0 ? { bytes, encoding: 'gzip' } : null
  }

  return {
    attribution: document.attribution ?? '',
    bounds: asBounds(document.bounds),
    minZoom: asZoom(document.minzoom, 0),
    maxZoom: asZoom(document.maxzoom, 14),
    version,
    readTile(z, x, y) {
      const name = `${z}/${x}/${y}`
      const now = asked.get(name) ?? read(z, x, y).finally(() => asked.delete(name))
      asked.set(name, now)
      return now
    },
    close: async () => {},
  }
}

async function readDocument(address: string) {
  const bytes = await outside(address, `The tile service at ${hostOf(address)}`, limits.documentBytes)
  let document: unknown
  try {
    document = JSON.parse(Buffer.from(bytes).toString()) as unknown
  } catch {
    throw new BasemapError(
      `What stands at the address on ${hostOf(address)} is no TileJSON document, for instance a web page. Take the address that ends in .json.`,
    )
  }
  if (!Value.Check(TileJson, document))
    throw new BasemapError(`The document on ${hostOf(address)} is JSON, but no TileJSON: it names no tiles.`)
  checkTiles(`The tile service at ${hostOf(address)}`, {
    format: document.format ?? formatOf(document.tiles[0] ?? ''),
    layers: layerNames(document),
  })
  return document
}

/** The ending of the address of tiles says what they are; without one they are taken for vector tiles. */
function formatOf(template: string): string {
  const ending = /\.(png|jpe?g|webp|avif|pbf|mvt)(\?|$)/i.exec(template)?.[1]
  return ending?.toLowerCase() ?? 'pbf'
}

/** What a document names is fetched over https or from where the document itself is, and nowhere else. */
function tileAddress(template: string, document: string): string {
  const whole = URL.canParse(template, document) ? new URL(template, document) : null
  const isSafe = whole && (whole.protocol === 'https:' || whole.origin === new URL(document).origin)
  const address = whole && decodeURI(whole.href)
  if (!isSafe || !address || !['{z}', '{x}', '{y}'].every((part) => address.includes(part)))
    throw new BasemapError(
      `The document on ${hostOf(document)} names tiles at an address that is not asked: it must be https with {z}, {x} and {y}.`,
    )
  return address
}

/** @returns the tile compressed with gzip; no bytes where the service has none */
async function askForTile(template: string, z: number, x: number, y: number): Promise<Uint8Array> {
  const address = template.replace('{z}', `${z}`).replace('{x}', `${x}`).replace('{y}', `${y}`)
  const bytes = await outside(address, `The tile service at ${hostOf(template)}`, limits.tileBytes).catch(
    (error: unknown) => {
      if (error instanceof BasemapError && error.cause === 404) return new Uint8Array()
      throw error
    },
  )
  if (bytes.length === 0 || isGzip(bytes)) return bytes
  // A vector tile is a list of layers, and a layer begins so.
  if (bytes[0] !== 0x1a)
    throw new BasemapError(
      `The tile service at ${hostOf(template)} answered with something else than a tile.`,
    )
  return gzipSync(bytes)
}

async function outside(address: string, who: string, maxBytes: number): Promise<Uint8Array> {
  try {
    return await fetchOutside(address, { timeout: limits.timeout, maxBytes })
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error
    throw new BasemapError(`${who} cannot be used now: ${error.message}.`, {
      cause: error.status ?? undefined,
    })
  }
}

/** Addresses may carry keys, and are told to nobody. */
const hostOf = (address: string) => new URL(address).host

import { join } from 'node:path'
import type { Basemap } from '@atlas/shared/basemaps'
import type { FastifyInstance } from 'fastify'
import plugin from 'fastify-plugin'
import { readAttribution } from './attribution.ts'
import { type NamedBasemap, readBasemaps } from './named-basemaps.ts'
import { isAddress, openBasemap } from './open-basemap.ts'
import { BasemapError, type TileSource } from './tile-source.ts'

/** A service that failed is left alone for so long, and one that answered is believed for so long. Milliseconds. */
const [retryAfter, believedFor] = [60_000, 24 * 3_600_000]

/** A basemap that is there, or why it is not. */
export type OpenedBasemap = NamedBasemap & ({ source: TileSource } | { fault: string })

type Basemaps = {
  /** All that the operator named, in their order. */
  list(): Promise<OpenedBasemap[]>
  /** @returns null where none is called so */
  find(code: string): Promise<OpenedBasemap | null>
}

declare module 'fastify' {
  interface FastifyInstance {
    basemaps: Basemaps
  }
}

/**
 * The basemaps of `BASEMAP`. A file that cannot be used keeps the service from starting; a service outside may be away
 * for a while and come back.
 */
export const basemaps = plugin(async (app: FastifyInstance) => {
  const { basemap, basemapCacheBytes, dataDir } = app.config
  const named = readBasemaps(basemap)
  const openings = new Map<string, Promise<OpenedBasemap>>()
  const sources = new Set<TileSource>()

  async function open(basemap: NamedBasemap): Promise<OpenedBasemap> {
    const folder = join(dataDir, 'tiles', basemap.code)
    const source = await openBasemap(basemap.place, { folder, maxBytes: basemapCacheBytes })
    sources.add(source)
    return { ...basemap, source }
  }

  /** Opened by the first who asks, and again when it failed or became old. */
  async function openAgain(basemap: NamedBasemap): Promise<OpenedBasemap> {
    const opened = open(basemap).catch((error: Error) => {
      app.log.warn({ err: error }, 'a basemap cannot be used')
      return { ...basemap, fault: error instanceof BasemapError ? error.message : 'It cannot be read.' }
    })
    const after = 'fault' in (await opened) ? retryAfter : believedFor
    setTimeout(() => openings.delete(basemap.code), after).unref()
    return opened
  }

  function opened(basemap: NamedBasemap): Promise<OpenedBasemap> {
    const known = openings.get(basemap.code) ?? openAgain(basemap)
    openings.set(basemap.code, known)
    return known
  }

  for (const basemap of named)
    if (!isAddress(basemap.place)) openings.set(basemap.code, Promise.resolve(await open(basemap)))
  app.decorate('basemaps', {
    list: () => Promise.all(named.map(opened)),
    async find(code) {
      const basemap = named.find((each) => each.code === code)
      return basemap ? opened(basemap) : null
    },
  } satisfies Basemaps)
  app.addHook('onClose', async () => {
    for (const source of sources) await source.close()
  })
})

/** A basemap as readers are told of it. */
export function describeBasemap(basemap: OpenedBasemap): Basemap {
  const { code, name } = basemap
  if ('fault' in basemap)
    return {
      code,
      name,
      fault: basemap.fault,
      tiles: '',
      minZoom: 0,
      maxZoom: 0,
      bounds: [0, 0, 0, 0],
      attribution: [],
      drawsSea: false,
    }
  const { minZoom, maxZoom, bounds, version, attribution, drawsSea } = basemap.source
  return {
    ...{ code, name, fault: null, minZoom, maxZoom, bounds: [...bounds], drawsSea },
    tiles: `/api/basemaps/${code}/${version}/{z}/{x}/{y}`,
    attribution: readAttribution(attribution),
  }
}

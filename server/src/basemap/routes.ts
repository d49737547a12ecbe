import { Basemap } from '@atlas/shared/basemaps'
import { Code } from '@atlas/shared/primitives'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyPluginCallback } from 'fastify'
import Type from 'typebox'
import { notFound } from '../http/errors.ts'
import { Problem } from '../http/problem.ts'
import { basemaps, describeBasemap } from './basemaps.ts'
import { BasemapError } from './tile-source.ts'

/** A tile at an address never changes: the version in it does. */
const forGood = 'public, max-age=31536000, immutable'

/** Where the map has no tile, one of a newer file may be. */
const forAnHour = 'public, max-age=3600'

const zoom = Type.Integer({ minimum: 0, maximum: 24 })
const count = Type.Integer({ minimum: 0, maximum: 2 ** 24 - 1 })

/** Streets under the maps: the same for everybody, so that nobody is asked who they are. */
export const basemapRoutes: FastifyPluginCallback = (app, _options, done) => {
  app.register(basemaps)
  const scope = app.withTypeProvider<TypeBoxTypeProvider>()

  scope.get(
    '/',
    {
      schema: {
        tags: ['basemaps'],
        summary: 'List the street maps that this service has',
        response: { 200: Type.Object({ items: Type.Array(Basemap) }) },
      },
    },
    async (_request, reply) => {
      reply.header('cache-control', 'no-cache')
      return { items: (await app.basemaps.list()).map(describeBasemap) }
    },
  )

  scope.get(
    '/:basemap/:version/:z/:x/:y',
    {
      // A map that is moved asks for a hundred, and a room behind one address for thousands.
      config: { rateLimit: false },
      schema: {
        tags: ['basemaps'],
        summary: 'Read a tile of a street map, a Mapbox vector tile',
        params: Type.Object({
          ...{ basemap: Code, version: Type.String({ maxLength: 40 }) },
          ...{ z: zoom, x: count, y: count },
        }),
        response: {
          200: Type.Unsafe<Uint8Array>({ type: 'string', format: 'binary' }),
          204: Type.Null({ description: 'the map has no tile there' }),
        },
      },
    },
    async ({ params: { basemap, version, z, x, y } }, reply) => {
      const found = await app.basemaps.find(basemap)
      if (!found) throw notFound()
      if ('fault' in found) throw new Problem('unavailable', { detail: found.fault })
      // An address of before the file was changed: the page asks anew which ones there are.
      if (version !== found.source.version || x >= 2 ** z || y >= 2 ** z) throw notFound()
      const tile = await found.source.readTile(z, x, y).catch((error: unknown) => {
        if (error instanceof BasemapError) throw new Problem('unavailable', { detail: error.message })
        throw error
      })
      if (!tile) return reply.code(204).header('cache-control', forAnHour).send(null)
      reply.headers({ 'cache-control': forGood, 'content-type': 'application/vnd.mapbox-vector-tile' })
      if (tile.encoding) reply.header('content-encoding', tile.encoding)
      return reply.send(tile.bytes)
    },
  )
  done()
}

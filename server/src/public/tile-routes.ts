import { Code } from '@atlas/shared/primitives'
import type { FastifyPluginCallback } from 'fastify'
import Type from 'typebox'
import { cachedResponse, ifNoneMatch } from '../http/cached-response.ts'
import { notFound } from '../http/errors.ts'
import { fault } from '../http/problem.ts'
import { serviceAddress } from '../http/service-address.ts'
import { cutTile, isEmptyTile } from './cut-tile.ts'
import { tileLayers } from './describe-tiles.ts'
import { extentOf, featuresOf } from './edition-features.ts'
import { findEdition } from './find-edition.ts'
import { publicScope } from './scope.ts'
import { sentAs } from './sent-as.ts'
import { maxTileZoom } from './tile-points.ts'

const maxBytes = 64 * 1024 * 1024
const slug = { ...Code, description: 'of the alliance' }
const edition = Type.String({ pattern: '^([1-9][0-9]{0,8}|latest)$' })
const tileParams = Type.Object({
  ...{ slug, edition },
  z: Type.Integer({ minimum: 0, maximum: 30 }),
  x: Type.Integer({ minimum: 0 }),
  y: Type.Integer({ minimum: 0 }),
})

/** Public places as vector tiles, for maps of others. */
export const tileRoutes: FastifyPluginCallback = publicScope((scope) => {
  const { published } = scope
  const answerCached = cachedResponse(maxBytes)
  const tags = ['public']

  const find = async (named: string, number: string) => {
    const { alliance, head } = await findEdition(published, named, number)
    const made = await published.edition(head)
    if (!made) throw notFound()
    return { alliance, head, made, stamp: `${head.number}.${head.revision}.${head.root.slice(0, 16)}` }
  }

  scope.get(
    '/:slug/:edition.json',
    {
      schema: {
        tags,
        summary: 'Describe the tiles of an edition',
        description: 'TileJSON 3.0.0.',
        params: Type.Object({ slug, edition }),
        headers: ifNoneMatch,
        response: sentAs('The description', 'application/json'),
      },
    },
    async (request, reply) => {
      const params = request.params as { slug: string; edition: string }
      const { alliance, head, made, stamp } = await find(params.slug, params.edition)
      const base = serviceAddress(request)
      const whole = `${stamp}.${Buffer.from(base).toString('base64url')}`
      const describe = () => ({
        tilejson: '3.0.0',
        name: head.name,
        version: `${head.number}.${head.revision}.0`,
        tiles: [`${base}/tiles/${alliance.slug}/${head.number}/{z}/{x}/{y}.pbf`],
        minzoom: 0,
        maxzoom: maxTileZoom,
        bounds: extentOf(featuresOf(made)) ?? [-180, -85, 180, 85],
        vector_layers: tileLayers(made),
      })
      return answerCached(request, reply, {
        stamp: whole,
        make: async () => ({ stamp: whole, text: JSON.stringify(describe()) }),
      })
    },
  )

  scope.get(
    '/:slug/:edition/:z/:x/:y.pbf',
    {
      schema: {
        tags,
        summary: 'Read a tile of an edition',
        description: `Mapbox Vector Tile 2.1, down to zoom ${maxTileZoom}. Where there is nothing, the answer is 204.`,
        params: tileParams,
        headers: ifNoneMatch,
        response: { ...sentAs('The tile', 'application/vnd.mapbox-vector-tile'), 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { z, x, y, ...params } = request.params as {
        slug: string
        edition: string
        z: number
        x: number
        y: number
      }
      if (z > maxTileZoom) throw notFound()
      if (x >= 2 ** z || y >= 2 ** z)
        throw fault(
          'invalid-request',
          x >= 2 ** z ? 'x' : 'y',
          'maximum',
          `At zoom ${z} there are ${2 ** z} tiles.`,
        )
      const { made, stamp } = await find(params.slug, params.edition)
      if (isEmptyTile(made, z, x, y)) return reply.code(204).send(null)
      const whole = `${stamp}.${z}.${x}.${y}`
      return answerCached(request, reply, {
        stamp: whole,
        make: async () => ({ stamp: whole, text: cutTile(made, z, x, y) }),
        type: 'application/vnd.mapbox-vector-tile',
      })
    },
  )
})

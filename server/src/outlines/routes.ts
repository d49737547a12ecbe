import { findOutlines, joinOutlines, listOutlineCatalogues, readOutlinesWithin } from '@atlas/db/outlines'
import {
  maxOutlines,
  maxTogether,
  Outline,
  OutlineCatalogue,
  OutlineMatch,
  OutlinesTogether,
} from '@atlas/shared/outlines'
import { Code, Country, Name } from '@atlas/shared/primitives'
import type { FastifyPluginCallback } from 'fastify'
import Type from 'typebox'
import { allianceParams } from '../http/alliance-request.ts'
import { wholeList } from '../http/collection.ts'
import { notFound } from '../http/errors.ts'
import { permit, signedIn } from '../http/scopes.ts'
import { readInTransaction } from '../http/transactions.ts'

const tags = ['outlines']

/** Outlines do not change while somebody chooses among them. */
const forAnHour = 'private, max-age=3600'

/** Public data, for whoever has an account: whoever founds an alliance chooses its region before it is there. */
const catalogues = signedIn((scope) => {
  const { db } = scope.store

  scope.get(
    '/outlines/catalogues',
    {
      schema: {
        tags,
        summary: 'List the catalogues of outlines',
        querystring: wholeList,
        response: { 200: Type.Object({ items: Type.Array(OutlineCatalogue) }) },
      },
    },
    async () => ({ items: await listOutlineCatalogues(db) }),
  )

  scope.get(
    '/outlines',
    {
      schema: {
        tags,
        summary: 'Find outlines by name or code',
        querystring: Type.Object(
          {
            name: Name(200),
            catalogue: Type.Optional(Code),
            country: Type.Optional({ ...Country, description: 'whose outlines come first' }),
            limit: Type.Integer({ minimum: 1, maximum: 50, default: 10 }),
          },
          { additionalProperties: false },
        ),
        response: { 200: Type.Object({ items: Type.Array(OutlineMatch) }) },
      },
    },
    async (request) => ({ items: await findOutlines(db, request.query) }),
  )

  scope.get(
    '/outlines/area',
    {
      schema: {
        tags,
        summary: 'Read some outlines as one area, with who lives in it',
        querystring: Type.Object(
          {
            outline: Type.Array(Type.String({ pattern: '^[a-z0-9-]+/.+$', maxLength: 200 }), {
              minItems: 1,
              maxItems: maxTogether,
              description: 'catalogue and code, as in `fr-departements/33`; several are joined',
            }),
          },
          { additionalProperties: false },
        ),
        response: { 200: OutlinesTogether },
      },
    },
    async (request, reply) => {
      const together = await joinOutlines(db, request.query.outline.map(idOf))
      if (!together) throw notFound()
      reply.header('cache-control', forAnHour)
      return together
    },
  )
})

function idOf(id: string): { catalogue: string; code: string } {
  const at = id.indexOf('/')
  return { catalogue: id.slice(0, at), code: id.slice(at + 1) }
}

/** What of a catalogue lies in the region of an alliance, to become its territories. */
const within = permit('write', (scope) => {
  scope.get(
    '/outlines',
    {
      schema: {
        tags,
        summary: 'Read the outlines of a catalogue that lie in the region',
        params: allianceParams,
        querystring: Type.Object({ catalogue: Code }, { additionalProperties: false }),
        response: { 200: Type.Object({ items: Type.Array(Outline), more: Type.Boolean() }) },
      },
    },
    async (request) => {
      const { catalogue } = request.query
      const items = await readInTransaction(request, (trx) => readOutlinesWithin(trx, catalogue, maxOutlines))
      return { items: items.slice(0, maxOutlines), more: items.length > maxOutlines }
    },
  )
})

export const outlines: FastifyPluginCallback = (app, _options, done) => {
  app.register(catalogues)
  app.register(within, { prefix: '/alliances/:alliance' })
  done()
}

import { createHash } from 'node:crypto'
import type { PublicTrx } from '@atlas/db/tenancy'
import { runPublicTransaction } from '@atlas/db/transactions'
import { PublicAlliance } from '@atlas/shared/alliances'
import type { FastifyPluginCallback } from 'fastify'
import Type from 'typebox'
import { cachedResponse, ifNoneMatch } from '../http/cached-response.ts'
import { wholeList } from '../http/collection.ts'
import { publicScope } from './scope.ts'

const maxBytes = 1024 * 1024

/** What everybody may read, from any page. */
export const publicApi: FastifyPluginCallback = publicScope((scope) => {
  const { db } = scope.store
  const answerCached = cachedResponse(maxBytes)

  scope.get(
    '/alliances',
    {
      schema: {
        tags: ['public'],
        summary: 'List the alliances that are open to guests',
        description:
          'By name. It is the same for everybody: no cookie is read, any page may ask for it, and caches may keep it for a minute.',
        querystring: wholeList,
        headers: ifNoneMatch,
        response: { 200: Type.Object({ items: Type.Array(PublicAlliance) }), 304: Type.Null() },
      },
    },
    async (request, reply) => {
      const text = JSON.stringify({ items: await runPublicTransaction(db, listPublicAlliances) })
      const stamp = createHash('sha256').update(text).digest('base64url')
      return answerCached(request, reply, { stamp, make: async () => ({ stamp, text }) })
    },
  )
})

const listPublicAlliances = (trx: PublicTrx) =>
  trx.selectFrom('publication.alliance').selectAll().orderBy('name').orderBy('slug').execute()

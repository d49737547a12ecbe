import { createHash } from 'node:crypto'
import { Code, oneOf } from '@atlas/shared/primitives'
import { sentenceLanguageOf, sentenceLanguages } from '@atlas/shared/sentences/languages'
import type { FastifyPluginCallback } from 'fastify'
import Type from 'typebox'
import { cachedResponse, ifNoneMatch } from '../http/cached-response.ts'
import { wholeList } from '../http/collection.ts'
import { notFound } from '../http/errors.ts'
import { serviceAddress } from '../http/service-address.ts'
import { cataloguePath, writeCatalogue } from './catalogue.ts'
import { Directory, readDirectory } from './directory.ts'
import { writeFeed } from './feed.ts'
import { latestOf } from './published.ts'
import { publicScope } from './scope.ts'
import { sentAs } from './sent-as.ts'

const maxBytes = 16 * 1024 * 1024
const params = Type.Object({ slug: { ...Code, description: 'of the alliance' } })

/** What to follow: who publishes, and what each of them did. */
export const feedRoutes: FastifyPluginCallback = publicScope((scope) => {
  const { published } = scope
  const answerCached = cachedResponse(maxBytes)
  const tags = ['public']

  scope.get(
    '/directory.json',
    {
      schema: {
        tags,
        summary: 'List the alliances that have published',
        querystring: wholeList,
        headers: ifNoneMatch,
        response: { 200: Directory, 304: Type.Null() },
      },
    },
    async (request, reply) => {
      const text = JSON.stringify(await readDirectory(published, serviceAddress(request)))
      const stamp = stampOf(text)
      return answerCached(request, reply, { stamp, make: async () => ({ stamp, text }) })
    },
  )

  scope.get(
    cataloguePath,
    {
      schema: {
        tags,
        summary: 'List all editions in the words of DCAT-AP',
        description: 'For catalogues of open data that collect others: DCAT-AP 3.0.1 as JSON-LD.',
        headers: ifNoneMatch,
        response: sentAs('The catalogue', 'application/ld+json'),
      },
    },
    async (request, reply) => {
      const text = JSON.stringify(writeCatalogue(await published.all(), serviceAddress(request)))
      const stamp = stampOf(text)
      return answerCached(request, reply, {
        stamp,
        make: async () => ({ stamp, text }),
        type: 'application/ld+json; charset=utf-8',
      })
    },
  )

  scope.get(
    '/:slug/feed.atom',
    {
      schema: {
        tags,
        summary: 'Follow what an alliance publishes',
        params,
        querystring: Type.Object({ lang: Type.Optional(oneOf(sentenceLanguages)) }),
        headers: ifNoneMatch,
        response: sentAs('The feed', 'application/atom+xml'),
      },
    },
    async (request, reply) => {
      const alliance = await published.find(request.params.slug)
      if (!alliance) throw notFound()
      const head = latestOf(alliance)
      const edition = head && (await published.edition(head))
      const language = request.query.lang ?? sentenceLanguageOf(edition?.alliance.languages ?? [])
      const text = writeFeed(alliance, serviceAddress(request), language)
      const stamp = stampOf(text)
      return answerCached(request, reply, {
        stamp,
        make: async () => ({ stamp, text }),
        type: 'application/atom+xml; charset=utf-8',
      })
    },
  )

  scope.get(
    '/data/:slug/withdrawals.json',
    {
      schema: {
        tags,
        summary: 'Follow what an alliance withdrew',
        description:
          'Hashes of records that were withdrawn. Whoever holds a copy of an edition finds the record with that `record hash` and deletes it; to everybody else it tells nothing.',
        params,
        headers: ifNoneMatch,
        response: {
          200: Type.Object({
            withdrawals: Type.Array(
              Type.Object({
                at: Type.String(),
                edition: Type.Integer(),
                revision: Type.Integer(),
                reason: Type.String(),
                whole: Type.Boolean({ description: 'the whole edition' }),
                records: Type.Array(Type.String()),
              }),
            ),
          }),
          304: Type.Null(),
        },
      },
    },
    async (request, reply) => {
      const alliance = await published.find(request.params.slug)
      if (!alliance) throw notFound()
      const withdrawals = alliance.acts
        .filter(({ act }) => act === 'withdraw' || act === 'redact')
        .map(({ act, at, number, revision, reason, records }) => ({
          ...{ at, edition: number, revision, reason, whole: act === 'withdraw', records },
        }))
      const text = JSON.stringify({ withdrawals })
      const stamp = stampOf(text)
      return answerCached(request, reply, { stamp, make: async () => ({ stamp, text }) })
    },
  )
})

const stampOf = (text: string) => createHash('sha256').update(text).digest('base64url')

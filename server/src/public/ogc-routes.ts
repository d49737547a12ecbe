import type { FastifyPluginCallback } from 'fastify'
import type { Scope } from '../http/scopes.ts'
import {
  crumbsTo,
  describeCollection,
  findCollection,
  link,
  ogcAnswers,
  ogcBase,
  ogcSchema,
  stampOf,
} from './ogc-answers.ts'
import { collectionParams, editionQuery, noQuery, registerFeatureRoutes } from './ogc-feature-routes.ts'
import { conformsTo, ogcApi } from './ogc-openapi.ts'
import { latestOf } from './published.ts'
import { publicScope } from './scope.ts'

/** OGC API Features: a collection for each alliance that has published, of the places in its newest edition. */
export const ogcRoutes: FastifyPluginCallback = publicScope(routes, 'data', {
  vary: 'accept, accept-encoding',
})

function routes(scope: Scope): void {
  const { published } = scope
  const answer = ogcAnswers()

  scope.get(
    '/',
    { schema: { ...ogcSchema, summary: 'OGC API Features: begin here', querystring: noQuery } },
    (request, reply) => {
      const base = ogcBase(request)
      return answer(request, reply, {
        stamp: 'landing',
        html: { title: 'Alliance Atlas', crumbs: [] },
        body: () => ({
          title: 'Alliance Atlas',
          description: 'What alliances have published: organisations and where they are.',
          links: [
            link(`${base}/`, 'self', 'application/json', 'This page'),
            link(`${base}/?f=html`, 'alternate', 'text/html', 'This page as HTML'),
            link(
              `${base}/api`,
              'service-desc',
              'application/vnd.oai.openapi+json;version=3.0',
              'Description',
            ),
            link(`${base}/api?f=html`, 'service-doc', 'text/html', 'Description as HTML'),
            link(`${base}/conformance`, 'conformance', 'application/json', 'What this conforms to'),
            link(`${base}/collections`, 'data', 'application/json', 'Collections'),
          ],
        }),
      })
    },
  )

  scope.get(
    '/conformance',
    { schema: { ...ogcSchema, summary: 'OGC API Features: what it conforms to', querystring: noQuery } },
    (request, reply) =>
      answer(request, reply, {
        stamp: 'conformance',
        html: { title: 'Conformance', crumbs: [['Alliance Atlas', ogcBase(request)]] },
        body: () => ({ conformsTo }),
      }),
  )

  scope.get(
    '/api',
    { schema: { ...ogcSchema, summary: 'OGC API Features: its description', querystring: noQuery } },
    async (request, reply) => {
      const alliances = await published.all()
      return answer(request, reply, {
        stamp: `api.${stampOf(alliances)}`,
        html: { title: 'Description', crumbs: [['Alliance Atlas', ogcBase(request)]] },
        type: 'application/vnd.oai.openapi+json;version=3.0',
        body: () =>
          ogcApi(
            ogcBase(request),
            alliances.map(({ slug }) => slug),
          ),
      })
    },
  )

  scope.get(
    '/collections',
    { schema: { ...ogcSchema, summary: 'OGC API Features: list collections', querystring: noQuery } },
    async (request, reply) => {
      const base = ogcBase(request)
      const alliances = await published.all()
      const collections = await Promise.all(
        alliances.map(async (alliance) => {
          const head = latestOf(alliance)
          return head ? [await describeCollection(published, base, { alliance, head })] : []
        }),
      )
      return answer(request, reply, {
        stamp: `collections.${stampOf(alliances)}`,
        html: { title: 'Collections', crumbs: [['Alliance Atlas', base]] },
        body: () => ({
          links: [
            link(`${base}/collections`, 'self', 'application/json'),
            link(`${base}/collections?f=html`, 'alternate', 'text/html'),
          ],
          collections: collections.flat(),
        }),
      })
    },
  )

  scope.get(
    '/collections/:slug',
    {
      schema: {
        ...ogcSchema,
        summary: 'OGC API Features: read a collection',
        params: collectionParams,
        querystring: editionQuery,
      },
    },
    async (request, reply) => {
      const { alliance, head, stamp } = await findCollection(
        published,
        request.params.slug,
        request.query.edition,
      )
      const base = ogcBase(request)
      const collection = await describeCollection(published, base, { alliance, head })
      return answer(request, reply, {
        stamp,
        html: { title: head.name, crumbs: crumbsTo(base) },
        body: () => collection,
      })
    },
  )

  registerFeatureRoutes(scope, answer)
}

import { Code, oneOf } from '@atlas/shared/primitives'
import type { FastifyPluginCallback, FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { cachedResponse, ifNoneMatch } from '../http/cached-response.ts'
import { notFound } from '../http/errors.ts'
import type { Scope } from '../http/scopes.ts'
import { serviceAddress } from '../http/service-address.ts'
import { extentOf, featureSchema, featuresOf, inBox } from './edition-features.ts'
import { findEdition } from './find-edition.ts'
import { type Html, ogcHtml } from './ogc-html.ts'
import { ogcApi } from './ogc-openapi.ts'
import { readBox, readDatetime } from './ogc-parameters.ts'
import { type EditionHead, latestOf, type PublishedAlliance } from './published.ts'
import { publicScope } from './scope.ts'

/** Of answers in memory. */
const maxBytes = 64 * 1024 * 1024
const usualLimit = 100
const maxLimit = 10_000

const format = oneOf(['json', 'html'] as const, 'of the answer; else what the reader accepts')
const nothingElse = { additionalProperties: false }
const noQuery = Type.Object({ f: Type.Optional(format) }, nothingElse)
const collectionParams = Type.Object({ slug: { ...Code, description: 'of the alliance' } })
const itemParams = Type.Object({ ...collectionParams.properties, id: Type.String({ maxLength: 100 }) })
const edition = Type.Optional(
  Type.String({
    pattern: '^([1-9][0-9]{0,8}(\\.r[1-9][0-9]{0,8})?|latest)$',
    description: 'an earlier one: its number',
  }),
)
const itemsQuery = Type.Object(
  {
    f: Type.Optional(format),
    limit: Type.Optional(Type.Integer({ minimum: 1, description: `at most ${maxLimit} are sent` })),
    bbox: Type.Optional(Type.String({ description: 'west,south,east,north in degrees (CRS84)' })),
    datetime: Type.Optional(
      Type.String({
        description: 'an instant or an interval: the day of the edition lies in it, or nothing is found',
      }),
    ),
    after: Type.Optional(Type.String({ maxLength: 100, description: 'the last feature of the page before' })),
    edition,
  },
  nothingElse,
)
const editionQuery = Type.Object({ f: Type.Optional(format), edition }, nothingElse)

const conformsTo = [
  'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core',
  'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson',
  'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html',
  'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30',
  'http://www.opengis.net/spec/ogcapi-features-5/1.0/conf/schemas',
]

type Link = { href: string; rel: string; type: string; title?: string }

/** OGC API Features: a collection for each alliance that has published, of the places in its newest edition. */
export const ogcRoutes: FastifyPluginCallback = publicScope(routes, 'data', {
  vary: 'accept, accept-encoding',
})

function routes(scope: Scope): void {
  const { published } = scope
  const answerCached = cachedResponse(maxBytes)
  const schema = { tags: ['public'], headers: ifNoneMatch }

  /** As JSON, or as a page of the same. */
  async function answer(
    request: FastifyRequest,
    reply: FastifyReply,
    {
      stamp,
      body,
      type = 'application/json',
      html,
    }: { stamp: string; body: () => object; type?: string; html: Html },
  ) {
    const { f } = request.query as { f?: 'json' | 'html' }
    const accepted = request.headers.accept ?? ''
    const isHtml = f === 'html' || (f === undefined && accepted.includes('text/html'))
    reply.header('content-crs', '<http://www.opengis.net/def/crs/OGC/1.3/CRS84>')
    const named = Buffer.from(`${serviceAddress(request)}${request.url}`)
      .toString('base64url')
      .slice(-200)
    const whole = `${stamp}.${isHtml ? 'html' : 'json'}.${named}`
    if (isHtml) reply.header('content-security-policy', htmlPolicy)
    return answerCached(request, reply, {
      stamp: whole,
      make: async () => ({
        stamp: whole,
        text: isHtml ? ogcHtml(html, body()) : JSON.stringify(body()),
      }),
      type: isHtml ? 'text/html; charset=utf-8' : `${type}; charset=utf-8`,
    })
  }

  const baseOf = (request: FastifyRequest) => `${serviceAddress(request)}/ogc`
  const stampOf = (alliances: readonly PublishedAlliance[]) =>
    alliances.map((each) => `${each.slug}.${latestOf(each)?.number}.${latestOf(each)?.revision}`).join('-') ||
    'none'

  scope.get(
    '/',
    { schema: { ...schema, summary: 'OGC API Features: begin here', querystring: noQuery } },
    (request, reply) => {
      const base = baseOf(request)
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
    { schema: { ...schema, summary: 'OGC API Features: what it conforms to', querystring: noQuery } },
    (request, reply) =>
      answer(request, reply, {
        stamp: 'conformance',
        html: { title: 'Conformance', crumbs: [['Alliance Atlas', baseOf(request)]] },
        body: () => ({ conformsTo }),
      }),
  )

  scope.get(
    '/api',
    { schema: { ...schema, summary: 'OGC API Features: its description', querystring: noQuery } },
    async (request, reply) => {
      const alliances = await published.all()
      return answer(request, reply, {
        stamp: `api.${stampOf(alliances)}`,
        html: { title: 'Description', crumbs: [['Alliance Atlas', baseOf(request)]] },
        type: 'application/vnd.oai.openapi+json;version=3.0',
        body: () =>
          ogcApi(
            baseOf(request),
            alliances.map(({ slug }) => slug),
          ),
      })
    },
  )

  scope.get(
    '/collections',
    { schema: { ...schema, summary: 'OGC API Features: list collections', querystring: noQuery } },
    async (request, reply) => {
      const base = baseOf(request)
      const alliances = await published.all()
      const collections = await Promise.all(
        alliances.map(async (alliance) => {
          const head = latestOf(alliance)
          return head ? [await collectionOf(base, alliance, head)] : []
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

  async function collectionOf(base: string, alliance: PublishedAlliance, head: EditionHead) {
    const made = await published.edition(head)
    const extent = made && extentOf(featuresOf(made))
    const self = `${base}/collections/${alliance.slug}`
    return {
      id: alliance.slug,
      title: head.name,
      description: made?.alliance.purpose ?? '',
      itemType: 'feature',
      crs: ['http://www.opengis.net/def/crs/OGC/1.3/CRS84'],
      extent: {
        ...(extent && { spatial: { bbox: [extent], crs: 'http://www.opengis.net/def/crs/OGC/1.3/CRS84' } }),
        temporal: { interval: [[`${head.day}T00:00:00Z`, `${head.day}T23:59:59Z`]] },
      },
      edition: head.number,
      links: [
        link(self, 'self', 'application/json'),
        link(`${self}?f=html`, 'alternate', 'text/html'),
        link(`${self}/items`, 'items', 'application/geo+json', 'Features'),
        link(`${self}/items?f=html`, 'items', 'text/html', 'Features as HTML'),
        link(`${self}/schema`, 'http://www.opengis.net/def/rel/ogc/1.0/schema', 'application/schema+json'),
        link(
          `${base.replace(/\/ogc$/, '')}/${alliance.slug}/e/${head.number}`,
          'describedby',
          'text/html',
          'The edition',
        ),
      ],
    }
  }

  const find = async (slug: string, named = 'latest') => {
    const found = await findEdition(published, slug, named)
    const made = await published.edition(found.head)
    if (!made) throw notFound()
    return {
      ...found,
      edition: made,
      stamp: `${found.head.number}.${found.head.revision}.${found.head.root.slice(0, 16)}`,
    }
  }

  scope.get(
    '/collections/:slug',
    {
      schema: {
        ...schema,
        summary: 'OGC API Features: read a collection',
        params: collectionParams,
        querystring: editionQuery,
      },
    },
    async (request, reply) => {
      const { alliance, head, stamp } = await find(request.params.slug, request.query.edition)
      const base = baseOf(request)
      const collection = await collectionOf(base, alliance, head)
      return answer(request, reply, {
        stamp,
        html: { title: head.name, crumbs: crumbsTo(base) },
        body: () => collection,
      })
    },
  )

  scope.get(
    '/collections/:slug/schema',
    {
      schema: {
        ...schema,
        summary: 'OGC API Features: the schema of features',
        params: collectionParams,
        querystring: editionQuery,
      },
    },
    async (request, reply) => {
      const { alliance, head, stamp } = await find(request.params.slug, request.query.edition)
      const base = baseOf(request)
      return answer(request, reply, {
        stamp,
        type: 'application/schema+json',
        html: { title: 'Schema', crumbs: crumbsTo(base, alliance, head) },
        body: () => ({
          $schema: 'https://json-schema.org/draft/2020-12/schema',
          $id: `${base}/collections/${alliance.slug}/schema`,
          type: 'object',
          title: head.name,
          properties: {
            id: { type: 'string', 'x-ogc-role': 'id', readOnly: true },
            ...featureSchema,
            geometry: { format: 'geometry-point', 'x-ogc-role': 'primary-geometry' },
          },
        }),
      })
    },
  )

  scope.get(
    '/collections/:slug/items',
    {
      schema: {
        ...schema,
        summary: 'OGC API Features: read features',
        params: collectionParams,
        querystring: itemsQuery,
      },
    },
    async (request, reply) => {
      const { query } = request
      const box = query.bbox === undefined ? undefined : readBox(query.bbox)
      const isThen = query.datetime === undefined ? () => true : readDatetime(query.datetime)
      const { alliance, head, edition: made, stamp } = await find(request.params.slug, query.edition)
      const base = baseOf(request)
      const limit = Math.min(query.limit ?? usualLimit, maxLimit)
      return answer(request, reply, {
        stamp,
        type: 'application/geo+json',
        html: { title: 'Features', crumbs: crumbsTo(base, alliance, head) },
        body: () => {
          const all = isThen(head.day) ? featuresOf(made) : []
          const matched = box ? inBox(all, box) : all
          const rest =
            query.after === undefined ? matched : matched.filter(({ id }) => id > (query.after ?? ''))
          const page = rest.slice(0, limit)
          const at = (after: string | undefined, f: 'json' | 'html') => {
            const { after: _, f: __, ...kept } = query
            // An edition that is named stays the same from page to page, whatever is published meanwhile.
            const parameters = {
              ...kept,
              edition: query.edition ?? String(head.number),
              ...(after && { after }),
            }
            return `${base}/collections/${alliance.slug}/items?${new URLSearchParams({
              ...Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key, String(value)])),
              f,
            })}`
          }
          const last = page.at(-1)?.id
          return {
            type: 'FeatureCollection',
            timeStamp: head.publishedAt,
            numberMatched: matched.length,
            numberReturned: page.length,
            links: [
              link(at(query.after, 'json'), 'self', 'application/geo+json'),
              link(at(query.after, 'html'), 'alternate', 'text/html'),
              link(`${base}/collections/${alliance.slug}`, 'collection', 'application/json'),
              ...(rest.length > limit && last
                ? [link(at(last, 'json'), 'next', 'application/geo+json')]
                : []),
            ],
            features: page,
          }
        },
      })
    },
  )

  scope.get(
    '/collections/:slug/items/:id',
    {
      schema: {
        ...schema,
        summary: 'OGC API Features: read a feature',
        params: itemParams,
        querystring: editionQuery,
      },
    },
    async (request, reply) => {
      const { alliance, head, edition: made, stamp } = await find(request.params.slug, request.query.edition)
      const found = featuresOf(made).find(({ id }) => id === request.params.id)
      if (!found) throw notFound()
      const base = baseOf(request)
      const collection = `${base}/collections/${alliance.slug}`
      return answer(request, reply, {
        stamp,
        type: 'application/geo+json',
        html: { title: String(found.properties.name), crumbs: crumbsTo(base, alliance, head) },
        body: () => ({
          ...found,
          links: [
            link(`${collection}/items/${found.id}`, 'self', 'application/geo+json'),
            link(`${collection}/items/${found.id}?f=html`, 'alternate', 'text/html'),
            link(collection, 'collection', 'application/json'),
          ],
        }),
      })
    },
  )
}

const htmlPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors *"

const link = (href: string, rel: string, type: string, title?: string): Link => ({
  ...{ href, rel, type },
  ...(title !== undefined && { title }),
})

const crumbsTo = (base: string, alliance?: PublishedAlliance, head?: EditionHead): [string, string][] => [
  ['Alliance Atlas', base],
  ['Collections', `${base}/collections`],
  ...(alliance && head ? [[head.name, `${base}/collections/${alliance.slug}`] as [string, string]] : []),
]

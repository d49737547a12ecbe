import { Code, oneOf } from '@atlas/shared/primitives'
import Type from 'typebox'
import { notFound } from '../http/errors.ts'
import type { Scope } from '../http/scopes.ts'
import { featureSchema, featuresOf, inBox } from './edition-features.ts'
import { crumbsTo, findCollection, link, type ogcAnswers, ogcBase, ogcSchema } from './ogc-answers.ts'
import { readBox, readDatetime } from './ogc-parameters.ts'

const usualLimit = 100
const maxLimit = 10_000

const format = oneOf(['json', 'html'] as const, 'of the answer; else what the reader accepts')
const nothingElse = { additionalProperties: false }
export const noQuery = Type.Object({ f: Type.Optional(format) }, nothingElse)
export const collectionParams = Type.Object({ slug: { ...Code, description: 'of the alliance' } })
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
export const editionQuery = Type.Object({ f: Type.Optional(format), edition }, nothingElse)

/** The features of a collection, one by one and by pages, and their schema. */
export function registerFeatureRoutes(scope: Scope, answer: ReturnType<typeof ogcAnswers>): void {
  const { published } = scope

  scope.get(
    '/collections/:slug/schema',
    {
      schema: {
        ...ogcSchema,
        summary: 'OGC API Features: the schema of features',
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
        ...ogcSchema,
        summary: 'OGC API Features: read features',
        params: collectionParams,
        querystring: itemsQuery,
      },
    },
    async (request, reply) => {
      const { query } = request
      const box = query.bbox === undefined ? undefined : readBox(query.bbox)
      const isThen = query.datetime === undefined ? () => true : readDatetime(query.datetime)
      const {
        alliance,
        head,
        edition: made,
        stamp,
      } = await findCollection(published, request.params.slug, query.edition)
      const base = ogcBase(request)
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
        ...ogcSchema,
        summary: 'OGC API Features: read a feature',
        params: itemParams,
        querystring: editionQuery,
      },
    },
    async (request, reply) => {
      const {
        alliance,
        head,
        edition: made,
        stamp,
      } = await findCollection(published, request.params.slug, request.query.edition)
      const found = featuresOf(made).find(({ id }) => id === request.params.id)
      if (!found) throw notFound()
      const base = ogcBase(request)
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

import type { FastifyReply, FastifyRequest } from 'fastify'
import { cachedResponse, ifNoneMatch } from '../http/cached-response.ts'
import { notFound } from '../http/errors.ts'
import { serviceAddress } from '../http/service-address.ts'
import { extentOf, featuresOf } from './edition-features.ts'
import { findEdition } from './find-edition.ts'
import { type Html, ogcHtml } from './ogc-html.ts'
import { latestOf, type Published } from './published.ts'
import type { EditionHead, PublishedAlliance } from './read-published.ts'
import { sentAs } from './sent-as.ts'

/** Of answers in memory. */
const maxBytes = 64 * 1024 * 1024

export type Answered = { stamp: string; body: () => object; type?: string; html: Html }

const htmlPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors *"

/** Answers as JSON, or as a page of the same: as asked for by `f`, or else as the reader accepts. */
export function ogcAnswers() {
  const answerCached = cachedResponse(maxBytes)
  return async (
    request: FastifyRequest,
    reply: FastifyReply,
    { stamp, body, type = 'application/json', html }: Answered,
  ) => {
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
}

/** What describes each of these routes. */
export const ogcSchema = {
  tags: ['public'],
  headers: ifNoneMatch,
  response: sentAs('As JSON or as a page', 'application/json', 'text/html'),
}

export const ogcBase = (request: FastifyRequest): string => `${serviceAddress(request)}/ogc`

type Link = { href: string; rel: string; type: string; title?: string }

export const link = (href: string, rel: string, type: string, title?: string): Link => ({
  ...{ href, rel, type },
  ...(title !== undefined && { title }),
})

/** The pages above one. */
export const crumbsTo = (
  base: string,
  alliance?: PublishedAlliance,
  head?: EditionHead,
): [string, string][] => [
  ['Alliance Atlas', base],
  ['Collections', `${base}/collections`],
  ...(alliance && head ? [[head.name, `${base}/collections/${alliance.slug}`] as [string, string]] : []),
]

/** What OGC API Features tells of an alliance. */
export async function describeCollection(
  published: Published,
  base: string,
  { alliance, head }: { alliance: PublishedAlliance; head: EditionHead },
) {
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

/**
 * The edition that a collection is asked for in, with what names its state.
 * @throws Problem not-found, or gone where it was withdrawn
 */
export async function findCollection(published: Published, slug: string, named = 'latest') {
  const found = await findEdition(published, slug, named)
  const edition = await published.edition(found.head)
  if (!edition) throw notFound()
  const { number, revision, root } = found.head
  return { ...found, edition, stamp: `${number}.${revision}.${root.slice(0, 16)}` }
}

/** Names what all of them have published. */
export const stampOf = (alliances: readonly PublishedAlliance[]) =>
  alliances.map((each) => `${each.slug}.${latestOf(each)?.number}.${latestOf(each)?.revision}`).join('-') ||
  'none'

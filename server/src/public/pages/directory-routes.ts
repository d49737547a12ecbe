import { type CombinedEdition, combineEditions } from '@atlas/shared/editions/combine-editions'
import type { FastifyInstance, FastifyPluginCallback, FastifyReply, FastifyRequest } from 'fastify'
import { cachedResponse } from '../../http/cached-response.ts'
import { notFound } from '../../http/errors.ts'
import { serviceAddress } from '../../http/service-address.ts'
import { hasSession } from '../../http/session.ts'
import { editionPath } from '../edition-address.ts'
import { latestOf } from '../published.ts'
import type { PublishedAlliance } from '../read-published.ts'
import { pageHeaders, publicScope } from '../scope.ts'
import { digest } from './answer-page.ts'
import { directoryPage } from './directory-page.ts'
import { languageOf } from './find-page.ts'

const maxBytes = 16 * 1024 * 1024
type Query = Readonly<Record<string, unknown>>

/** The front door, and what programs that walk from page to page ask for. */
export const publicDirectory: FastifyPluginCallback = (app, _options, done) => {
  const { pageFiles: files } = app
  const answerCached = cachedResponse(maxBytes)
  const combine = combining(app)

  /** For members the front door is their home; for everybody else it is what all alliances have published. */
  async function answerDirectory(request: FastifyRequest, reply: FastifyReply) {
    const alliances = await app.published.all()
    const query = request.query as Query
    const language = languageOf(query, ['en'])
    const baseUrl = serviceAddress(request)
    const stamp = digest(alliances, language, files, query, baseUrl)
    const make = async () => {
      const combined = await combine(alliances)
      return { stamp, text: directoryPage({ language, files, baseUrl, alliances, combined, query }) }
    }
    return answerCached(request, reply, { stamp, make, type: 'text/html; charset=utf-8' })
  }

  app.register((front, _options, ready) => {
    // Which of the two it is depends on the cookie, so nobody keeps it.
    front.addHook('onSend', async (_request, reply) => {
      reply.headers({ 'cache-control': 'no-store', vary: 'accept-encoding, cookie' })
    })
    front.get('/', { schema: { hide: true } }, async (request, reply) => {
      if (hasSession(request) || (await front.published.all()).length === 0) return sendHome(reply)
      return answerDirectory(request, reply.headers(pageHeaders))
    })
    ready()
  })
  app.register(
    publicScope((scope) => {
      scope.get('/robots.txt', { schema: { hide: true } }, async (request, reply) => {
        const text = `User-agent: *\nDisallow: /a/\nDisallow: /api/\nAllow: /\nSitemap: ${serviceAddress(request)}/sitemap.xml\n`
        return reply
          .type('text/plain; charset=utf-8')
          .header('etag', `"${digest(text)}"`)
          .send(text)
      })
      scope.get('/sitemap.xml', { schema: { hide: true } }, async (request, reply) => {
        const text = siteMap(serviceAddress(request), await scope.published.all())
        return reply
          .type('application/xml; charset=utf-8')
          .header('etag', `"${digest(text)}"`)
          .send(text)
      })
    }),
  )
  done()

  function sendHome(reply: FastifyReply) {
    if (!app.hasReplyDecorator('sendWebApp')) throw notFound()
    return reply.sendWebApp('')
  }
}

/** Keeps what was combined until somebody publishes something. */
function combining({ published }: FastifyInstance) {
  let known: { key: string; combined: Promise<CombinedEdition> } | undefined
  return (alliances: readonly PublishedAlliance[]) => {
    const heads = alliances.flatMap((each) => {
      const head = latestOf(each)
      return head ? [{ slug: each.slug, head }] : []
    })
    const key = digest(heads)
    if (known?.key !== key) {
      const read = async ({ slug, head }: (typeof heads)[number]) => {
        const edition = await published.edition(head)
        return edition ? [{ slug, edition }] : []
      }
      known = { key, combined: Promise.all(heads.map(read)).then((all) => combineEditions(all.flat())) }
      known.combined.catch(() => {
        known = undefined
      })
    }
    return known.combined
  }
}

/** Pages of editions that are there; those of organisations are found from them. */
function siteMap(baseUrl: string, alliances: readonly PublishedAlliance[]): string {
  const pages = alliances.flatMap(({ slug, editions }) => [
    { path: `/${slug}`, day: editions[0]?.day ?? '' },
    ...editions
      .filter(({ withdrawnAt }) => !withdrawnAt)
      .map((head) => ({ path: editionPath(slug, head), day: head.day })),
  ])
  const urls = [{ path: '/', day: '' }, ...pages].map(
    ({ path, day }) => `<url><loc>${baseUrl}${path}</loc>${day ? `<lastmod>${day}</lastmod>` : ''}</url>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>\n`
}

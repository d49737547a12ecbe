import { editionWords } from '@atlas/shared/editions/words/edition-words'
import { safeXml } from '@atlas/shared/formats/xml-text'
import { sayIn } from '@atlas/shared/sentences/say'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { html } from 'ghtml'
import { notFound } from '../../http/errors.ts'
import { serviceAddress } from '../../http/service-address.ts'
import { digest } from './answer-page.ts'
import { findPage, type PageRequest } from './find-page.ts'

const [usualWidth, usualHeight, least] = [800, 640, 200]
const cacheSeconds = 3600
const noFiles = { icon: '', style: null, script: null, component: null }

/** Says how an address of ours is shown in a page of somebody else's (oembed.com): one frame and nothing else. */
export async function answerOembed(app: FastifyInstance, request: FastifyRequest, reply: FastifyReply) {
  const asked = request.query as Readonly<Record<string, unknown>>
  const { format = 'json' } = asked
  if (format !== 'json' && format !== 'xml')
    return reply
      .code(501)
      .send({ detail: 'This service answers as JSON or XML: ask with format=json or format=xml.' })
  const baseUrl = serviceAddress(request)
  const address = typeof asked.url === 'string' && URL.canParse(asked.url) ? new URL(asked.url) : undefined
  const pattern = /^\/(?:embed\/)?([a-z0-9-]+)(?:\/e\/([0-9]+(?:\.r[0-9]+)?))?\/?$/
  const [, slug, edition] =
    (address?.origin === new URL(baseUrl).origin && pattern.exec(address.pathname)) || []
  if (!address || !slug) throw notFound()
  const query = Object.fromEntries(address.searchParams)
  const url = `/embed/${slug}${edition ? `/e/${edition}` : ''}${address.search}`
  const params = { slug, ...(edition && { edition }) }
  const { server, protocol, host } = request
  const page = { params, query, url, server, protocol, host } as unknown as PageRequest
  const found = await findPage({ app, files: noFiles, kind: 'embed' }, page)
  // An older address of the same map is still that map.
  const path = found.is === 'elsewhere' ? found.path : url
  if (found.is === 'missing' || found.is === 'withdrawn') throw notFound()
  const published = await app.published.find(slug)
  if (!published) throw notFound()
  const context = found.is === 'edition' ? found.context : undefined
  const language = context?.language ?? 'en'
  const name = context?.edition.alliance.name ?? published.editions[0]?.name ?? ''
  const title = editionWords(language).embed.frame(name, sayIn(language))
  const width = bounded(asked.maxwidth, usualWidth)
  const height = bounded(asked.maxheight, usualHeight)
  const head = context?.head ?? published.editions[0]
  const answer = {
    ...{ version: '1.0', type: 'rich', title, width, height, cache_age: cacheSeconds },
    ...{ provider_name: 'Alliance Atlas', provider_url: baseUrl, author_name: name },
    html: html`<iframe src="${baseUrl}${path}" title="${title}" width="${width}" height="${height}" frameborder="0" scrolling="auto"></iframe>`,
    thumbnail_url: `${baseUrl}/${published.slug}/e/${head?.number ?? 1}/preview.png?lang=${language}`,
    ...{ thumbnail_width: 1200, thumbnail_height: 630 },
  }
  reply.header('etag', `"${digest(answer, format)}"`)
  return format === 'json' ? reply.send(answer) : reply.type('text/xml; charset=utf-8').send(writeXml(answer))
}

const writeXml = (answer: Readonly<Record<string, string | number>>): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<oembed>${Object.entries(answer)
    .map(([name, value]) => `<${name}>${safeXml(String(value))}</${name}>`)
    .join('')}</oembed>\n`

const bounded = (most: unknown, usual: number) => {
  const number = Number(most)
  return Number.isFinite(number) && number > 0 ? Math.max(least, Math.min(usual, Math.floor(number))) : usual
}

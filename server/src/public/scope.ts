import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyPluginCallback } from 'fastify'
import { notFound } from '../http/errors.ts'
import type { Scope } from '../http/scopes.ts'

/** What is closed again is gone from every cache within minutes; until then a copy may be shown while it is renewed. */
const publicCaching = 'public, max-age=60, stale-while-revalidate=240'

const anybody = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'etag, link',
  'cross-origin-resource-policy': 'cross-origin',
}

export const pageHeaders = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self' blob:; frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'",
}

/** By what is answered: who may frame it, and what it may load. */
const headersOf = {
  // Framed by anybody, also where a page gives the frame no origin.
  data: {
    ...anybody,
    'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors *",
  },
  page: pageHeaders,
  // In a sandbox without an origin MapLibre starts its workers from data.
  embed: {
    ...anybody,
    'content-security-policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors *",
  },
}

/**
 * A scope for what is public: the same for everybody, so that it needs nobody to say who they are and may be kept by any
 * cache. Data and embeds may be asked for and framed by any page. Outside of what tells who is asking.
 * Answers that have no ETag are not cached; see `cachedResponse`. Reads go through `runPublicTransaction`.
 * @param vary the headers that an answer depends on
 */
export const publicScope =
  (
    routes: (scope: Scope) => void,
    kind: keyof typeof headersOf = 'data',
    { vary = 'accept-encoding' } = {},
  ): FastifyPluginCallback =>
  (app, _options, done) => {
    app.addHook('onRequest', async (request, reply) => {
      // Whatever a browser sends along makes no difference here.
      delete request.headers.cookie
      delete request.headers.authorization
      // Set there for all of the service, before Fastify has a say.
      if (kind !== 'page') reply.raw.removeHeader('x-frame-options')
      reply.headers(headersOf[kind])
    })
    app.addHook('onSend', async ({ method }, reply) => {
      reply.removeHeader('set-cookie')
      const isCacheable =
        (method === 'GET' || method === 'HEAD') && reply.statusCode < 400 && reply.hasHeader('etag')
      reply.headers({ 'cache-control': isCacheable ? publicCaching : 'no-store', vary })
    })
    // Without a prefix, what is not found is the matter of the whole service.
    if (app.prefix !== '')
      app.setNotFoundHandler(() => {
        throw notFound()
      })
    routes(app.withTypeProvider<TypeBoxTypeProvider>())
    done()
  }

import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyPluginCallback } from 'fastify'
import { notFound } from '../http/errors.ts'
import type { Scope } from '../http/scopes.ts'

/** What is closed again is gone from every cache within minutes; until then a copy may be shown while it is renewed. */
const publicCaching = 'public, max-age=60, stale-while-revalidate=240'

const publicHeaders = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'etag',
  'cross-origin-resource-policy': 'cross-origin',
  // Framed by anybody, also where a page gives the frame no origin.
  'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors *",
}

/**
 * A scope for what is public: the same for everybody, so that it needs nobody to say who they are, may be asked for and
 * framed by any page, and may be kept by any cache. Under a prefix of its own, and outside of what tells who is asking.
 * Answers that have no ETag are not cached; see `cachedResponse`. `vary` names the headers that an answer depends on. Reads go through `runPublicTransaction`.
 */
export const publicScope =
  (routes: (scope: Scope) => void, { vary = 'accept-encoding' } = {}): FastifyPluginCallback =>
  (app, _options, done) => {
    app.addHook('onRequest', async (request, reply) => {
      // Whatever a browser sends along makes no difference here.
      delete request.headers.cookie
      delete request.headers.authorization
      // Set there for all of the service, before Fastify has a say.
      reply.raw.removeHeader('x-frame-options')
      reply.headers(publicHeaders)
    })
    app.addHook('onSend', async ({ method }, reply) => {
      reply.removeHeader('set-cookie')
      const isCacheable =
        (method === 'GET' || method === 'HEAD') && reply.statusCode < 400 && reply.hasHeader('etag')
      reply.headers({ 'cache-control': isCacheable ? publicCaching : 'no-store', vary })
    })
    app.setNotFoundHandler(() => {
      throw notFound()
    })
    routes(app.withTypeProvider<TypeBoxTypeProvider>())
    done()
  }

import type { FastifyInstance, FastifyRequest } from 'fastify'
import plugin from 'fastify-plugin'
import { Problem } from './problem.ts'

const readOnly = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Keeps other sites from writing with a visitor's session: requests that change something come from our own pages, or
 * from a program that is no browser.
 */
export const sameOrigin = plugin(async (app: FastifyInstance) => {
  app.addHook('onRequest', async (request) => {
    if (!readOnly.has(request.method) && !isSameOrigin(request))
      throw new Problem('forbidden', { detail: 'Requests that change something must come from this site.' })
  })
})

/** Browsers say where a request comes from in `Sec-Fetch-Site`, or over plain HTTP only in `Origin`. */
function isSameOrigin({ headers, host, server }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const { origin } = headers
  if (origin === undefined) return true
  return origin === server.config.baseUrl || (URL.canParse(origin) && new URL(origin).host === host)
}

/** Our cookie, behind the `__Secure-` that https puts before it. */
export const hasSession = ({ headers }: FastifyRequest): boolean =>
  headers.cookie?.includes('atlas.session_token=') ?? false

import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import type {
  FastifyHttpOptions,
  FastifyInstance,
  onRequestAsyncHookHandler,
  RawServerDefault,
} from 'fastify'
import plugin from 'fastify-plugin'
import type { Config } from '../config.ts'
import { Problem } from './problem.ts'

/** Slow and oversized requests are cut. Event streams send a comment more often than connections may be silent. */
export const serverLimits = {
  bodyLimit: 1024 * 1024,
  // An import of the largest size over a telephone takes minutes.
  requestTimeout: 300_000,
  connectionTimeout: 120_000,
  keepAliveTimeout: 75_000,
  http: { headersTimeout: 20_000 },
} satisfies FastifyHttpOptions<RawServerDefault>

/** For routes that hash a password, right or wrong, which takes a processor for a twentieth of a second. */
export const passwordLimit = { max: 300, timeWindow: '1 minute' }

/** For routes that compute for seconds what was not asked before: `config: { rateLimit: computingLimit }`. */
export const computingLimit = { max: 120, timeWindow: '1 minute' }

/** A whole room behind one address, forty phones of a workshop, stays under the general limit. */
export const security = plugin(async (app: FastifyInstance, { config }: { config: Config }) => {
  await app.register(helmet, {
    enableCSPNonces: true,
    contentSecurityPolicy: { useDefaults: false, directives: contentSources },
    strictTransportSecurity: config.baseUrl.startsWith('https:') && { maxAge: 31_536_000 },
  })
  app.addHook('onRoute', (route) => {
    route.onRequest = [route.onRequest ?? [], refuseClosed].flat()
  })
  await app.register(rateLimit, { max: config.requestsPerMinute, timeWindow: '1 minute' })
  await app.register(compress, {
    threshold: 1024,
    encodings: ['zstd', 'br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
    zlibOptions: { level: 6 },
  })
})

/** Who has hung up has no address any more, which the limit goes by, and is answered by nobody's mistake. */
const refuseClosed: onRequestAsyncHookHandler = async ({ ip }) => {
  if ((ip as string | undefined) === undefined)
    throw new Problem('invalid-request', { detail: 'The connection was closed before the answer.' })
}

/** Nothing from anybody else. MapLibre starts its workers from blobs and draws images from data. */
const contentSources = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  workerSrc: ["'self'", 'blob:'],
  objectSrc: ["'none'"],
  baseUri: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'self'"],
}

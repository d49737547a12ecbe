import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import type { FastifyHttpOptions, FastifyInstance, RawServerDefault } from 'fastify'
import plugin from 'fastify-plugin'
import type { Config } from '../config.ts'
import { answerClientError } from './refuse-connection.ts'

/**
 * Oversized requests and slow headers are cut here, slow bodies and readers by `slowClients`. Event streams send a
 * comment more often than connections may be silent.
 */
export const serverLimits = {
  bodyLimit: 1024 * 1024,
  // An import of the largest size over a telephone takes minutes.
  requestTimeout: 30 * 60_000,
  keepAliveTimeout: 75_000,
  http: { headersTimeout: 10_000, connectionsCheckingInterval: 2_500 },
  // Browsers keep connections open in case they need them; closing waits for requests only.
  forceCloseConnections: 'idle',
  clientErrorHandler: answerClientError,
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
  app.addHook('onRequest', async (request, reply) => {
    reply.header('permissions-policy', permissions)
    // What is asked of the service is for the one who asks, refusals too. Routes that know better say so.
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store')
  })
  await app.register(rateLimit, { max: config.requestsPerMinute, timeWindow: '1 minute' })
  await app.register(compress, {
    threshold: 1024,
    encodings: ['zstd', 'br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
    zlibOptions: { level: 6 },
  })
})

/** Of what browsers let pages use, the map may ask where its reader is. */
const permissions =
  'accelerometer=(), camera=(), display-capture=(), geolocation=(self), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()'

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

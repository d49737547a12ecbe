import type { Socket } from 'node:net'
import proxyAddresses from '@fastify/proxy-addr'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import plugin from 'fastify-plugin'
import { refuseConnection } from './refuse-connection.ts'

/** The least that must arrive in each span of time while the service waits for it. */
export type Pace = { windowMs: number; minBytes: number }

declare module 'fastify' {
  interface FastifyContextConfig {
    /** How slowly the body of a request may arrive, where that is not as usual. */
    bodyPace?: Pace
  }
}

/** For files, which people send from trains and through walls: `config: { bodyPace: uploadPace }`. */
export const uploadPace: Pace = { windowMs: 30_000, minBytes: 15 * 1024 }

type Limits = {
  bodyPace: Pace
  checkEveryMs: number
  /** For how long nothing of an answer may be taken. */
  stallMs: number
}

/** With these, the slowest is cut within 15 seconds. */
const usualLimits: Limits = {
  // 1 kB a second: forty bytes of JSON are no upload.
  bodyPace: { windowMs: 10_000, minBytes: 10 * 1024 },
  checkEveryMs: 2_500,
  stallMs: 12_000,
}

/** Five hundred phones of one hall, each with the connections that a browser opens. */
const maxConnectionsPerAddress = 4_000

type Options = { trustedProxies: string[]; limits?: Limits }

type Exchange = {
  request: FastifyRequest
  reply: FastifyReply
  /** Since when the body is waited for (`performance.now()`), and how many bytes the connection had brought then. */
  waiting: { since: number; bytesRead: number } | undefined
}

/**
 * Cuts clients that send a body, or take an answer, so slowly that they only hold a connection, and bounds how many one
 * address may hold. A proxy in front of the service speaks for many addresses and is left alone.
 */
export const slowClients = plugin(async (app: FastifyInstance, options: Options) => {
  const { trustedProxies, limits = usualLimits } = options
  const exchanges = new Map<Socket, Exchange>()
  boundConnections(app, trustedProxies)

  app.addHook('onRequest', async (request, reply) => {
    exchanges.set(request.raw.socket, { request, reply, waiting: undefined })
  })
  app.addHook('onResponse', async ({ raw: { socket } }) => {
    exchanges.delete(socket)
  })

  app.server.setTimeout(limits.stallMs)
  // Node starts this clock anew with each piece that the system takes. A service that takes long to answer stops it too.
  app.server.on('timeout', (socket: Socket) => {
    if (exchanges.has(socket) && socket.writableLength === 0) socket.setTimeout(limits.stallMs)
    else socket.destroy()
  })

  const checking = setInterval(() => {
    for (const [socket, exchange] of exchanges) {
      if (socket.destroyed) exchanges.delete(socket)
      else if (isBodyTooSlow(socket, exchange, limits)) {
        exchanges.delete(socket)
        cut(socket, exchange)
      }
    }
  }, limits.checkEveryMs).unref()
  app.addHook('onClose', async () => clearInterval(checking))
})

function isBodyTooSlow(socket: Socket, exchange: Exchange, limits: Limits): boolean {
  const { raw, routeOptions } = exchange.request
  // Where bytes lie ready, it is the service that is slow.
  if (raw.complete || raw.readableLength > 0) {
    exchange.waiting = undefined
    return false
  }
  const { windowMs, minBytes } = routeOptions.config?.bodyPace ?? limits.bodyPace
  const { waiting } = exchange
  const now = performance.now()
  const { bytesRead } = socket
  if (waiting && now - waiting.since < windowMs) return false
  exchange.waiting = { since: now, bytesRead }
  return waiting !== undefined && bytesRead - waiting.bytesRead < minBytes
}

function cut(socket: Socket, { request, reply }: Exchange) {
  request.log.info('cut a client that was too slow')
  if (reply.raw.headersSent) socket.destroy()
  else refuseConnection(socket, 'too-slow')
}

function boundConnections({ server }: FastifyInstance, trustedProxies: string[]) {
  const isProxy = proxyAddresses.compile(trustedProxies)
  const open = new Map<string, number>()
  server.on('connection', (socket: Socket) => {
    // Read once, the address is known after the client has hung up too: the limit of requests goes by it.
    const { remoteAddress = '' } = socket
    if (isProxy(remoteAddress, 0)) return
    const count = (open.get(remoteAddress) ?? 0) + 1
    open.set(remoteAddress, count)
    socket.once('close', () => {
      const left = (open.get(remoteAddress) ?? 1) - 1
      if (left > 0) open.set(remoteAddress, left)
      else open.delete(remoteAddress)
    })
    if (count > maxConnectionsPerAddress) refuseConnection(socket, 'too-many-requests')
  })
}

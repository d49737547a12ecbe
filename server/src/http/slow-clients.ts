import type { Socket } from 'node:net'
import proxyAddresses from '@fastify/proxy-addr'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import plugin from 'fastify-plugin'
import type { Config } from '../config.ts'
import { refuseConnection } from './refuse-connection.ts'

/** The least that must arrive, or be taken, in each span of time while the other side waits for it. */
export type Pace = { windowMs: number; minBytes: number }

declare module 'fastify' {
  interface FastifyContextConfig {
    /** How slowly the body of a request may arrive, where that is not as usual. */
    bodyPace?: Pace
  }
}

/** 1 kB a second: forty bytes of JSON are no upload. */
const bodyPace: Pace = { windowMs: 10_000, minBytes: 10 * 1024 }

/** For files, which people send from trains and through walls: `config: { bodyPace: uploadPace }`. */
export const uploadPace: Pace = { windowMs: 30_000, minBytes: 15 * 1024 }

/** The system takes bytes in lumps of its buffers, so less is asked of readers. */
const answerPace: Pace = { windowMs: 10_000, minBytes: 4 * 1024 }

/** With this, the slowest is cut within 15 seconds. */
const checkEveryMs = 2_500

/** Five hundred phones of one hall, each with the connections that a browser opens. */
const maxConnectionsPerAddress = 4_000

type Exchange = {
  request: FastifyRequest
  reply: FastifyReply
  /** What is measured since when, in milliseconds of `performance.now()`, and from how many bytes on. */
  measured: { what: 'body' | 'answer'; since: number; from: number } | undefined
}

/**
 * Cuts clients that send a body or take an answer so slowly that they only hold a connection, and bounds how many one
 * address may hold. A proxy in front of the service speaks for many addresses and is left alone.
 */
export const slowClients = plugin(async (app: FastifyInstance, { config }: { config: Config }) => {
  const exchanges = new Map<Socket, Exchange>()
  boundConnections(app, config)

  app.addHook('onRequest', async (request, reply) => {
    exchanges.set(request.raw.socket, { request, reply, measured: undefined })
  })
  app.addHook('onResponse', async ({ raw: { socket } }) => {
    // What the system has not taken yet belongs to an answer that is still being read.
    if (socket.writableLength === 0) exchanges.delete(socket)
  })

  const checking = setInterval(() => {
    const now = performance.now()
    for (const [socket, exchange] of exchanges) {
      if (socket.destroyed) exchanges.delete(socket)
      else if (isTooSlow(socket, exchange, now)) {
        exchanges.delete(socket)
        cut(socket, exchange)
      }
    }
  }, checkEveryMs).unref()
  app.addHook('onClose', async () => clearInterval(checking))
})

/** Starts, ends or goes on with a measurement, and tells whether it shows too little. */
function isTooSlow(socket: Socket, exchange: Exchange, now: number): boolean {
  const what = waitsFor(socket, exchange)
  if (!what) {
    exchange.measured = undefined
    return false
  }
  const bytes = what === 'body' ? socket.bytesRead : socket.bytesWritten - socket.writableLength
  const { windowMs, minBytes } = what === 'answer' ? answerPace : bodyPaceOf(exchange.request)
  const { measured } = exchange
  if (measured?.what === what && now - measured.since < windowMs) return false
  const isSlow = measured?.what === what && bytes - measured.from < minBytes
  exchange.measured = { what, since: now, from: bytes }
  return isSlow
}

const bodyPaceOf = ({ routeOptions }: FastifyRequest): Pace => routeOptions.config?.bodyPace ?? bodyPace

/** What the service is kept waiting for by this client, if anything. */
function waitsFor(socket: Socket, { request: { raw } }: Exchange): 'body' | 'answer' | undefined {
  if (socket.writableLength > 0) return 'answer'
  // Where bytes lie ready, it is the service that is slow.
  if (!raw.complete && raw.readableLength === 0) return 'body'
}

function cut(socket: Socket, { request, reply }: Exchange) {
  request.log.info('cut a client that was too slow')
  if (reply.raw.headersSent) socket.destroy()
  else refuseConnection(socket, 'too-slow')
}

function boundConnections({ server }: FastifyInstance, { trustedProxies }: Config) {
  const isProxy = proxyAddresses.compile(trustedProxies)
  const open = new Map<string, number>()
  server.on('connection', (socket: Socket) => {
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

import { PassThrough } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import plugin from 'fastify-plugin'
import { Problem } from './problem.ts'

/** What happened, as a browser's `EventSource` reads it. */
export type ServerEvent = { event: string; id: number; data: unknown }

export type EventStream = {
  send(event: ServerEvent): void
  /** The client connects again, and is then asked anew who it is. */
  end(): void
  /** Calls back once, when either side has ended the stream. */
  onEnd(ended: () => void): void
}

declare module 'fastify' {
  interface FastifyInstance {
    /** @throws Problem too-many-requests where an address holds as many streams as it may */
    openEventStream(request: FastifyRequest, reply: FastifyReply): EventStream
  }
}

/** A room of forty phones behind one address, with a few pages open on each. */
const maxStreamsPerAddress = 200

/** Often enough that no proxy on the way takes the silence for the end. In milliseconds. */
const heartbeatMs = 20_000

/** In milliseconds, so that a session that has ended is not told of changes for long. */
const maxLifeMs = 15 * 60_000

/** Bytes that wait for a client before it is given up as too slow. */
const maxBufferedBytes = 64 * 1024

/** In milliseconds: how long browsers wait before they connect again. */
const retryMs = 2000

/** Streams of server-sent events (HTML Living Standard, 9.2) that end when the service closes. */
export const eventStreams = plugin(async (app: FastifyInstance) => {
  const open = new Map<PassThrough, string>()

  function count(address: string) {
    return open.values().reduce((sum, each) => (each === address ? sum + 1 : sum), 0)
  }

  function write(stream: PassThrough, text: string) {
    if (stream.writableEnded) return
    if (stream.writableLength + stream.readableLength > maxBufferedBytes) stream.destroy()
    else stream.write(text)
  }

  app.decorate('openEventStream', (request: FastifyRequest, reply: FastifyReply): EventStream => {
    if (count(request.ip) >= maxStreamsPerAddress)
      throw new Problem('too-many-requests', { detail: 'Too many pages are open behind this address.' })
    const stream = new PassThrough()
    const oldAge = setTimeout(() => stream.end(), maxLifeMs).unref()
    open.set(stream, request.ip)
    stream.once('close', () => {
      clearTimeout(oldAge)
      open.delete(stream)
    })
    // nginx holds answers back to fill its buffers, unless it is told not to.
    reply.headers({ 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' })
    reply.raw.once('close', () => stream.destroy())
    stream.write(`retry: ${retryMs}\n\n`)
    reply.send(stream)
    return {
      send: (event) => write(stream, format(event)),
      end: () => stream.end(),
      onEnd: (ended) => stream.once('close', ended),
    }
  })

  const beating = setInterval(() => {
    for (const stream of open.keys()) write(stream, ':\n\n')
  }, heartbeatMs).unref()

  app.addHook('preClose', async () => {
    clearInterval(beating)
    for (const stream of open.keys()) stream.end()
  })
})

const format = ({ event, id, data }: ServerEvent) =>
  `event: ${event}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`

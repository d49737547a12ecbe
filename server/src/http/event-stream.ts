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
    /**
     * @param audience who is counted together; usually those behind one address
     * @throws Problem too-many-requests where an audience holds as many streams as it may
     */
    openEventStream(request: FastifyRequest, reply: FastifyReply, audience?: Audience): EventStream
  }
}

type Audience = { name: string; maxStreams: number }

/** An office behind one address, with a few pages open on each screen. */
const maxStreamsPerAddress = 200

/** Often enough that no proxy on the way takes the silence for the end. In milliseconds. */
const heartbeatMs = 20_000

/** In milliseconds, so that a session that has ended is not told of changes for long. */
const maxLifeMs = 15 * 60_000

/** By so much of it lives and pauses differ, so that those who came together do not come again together. */
const jitter = 0.5

/** Bytes that wait for a client before it is given up as too slow. */
const maxBufferedBytes = 64 * 1024

/** In milliseconds: how long browsers wait before they connect again, at most. */
const maxRetryMs = 4000

/** Streams of server-sent events (HTML Living Standard, 9.2) that end when the service closes. */
export const eventStreams = plugin(async (app: FastifyInstance) => {
  const open = new Set<PassThrough>()
  const counts = new Map<string, number>()

  function count(name: string, change: 1 | -1) {
    const now = (counts.get(name) ?? 0) + change
    if (now > 0) counts.set(name, now)
    else counts.delete(name)
  }

  function write(stream: PassThrough, text: string) {
    if (stream.writableEnded) return
    if (stream.writableLength + stream.readableLength > maxBufferedBytes) stream.destroy()
    else stream.write(text)
  }

  app.decorate('openEventStream', (request: FastifyRequest, reply: FastifyReply, audience?: Audience) => {
    const { name, maxStreams } = audience ?? { name: request.ip, maxStreams: maxStreamsPerAddress }
    if ((counts.get(name) ?? 0) >= maxStreams)
      throw new Problem('too-many-requests', { detail: 'Too many pages are open behind this address.' })
    const stream = new PassThrough()
    const oldAge = setTimeout(() => stream.end(), shortened(maxLifeMs)).unref()
    open.add(stream)
    count(name, 1)
    stream.once('close', () => {
      clearTimeout(oldAge)
      open.delete(stream)
      count(name, -1)
    })
    // nginx holds answers back to fill its buffers, and others pack them, unless they are told not to.
    reply.headers({
      'content-type': 'text/event-stream',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    })
    reply.raw.once('close', () => stream.destroy())
    stream.write(`retry: ${Math.round(shortened(maxRetryMs))}\n\n`)
    reply.send(stream)
    return {
      send: (event) => write(stream, format(event)),
      end: () => stream.end(),
      onEnd: (ended) => stream.once('close', ended),
    }
  })

  const beating = setInterval(() => {
    for (const stream of open) write(stream, ':\n\n')
  }, heartbeatMs).unref()

  app.addHook('preClose', async () => {
    clearInterval(beating)
    for (const stream of open) stream.end()
  })
})

const format = ({ event, id, data }: ServerEvent) =>
  `event: ${event}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`

const shortened = (ms: number) => ms * (1 - jitter * Math.random())

import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import plugin from 'fastify-plugin'

/** In milliseconds: for how long requests that run when the service closes may go on. */
const drainTimeoutMs = 5000

/** In milliseconds: for the last bytes of the last answer. */
const closeDelayMs = 100

/** Closing waits for requests, and not for the connections that browsers keep open in case they need them. */
export const draining = plugin(async (app: FastifyInstance) => {
  let running = 0
  let drained = () => {}

  app.addHook('onRequest', (_request, _reply, done) => {
    running++
    done()
  })
  app.addHook('onResponse', (_request, _reply, done) => {
    running--
    if (running === 0) drained()
    done()
  })
  app.addHook('preClose', async () => {
    const waiting = new AbortController()
    const lastAnswered = new Promise<void>((resolve) => {
      drained = resolve
    })
    const late = pause(drainTimeoutMs, undefined, waiting).catch(() => {})
    if (running > 0) await Promise.race([lastAnswered, late])
    waiting.abort()
    setTimeout(() => app.server.closeAllConnections(), closeDelayMs)
  })
})

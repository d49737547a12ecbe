import type { FastifyInstance, FastifyRequest } from 'fastify'
import plugin from 'fastify-plugin'

declare module 'fastify' {
  interface FastifyInstance {
    /** Works on something after its request has been answered; when the service stops, what has begun is ended first. */
    inBackground(request: FastifyRequest, work: (stopping: AbortSignal) => Promise<unknown>): void
  }
}

/** Work that outlasts its request. */
export const background = plugin(async (app: FastifyInstance) => {
  const works = new Set<Promise<unknown>>()
  const stopping = new AbortController()

  app.decorate('inBackground', ({ log }, work) => {
    const running = work(stopping.signal)
      .catch((err) => log.error({ err }, 'work in the background failed'))
      .finally(() => works.delete(running))
    works.add(running)
  })

  app.addHook('onClose', async () => {
    stopping.abort()
    await Promise.all(works)
  })
})

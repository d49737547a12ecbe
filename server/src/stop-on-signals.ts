import type { Store } from '@atlas/db/connect'
import type { FastifyInstance } from 'fastify'

/** In milliseconds: launchers hand on a signal that the terminal has sent to all, so that one arrives twice. */
const sameSignal = 500

/**
 * Lets SIGINT and SIGTERM end the process in order: no new requests, the end of those that run, the store closed. A
 * second signal ends it at once. An error that nobody caught is logged and ends it in the same order, with code 1.
 * @returns whether the end has begun
 */
export function stopOnSignals(app: FastifyInstance, store: Store): () => boolean {
  let since: number | undefined

  async function stop(code: number) {
    since = performance.now()
    try {
      await app.close()
      await store.close()
    } catch (error) {
      app.log.fatal({ err: error }, 'the service did not stop in order')
      process.exit(1)
    }
    process.exit(code)
  }

  function onSignal() {
    if (since === undefined) void stop(0)
    else if (performance.now() - since > sameSignal) process.exit(1)
  }

  function onCrash(error: unknown) {
    if (since !== undefined) return
    app.log.fatal({ err: error }, 'an error that nobody caught')
    void stop(1)
  }

  process.on('SIGINT', onSignal).on('SIGTERM', onSignal)
  process.on('uncaughtException', onCrash).on('unhandledRejection', onCrash)
  return () => since !== undefined
}

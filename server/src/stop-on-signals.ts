import type { Store } from '@atlas/db/connect'
import closeWithGrace from 'close-with-grace'
import type { FastifyInstance } from 'fastify'

/** Launchers hand on a signal that the terminal has sent to all, so that one arrives twice. */
const sameSignalMs = 500

/** For how long requests that are being answered may go on. */
const drainTimeoutMs = 5_000

/** For all of it: the embedded engine writes a last snapshot. */
const stopTimeoutMs = 60_000

/**
 * Ends the process in order on SIGINT, SIGTERM and errors that nobody caught: no new requests, the end of those that
 * run, the store closed. A second signal ends it at once.
 * @returns whether the end has begun
 */
export function stopOnSignals(app: FastifyInstance, store: Store): () => boolean {
  let since: number | undefined

  const { close } = closeWithGrace(
    // Its own handling of signals takes the copy that a launcher hands on for a second signal.
    { delay: stopTimeoutMs, logger: app.log, skip: ['SIGINT', 'SIGTERM'] },
    async ({ err }) => {
      since ??= performance.now()
      if (err) app.log.fatal({ err }, 'an error that nobody caught')
      setTimeout(() => app.server.closeAllConnections(), drainTimeoutMs).unref()
      await app.close()
      await store.close()
    },
  )

  function onSignal() {
    if (since === undefined) {
      since = performance.now()
      void close()
    } else if (performance.now() - since > sameSignalMs) process.exit(1)
  }

  process.on('SIGINT', onSignal).on('SIGTERM', onSignal)
  return () => since !== undefined
}

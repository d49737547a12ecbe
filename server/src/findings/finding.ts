import { availableParallelism } from 'node:os'
import type { FastifyInstance } from 'fastify'
import plugin from 'fastify-plugin'
import { finder } from './finder.ts'
import type { FindingWorker } from './finding-question.ts'
import { processWorker } from './process-worker.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /**
     * What there is to say about an alliance, as text, and no older than the asker knows.
     * @throws Problem unavailable, not-found
     */
    findings: ReturnType<typeof finder>['ask']
  }
}

/** One core is left to the service. Each takes at most what process-worker.ts allows it, which bounds the memory. */
const maxWorkers = 2
const usualWorkers = () =>
  Array.from({ length: Math.max(1, Math.min(maxWorkers, availableParallelism() - 1)) }, () => processWorker())

/** Finds what is missing for whoever asks. */
export const finding = plugin(
  async (app: FastifyInstance, { workers = usualWorkers() }: { workers?: readonly FindingWorker[] }) => {
    const { ask, close } = finder(app.store, workers)
    app.decorate('findings', ask)
    app.addHook('preClose', async () => close())
  },
)

import type { ChangeNotice } from '@atlas/db/transactions'
import type { FastifyInstance } from 'fastify'
import plugin from 'fastify-plugin'
import { todayUtc } from '../http/today-utc.ts'
import { alliancesToReconcile, reconcileAction, reconcileDecisions } from './reconcile-decisions.ts'
import { reconcileQueue } from './reconcile-queue.ts'

/** In milliseconds: before it is tried again to listen to the store. */
const retryMs = 2000

declare module 'fastify' {
  interface FastifyInstance {
    /** @property isHeard resolves once no change goes unheard any more */
    reconciling: Pick<ReturnType<typeof reconcileQueue>, 'addAll'> & { isHeard: Promise<void> }
  }
}

/**
 * Reconciles decisions about findings after the changes that it hears of, once the service listens. What was not heard is
 * reconciled when it begins to listen and once a day.
 */
export const reconcileAfterChanges = plugin(async (app: FastifyInstance) => {
  const { store } = app
  const queue = reconcileQueue({
    reconcile: (allianceId, occasion) => reconcileDecisions(app, { allianceId, occasion, today: todayUtc() }),
    findAll: () => alliancesToReconcile(app),
    onFailure: (err) => app.log.error({ err }, 'reconciling decisions failed, it will be tried again'),
  })
  const heard = Promise.withResolvers<void>()
  app.decorate('reconciling', { addAll: queue.addAll, isHeard: heard.promise })
  let stop: (() => Promise<void>) | undefined
  let retry: NodeJS.Timeout | undefined

  function hear({ allianceId, action, ...occasion }: ChangeNotice) {
    if (action !== reconcileAction) queue.add(allianceId, occasion)
  }

  async function listen(): Promise<void> {
    try {
      stop = await store.listen('atlas_changes', (payload) => hear(JSON.parse(payload)), queue.addAll)
      heard.resolve()
    } catch (err) {
      app.log.error({ err }, 'listening to changes failed, it will be tried again')
      retry = setTimeout(() => void listen().then(queue.addAll), retryMs).unref()
    }
  }

  app.addHook('onListen', listen)
  app.addHook('onClose', async () => {
    clearTimeout(retry)
    await stop?.()
    await queue.close()
  })
})

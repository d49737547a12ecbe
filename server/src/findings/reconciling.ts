import type { ChangeNotice } from '@atlas/db/tenancy'
import type { FastifyInstance } from 'fastify'
import plugin from 'fastify-plugin'
import { todayUtc } from '../http/today-utc.ts'
import { alliancesToReconcile, reconcileAction, reconcileDecisions } from './reconcile-decisions.ts'
import { settlingQueue } from './settling-queue.ts'

/** In milliseconds: so late at most a day is noticed by a machine that slept, or whose clock was set. */
const maxTimerMs = 3_600_000

declare module 'fastify' {
  interface FastifyInstance {
    reconciling: ReturnType<typeof settlingQueue>
  }
}

/**
 * Settles decisions about findings after the changes that it hears of, once the service listens. What was not heard is
 * settled when it begins to listen and once a day.
 */
export const reconcileAfterChanges = plugin(async (app: FastifyInstance) => {
  const { store } = app
  const queue = settlingQueue({
    reconcile: (allianceId, occasion) => reconcileDecisions(app, { allianceId, occasion, today: todayUtc() }),
    findAll: () => alliancesToReconcile(app),
    onFailure: (err) => app.log.error({ err }, 'settling decisions failed, it will be tried again'),
  })
  app.decorate('reconciling', queue)
  let stop: (() => Promise<void>) | undefined

  function hear({ allianceId, action, ...occasion }: ChangeNotice) {
    if (action !== reconcileAction) queue.add(allianceId, occasion)
  }

  app.addHook('onListen', async () => {
    stop = await store.listen('atlas_changes', (payload) => hear(JSON.parse(payload)), queue.addAll)
  })
  app.addHook('onClose', async () => {
    await stop?.()
    await queue.close()
  })
})

/**
 * Settles all decisions when the service begins to listen, and once a day: what counts as verified or as surveyed goes by
 * the day, and while the service was down somebody may have written.
 */
export const reconcileDaily = plugin(async (app: FastifyInstance) => {
  let timer: NodeJS.Timeout | undefined
  let reconciled: string | undefined

  function look() {
    const today = todayUtc()
    if (today !== reconciled) app.reconciling.addAll()
    reconciled = today
    timer = setTimeout(look, Math.min(maxTimerMs, untilTomorrow(Date.now()))).unref()
  }

  app.addHook('onListen', async () => look())
  app.addHook('onClose', async () => clearTimeout(timer))
})

/** In milliseconds, from an instant to the next midnight in UTC: never 0. */
export const untilTomorrow = (now: number): number => 86_400_000 - (now % 86_400_000)

import type { FastifyInstance } from 'fastify'
import plugin from 'fastify-plugin'
import { thisDay } from '../http/this-day.ts'
import { alliancesToSettle, settleAction, settleDecisions } from './settle-decisions.ts'

/** In milliseconds: changes that follow one another closely are looked at together. */
const pause = 1000
/** In milliseconds: so late at most a day is noticed by a machine that slept, or whose clock was set. */
const longestWait = 3_600_000

type Heard = { allianceId: string; changeId: string; action: string }

/** Settles decisions about gaps after the changes that it hears of, once the service listens. */
export const settlingAfterChanges = plugin(async (app: FastifyInstance) => {
  const { store } = app
  const waiting = new Map<string, NodeJS.Timeout>()
  const work = workOf(app)
  let stop: (() => Promise<void>) | undefined

  function hear({ allianceId, changeId, action }: Heard) {
    if (action === settleAction) return
    clearTimeout(waiting.get(allianceId))
    const timer = setTimeout(() => {
      waiting.delete(allianceId)
      work.begin(() => settleDecisions(app, { allianceId, changeId, today: thisDay() }))
    }, pause)
    waiting.set(allianceId, timer.unref())
  }

  app.addHook('onListen', async () => {
    stop = await store.listen(
      'atlas_changes',
      (payload) => hear(JSON.parse(payload)),
      () => work.begin(() => settleAll(app, thisDay(), work.isEnded)),
    )
  })
  app.addHook('onClose', async () => {
    await stop?.()
    for (const timer of waiting.values()) clearTimeout(timer)
    await work.end()
  })
})

/**
 * Settles all decisions when the service begins to listen, and once a day: what counts as verified or as surveyed goes by
 * the day, and while the service was down somebody may have written.
 */
export const settlingDaily = plugin(async (app: FastifyInstance) => {
  const work = workOf(app)
  let timer: NodeJS.Timeout | undefined
  let settled: string | undefined

  function look() {
    const today = thisDay()
    if (today !== settled) work.begin(() => settleAll(app, today, work.isEnded))
    settled = today
    timer = setTimeout(look, Math.min(longestWait, untilTomorrow(Date.now()))).unref()
  }

  app.addHook('onListen', async () => look())
  app.addHook('onClose', async () => {
    clearTimeout(timer)
    await work.end()
  })
})

/** In milliseconds, from an instant to the next midnight in UTC: never 0. */
export const untilTomorrow = (now: number): number => 86_400_000 - (now % 86_400_000)

/**
 * Settles the decisions of one alliance after the other, as of a day.
 * @param isEnough ends it before the next one
 */
async function settleAll(
  app: FastifyInstance,
  today: string,
  isEnough: () => boolean = () => false,
): Promise<void> {
  for (const allianceId of await alliancesToSettle(app)) {
    if (isEnough()) return
    await settleDecisions(app, { allianceId, changeId: null, today }).catch((err) => {
      if (!isEnough()) app.log.error({ err, allianceId }, 'settling decisions about gaps failed')
    })
  }
}

/** What goes on beside the requests: its failures are logged, and closing waits for its end. */
function workOf({ log }: FastifyInstance) {
  const going = new Set<Promise<void>>()
  let isEnded = false
  return {
    isEnded: () => isEnded,
    begin(task: () => Promise<void>) {
      const work = task()
        .catch((err) => {
          if (!isEnded) log.error({ err }, 'settling decisions about gaps failed')
        })
        .finally(() => going.delete(work))
      going.add(work)
    },
    async end() {
      isEnded = true
      await Promise.all(going)
    },
  }
}

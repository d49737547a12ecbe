import type { FastifyInstance } from 'fastify'
import plugin from 'fastify-plugin'
import { todayUtc } from './http/today-utc.ts'

/** In milliseconds: so late at most a day is noticed by a machine that slept, or whose clock was set. */
const maxTimerMs = 3_600_000

/** What is due when a day begins, by what it is called in the log. It may be done twice: several services share a store. */
export type DailyWork = Readonly<Record<string, (app: FastifyInstance) => unknown>>

/** Does what is due once the service listens, and whenever a day begins in UTC. What fails is tried again the next day. */
export const daily = plugin(async (app: FastifyInstance, { work }: { work: DailyWork }) => {
  let timer: NodeJS.Timeout | undefined
  let done: string | undefined

  function look() {
    const today = todayUtc()
    if (today !== done) for (const [name, task] of Object.entries(work)) void attempt(name, task)
    done = today
    timer = setTimeout(look, Math.min(maxTimerMs, untilTomorrow(Date.now()))).unref()
  }

  async function attempt(name: string, task: DailyWork[string]) {
    try {
      await task(app)
    } catch (err) {
      app.log.error({ err }, `${name} failed, it will be tried again tomorrow`)
    }
  }

  app.addHook('onListen', async () => look())
  app.addHook('onClose', async () => clearTimeout(timer))
})

/** In milliseconds, from an instant to the next midnight in UTC: never 0. */
export const untilTomorrow = (now: number): number => 86_400_000 - (now % 86_400_000)

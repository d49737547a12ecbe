import type { Answer, Verdict } from './judge-answer.ts'
import { judgeAnswer } from './judge-answer.ts'
import { countTry, nextItem, type Outbox, type OutboxItem, settle } from './outbox.ts'
import { pauseAfter } from './pause.ts'
import { type RoomRequest, requestOf } from './request-of.ts'

/** What a courier works with; kept apart so that it can be watched without a phone. */
export type CourierParts = {
  read: () => Promise<Outbox>
  update: (change: (outbox: Outbox) => Outbox) => Promise<Outbox>
  send: (request: RoomRequest) => Promise<Answer>
  /** Runs it while no other window of this person sends. */
  alone: <T>(work: () => Promise<T>) => Promise<T>
  tell: (verdict: Verdict, item: OutboxItem) => void
  random: () => number
}

export type Courier = {
  /** Something was put in: it goes as soon as nothing is waited for. */
  look: () => void
  /** The line may be better than it was: what waits is tried now. */
  retry: () => void
  stop: () => void
}

/** Takes what is in the outbox to the service, one after the other, again and again until each has arrived. */
export function startCourier(parts: CourierParts): Courier {
  let failures = 0
  let isStopped = false
  let isPausing = false
  let mustLook = false
  let awake = () => {}

  /** Waits for somebody to call, and no longer than that. */
  const sleep = (ms: number | null) =>
    new Promise<void>((resolve) => {
      const timer = ms === null ? undefined : setTimeout(resolve, ms)
      awake = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  const deliver = () =>
    parts.alone(async () => {
      // Another window may have sent it meanwhile.
      const item = nextItem(await parts.read())
      if (!item) return
      await parts.update((outbox) => countTry(outbox, item.key))
      const request = requestOf(item)
      const verdict = judgeAnswer(await parts.send(request), request.isEcho)
      await parts.update((outbox) => settle(outbox, item.key, verdict))
      parts.tell(verdict, item)
      return verdict
    })

  async function work() {
    while (!isStopped) {
      mustLook = false
      const verdict = await deliver()
      if (verdict?.is === 'kept') {
        failures++
        isPausing = true
        const isOver = verdict.why === 'ended' || verdict.why === 'unknown'
        await sleep(isOver ? null : pauseAfter(failures, verdict.retryAfter, parts.random()))
        isPausing = false
      } else {
        failures = 0
        if (!verdict && !mustLook) await sleep(null)
      }
    }
  }
  void work()

  return {
    look() {
      mustLook = true
      if (!isPausing) awake()
    },
    retry() {
      mustLook = true
      awake()
    },
    stop() {
      isStopped = true
      awake()
    },
  }
}

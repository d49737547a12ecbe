import { setTimeout as pause } from 'node:timers/promises'
import type { ChangeNotice } from '@atlas/db/tenancy'

/** A change after which decisions are to be settled. */
export type Occasion = Pick<ChangeNotice, 'changeId' | 'revision' | 'datasetRevision'>

type Work = {
  /**
   * @param occasion null: the day is another one, or nobody knows what has changed
   * @returns whether it is done; false: the alliance has moved on meanwhile, so that it has to be looked at again
   */
  reconcile: (allianceId: string, occasion: Occasion | null) => Promise<boolean>
  /** The alliances, by id, in which there may be anything to settle. */
  findAll: () => Promise<string[]>
  onFailure: (error: unknown) => void
}

type Pauses = {
  /** Changes that follow one another so closely are looked at together. */
  minMs: number
  /** Before another try, twice as long each time up to a maximum. */
  retryMs: number
  maxRetryMs: number
}

const usualPauses: Pauses = { minMs: 1000, retryMs: 1000, maxRetryMs: 60_000 }

/** Settling takes at most this part of the time, however much is written. */
const maxShare = 1 / 3

type Due = { occasion: Occasion | null; at: number; failures: number }

const everything = 'everything'

/**
 * Settles one alliance after the other. Changes of an alliance that come while it waits are settled together; one that
 * could not be settled is tried again until it is, while the others take their turns.
 */
export function settlingQueue(
  { reconcile, findAll, onFailure }: Work,
  { minMs, retryMs, maxRetryMs }: Pauses = usualPauses,
) {
  const due = new Map<string, Due>()
  /** How long alliances took the last time that take long. */
  const slow = new Map<string, number>()
  const closing = new AbortController()
  let wake = new AbortController()
  let working: Promise<void> | undefined

  const pauseBefore = (id: string) => Math.max(minMs, (slow.get(id) ?? 0) * (1 / maxShare - 1))

  function add(id: string, { occasion, at, failures }: Due): void {
    if (closing.signal.aborted) return
    const known = due.get(id)
    // The pause is not begun anew with each change: somebody who goes on writing would put it off for ever.
    due.set(id, {
      occasion: decisiveOf(known?.occasion ?? null, occasion),
      at: failures > 0 ? at : Math.min(at, known?.at ?? at),
      failures: Math.max(failures, known?.failures ?? 0),
    })
    wake.abort()
    working ??= work()
  }

  async function work(): Promise<void> {
    while (due.size > 0 && !closing.signal.aborted) {
      const [next] = [...due].sort(([, a], [, b]) => a.at - b.at)
      if (!next) break
      const [id, { at, ...rest }] = next
      const waitMs = at - Date.now()
      if (waitMs > 0) await sleep(waitMs)
      else await attempt(id, rest)
    }
    working = undefined
  }

  /** Until something comes in that may be due earlier. */
  async function sleep(milliseconds: number): Promise<void> {
    wake = new AbortController()
    const signal = AbortSignal.any([wake.signal, closing.signal])
    await pause(milliseconds, undefined, { signal, ref: false }).catch(() => {})
  }

  async function attempt(id: string, { occasion, failures }: Omit<Due, 'at'>): Promise<void> {
    due.delete(id)
    const start = Date.now()
    try {
      const isDone = id === everything ? await addAll() : await reconcile(id, occasion)
      const took = Date.now() - start
      if (took > minMs * maxShare) slow.set(id, took)
      else slow.delete(id)
      if (!isDone) add(id, { occasion, at: Date.now() + pauseBefore(id), failures: 0 })
    } catch (error) {
      if (closing.signal.aborted) return
      onFailure(error)
      const retryAfter = Math.min(maxRetryMs, retryMs * 2 ** failures)
      add(id, { occasion, at: Date.now() + retryAfter, failures: failures + 1 })
    }
  }

  async function addAll(): Promise<true> {
    for (const id of await findAll()) add(id, { occasion: null, at: Date.now(), failures: 0 })
    return true
  }

  return {
    /** After a change: soon, and together with those that follow it closely. */
    add: (allianceId: string, occasion: Occasion): void =>
      add(allianceId, { occasion, at: Date.now() + pauseBefore(allianceId), failures: 0 }),
    addAll: (): void => add(everything, { occasion: null, at: Date.now(), failures: 0 }),
    /** What waits is left for the next start; what is being settled is waited for. */
    async close(): Promise<void> {
      closing.abort()
      await working
    },
  }
}

/** Of two changes the one that things are settled after: the later one, but one of the dataset before any other. */
function decisiveOf(one: Occasion | null, other: Occasion | null): Occasion | null {
  if (!one || !other) return one ?? other
  const isOfDataset = ({ revision, datasetRevision }: Occasion) => revision === datasetRevision
  if (isOfDataset(one) !== isOfDataset(other)) return isOfDataset(one) ? one : other
  return one.revision > other.revision ? one : other
}

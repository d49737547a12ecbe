import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Engine, Store } from './connect.ts'

export type StoreHealth = {
  engine: Engine
  /** The database answers, and there is room to write. */
  ok: boolean
  latencyMs: number
  problem?: string
  /** The disk has no room, so that nothing can be saved. */
  diskFull?: boolean
  /** Of the embedded engine: when the newest snapshot was taken (ISO 8601, UTC), and why there is no newer one. */
  snapshot?: { newest: string | null; problem?: string }
  /** Since this start, the store is a snapshot and not the folder as it was found. */
  recovered?: { from: string; reason: string }
}

/** A store ready for use; closing it takes a last snapshot of what changed and lets other processes in. */
export type OpenStore = Store & { health(): Promise<StoreHealth> }

export type Answer = { ok: boolean; latencyMs: number; problem?: string }

/** A question to the store that reads a table, with a time limit; one that is still open is not asked again. */
export function healthCheck({ db }: Pick<Store, 'db'>, limitMs = 5_000): () => Promise<Answer> {
  let open: Promise<string | undefined> | undefined
  const ask = () => {
    open ??= sql`select name from atlas.migration limit 1`
      .execute(db)
      .then(
        () => undefined,
        (error: Error) => error.message,
      )
      .finally(() => {
        open = undefined
      })
    return open
  }
  return async () => {
    const start = performance.now()
    const inTime = new AbortController()
    const late = pause(
      limitMs,
      `The database has not answered within ${limitMs / 1000} seconds; a long import may keep it busy.`,
      inTime,
    )
    const problem = await Promise.race([ask(), late.catch(() => undefined)])
    inTime.abort()
    const latencyMs = Math.round(performance.now() - start)
    return problem === undefined ? { ok: true, latencyMs } : { ok: false, latencyMs, problem }
  }
}

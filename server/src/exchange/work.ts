import type { Store } from '@atlas/db/connect'
import type { WriteTrx } from '@atlas/db/tenancy'
import { runWriteTransaction } from '@atlas/db/transactions'
import { array, json } from '@atlas/db/values'
import { sql } from 'kysely'
import { heartbeatMs, secondsUntilDead } from '../http/alive.ts'

/** An import of an alliance. */
export type ImportKey = { allianceId: string; importId: string }

/** Imports that this process works on. */
const atWork = new Set<string>()

/** Tells all processes that this one works on an import, for as long as it does. */
export async function workingOn<T>(
  store: Store,
  { allianceId, importId }: ImportKey,
  work: () => Promise<T>,
): Promise<T> {
  atWork.add(importId)
  // A row that is locked is being written by somebody who is alive.
  const beat = () =>
    runWriteTransaction(store.db, allianceId, (trx) =>
      sql`update import set alive_at = now() where id in (
        select id from import where alliance_id = ${allianceId} and id = ${importId} for update skip locked)`.execute(
        trx,
      ),
    ).catch(() => {})
  const timer = setInterval(beat, heartbeatMs).unref()
  try {
    await beat()
    return await work()
  } finally {
    clearInterval(timer)
    atWork.delete(importId)
  }
}

/**
 * Marks the imports of the alliance that nobody works on any more: their process died, or the database did and lost
 * what was staged.
 */
export async function failInterrupted(trx: WriteTrx, store: Store): Promise<void> {
  await sql`
    update import set status = 'failed', problem = ${json({ code: 'interrupted', parameters: {} })}
    where (alliance_id, id) in (
      select alliance_id, id from import i
      where alliance_id = (select current_alliance()) and (
        (status in ('reading', 'committing') and not id = any (${array([...atWork], 'uuid')}) and alive_at < now() - make_interval(secs => ${secondsUntilDead(store)}))
        or (status = 'ready' and (counts->>'rows')::int > 0 and not exists (
          select from import_row r where r.alliance_id = i.alliance_id and r.import_id = i.id))
      )
      for update skip locked
    )`.execute(trx)
}

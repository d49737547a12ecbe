import type { Store } from '@atlas/db/connect'
import { type Actor, newId } from '@atlas/db/tenancy'
import { runChange, runReadTransaction, runWriteTransaction } from '@atlas/db/transactions'
import type { FastifyBaseLogger } from 'fastify'
import { heartbeatMs, secondsUntilDead } from '../http/alive.ts'
import { claimSearch, endSearch, isSearching, readWaiting, writeAnswers } from './address-search.ts'
import { findMany } from './find-many.ts'
import { type Geocoder, GeocoderFault } from './geocoder.ts'

/** So many are looked for before what was found is written: what a killed process has to ask for again. */
const batch = { files: 500, outside: 50 }

type Options = { store: Store; geocoder: Geocoder | null; log: FastifyBaseLogger }

/** Looks for the addresses of alliances, one after the other in each; what a process leaves another one goes on with. */
export function addressSearches({ store, geocoder, log }: Options) {
  const running = new Map<string, Promise<void>>()
  const closing = new AbortController()
  const me = newId()

  function start(allianceId: string): void {
    if (running.has(allianceId) || closing.signal.aborted) return
    const work = search(allianceId)
      .catch((err) => log.error({ err }, 'looking for addresses failed'))
      .finally(() => running.delete(allianceId))
    running.set(allianceId, work)
  }

  async function search(allianceId: string): Promise<void> {
    const actor = await claim(allianceId)
    if (!actor) return
    const timer = setInterval(() => void claim(allianceId).catch(() => {}), heartbeatMs).unref()
    try {
      while (!closing.signal.aborted && (await searchSome(allianceId, actor))) {}
      if (!closing.signal.aborted)
        await runWriteTransaction(store.db, allianceId, (trx) => endSearch(trx, null))
    } catch (error) {
      const fault = error instanceof GeocoderFault ? error.message : 'Something went wrong. Try again.'
      await runWriteTransaction(store.db, allianceId, (trx) => endSearch(trx, fault))
      if (!(error instanceof GeocoderFault)) throw error
    } finally {
      clearInterval(timer)
    }
  }

  /** @returns whether there may be more */
  async function searchSome(allianceId: string, actor: Actor): Promise<boolean> {
    const read: Parameters<typeof findMany>[0]['read'] = (query) =>
      runReadTransaction(store.db, allianceId, query)
    const items = await read((trx) => readWaiting(trx, geocoder ? batch.outside : batch.files))
    if (items.length === 0) return false
    const answers = await findMany({ read, geocoder }, items)
    if (answers.some(({ state }) => state === 'placed'))
      await runChange(store.db, { allianceId, actor, action: 'addresses.place' }, (trx) =>
        writeAnswers(trx, answers),
      )
    else await runWriteTransaction(store.db, allianceId, (trx) => writeAnswers(trx, answers))
    return true
  }

  const claim = (allianceId: string) =>
    runWriteTransaction(store.db, allianceId, (trx) => claimSearch(trx, me, secondsUntilDead(store)))

  /** Goes on with what processes had to leave. */
  async function resume(): Promise<void> {
    const alliances = await store.db
      .selectFrom('alliance')
      .select('id')
      .where('deletedAt', 'is', null)
      .execute()
    for (const { id } of alliances) {
      if (closing.signal.aborted) return
      if (await runReadTransaction(store.db, id, isSearching)) start(id)
    }
  }

  return {
    start,
    resume,
    /** What is being asked is waited for; the rest is left for the next start. */
    async close(): Promise<void> {
      closing.abort()
      await Promise.all(running.values())
    },
  }
}

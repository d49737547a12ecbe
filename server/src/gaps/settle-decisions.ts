import { type Actor, changeAlliance, newId, readAlliance, type Trx } from '@atlas/db/tenancy'
import type { FastifyInstance } from 'fastify'
import plugin from 'fastify-plugin'
import { sql } from 'kysely'
import { findAlliance } from '../http/find-alliance.ts'
import { thisDay } from './found-gaps.ts'

/** In milliseconds: changes that follow one another closely are looked at together. */
const pause = 1000
const actor: Actor = { id: null, name: 'Alliance Atlas' }
const action = 'gap-decision.settle'

type Heard = { allianceId: string; changeId: string; action: string }

/**
 * Closes decisions about gaps that a change has made go away, and opens those again whose gap has come back. A gap that
 * somebody pursues, by a missing actor or an action, closes so even where nobody has decided anything. It listens
 * once the service does; where several processes listen, the first one to write is the one that did it.
 */
export const settling = plugin(async (app: FastifyInstance) => {
  const { store, log } = app
  const waiting = new Map<string, NodeJS.Timeout>()
  const working = new Set<Promise<void>>()
  let stop: (() => Promise<void>) | undefined

  async function settle({ allianceId, changeId }: Heard): Promise<void> {
    const alliance = await findAlliance(store.db, allianceId)
    if (!alliance || alliance.deletedAt) return
    const { decisions, pursued } = await readAlliance(store.db, allianceId, async (trx) => ({
      decisions: await readDecisions(trx),
      pursued: await readPursued(trx),
    }))
    if (decisions.length + pursued.length === 0) return
    const { gaps } = await app.foundGaps({ ...alliance, view: 'insider' })
    const found = new Set(gaps.map(({ id }) => id))
    const settled = settlementOf(decisions, found)
    const closed = pursued.filter((gap) => !found.has(gap))
    if (settled.length + closed.length === 0) return
    await changeAlliance(store.db, { allianceId, actor, action }, async (trx) => {
      for (const each of settled) await write(trx, each, changeId)
      for (const gap of closed) await close(trx, allianceId, gap, changeId)
    })
  }

  function hear(heard: Heard) {
    if (heard.action === action) return
    clearTimeout(waiting.get(heard.allianceId))
    const timer = setTimeout(() => {
      waiting.delete(heard.allianceId)
      const work = settle(heard)
        .catch((err) => log.error({ err }, 'settling decisions about gaps failed'))
        .finally(() => working.delete(work))
      working.add(work)
    }, pause)
    waiting.set(heard.allianceId, timer.unref())
  }

  app.addHook('onListen', async () => {
    stop = await store.listen('atlas_changes', (payload) => hear(JSON.parse(payload)))
  })
  app.addHook('onClose', async () => {
    await stop?.()
    for (const timer of waiting.values()) clearTimeout(timer)
    await Promise.all(working)
  })
})

type Decision = Awaited<ReturnType<typeof readDecisions>>[number]
type Settled = Pick<Decision, 'id' | 'state'> & { becomes: 'closed' | 'known-gone' | 'open' }

const readDecisions = (trx: Trx) =>
  trx
    .selectFrom('gapDecision')
    .select(['id', 'gap', 'state', 'closedBecause'])
    .where('state', '<>', 'dismissed')
    .execute()

/**
 * What somebody closed stays closed while its gap is still found, for they know more than the base. Once the gap has been
 * gone, its return opens it.
 */
export function settlementOf(decisions: readonly Decision[], found: ReadonlySet<string>): Settled[] {
  return decisions.flatMap(({ id, gap, state, closedBecause }): Settled[] => {
    if (state !== 'closed') return found.has(gap) ? [] : [{ id, state, becomes: 'closed' }]
    if (closedBecause === 'said') return found.has(gap) ? [] : [{ id, state, becomes: 'known-gone' }]
    return found.has(gap) ? [{ id, state, becomes: 'open' }] : []
  })
}

/** Gaps that a missing actor, or one that was found, or an action should close, and that nobody decided anything about. */
async function readPursued(trx: Trx): Promise<string[]> {
  const { rows } = await sql<{ gap: string }>`
    select gap from (
      select answers_gap as gap from organisation union select gap from action
    ) pursued
    where gap is not null and gap not in (select gap from gap_decision)`.execute(trx)
  return rows.map(({ gap }) => gap)
}

const gone = (changeId: string) => ({
  state: 'closed' as const,
  closedOn: thisDay(),
  closedBecause: 'gone' as const,
  closedByChangeId: changeId,
})

/** Somebody may have decided meanwhile: then that stands. */
const close = (trx: Trx, allianceId: string, gap: string, changeId: string) =>
  trx
    .insertInto('gapDecision')
    .values({ allianceId, id: newId(), gap, ...gone(changeId) })
    .onConflict((decided) => decided.doNothing())
    .execute()

const write = (trx: Trx, { id, state, becomes }: Settled, changeId: string) =>
  trx
    .updateTable('gapDecision')
    .set(
      becomes === 'open'
        ? {
            state: 'open',
            closedOn: null,
            closedBecause: null,
            closedByChangeId: null,
            reopenedOn: thisDay(),
          }
        : becomes === 'closed'
          ? gone(changeId)
          : { closedBecause: 'gone' },
    )
    .where('id', '=', id)
    .where('state', '=', state)
    .execute()

import { type Actor, changeAlliance, readAlliance, type Trx } from '@atlas/db/tenancy'
import type { FastifyInstance } from 'fastify'
import plugin from 'fastify-plugin'
import { findAlliance } from '../http/find-alliance.ts'
import { thisDay } from './found-gaps.ts'

/** In milliseconds: changes that follow one another closely are looked at together. */
const pause = 1000
const actor: Actor = { id: null, name: 'Alliance Atlas' }
const action = 'gap-decision.settle'

type Heard = { allianceId: string; changeId: string; action: string }

/**
 * Closes decisions about gaps that a change has made go away, and opens those again whose gap has come back. It listens
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
    const decisions = await readAlliance(store.db, allianceId, readDecisions)
    if (decisions.length === 0) return
    const { gaps } = await app.foundGaps({ ...alliance, view: 'insider' })
    const settled = settlementOf(decisions, new Set(gaps.map(({ id }) => id)))
    if (settled.length === 0) return
    await changeAlliance(store.db, { allianceId, actor, action }, async (trx) => {
      for (const each of settled) await write(trx, each, changeId)
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
        : {
            closedBecause: 'gone',
            ...(becomes === 'closed' && { state: 'closed', closedOn: thisDay(), closedByChangeId: changeId }),
          },
    )
    .where('id', '=', id)
    .where('state', '=', state)
    .execute()

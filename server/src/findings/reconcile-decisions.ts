import { type Actor, changeAlliance, newId, readAlliance, type Trx } from '@atlas/db/tenancy'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { type AllianceRow, findAlliance } from '../http/find-alliance.ts'
import type { Wanted } from './finder.ts'
import type { Occasion } from './settling-queue.ts'

const actor: Actor = { id: null, name: 'Alliance Atlas' }

/** The action that history tells of it by. */
export const reconcileAction = 'finding-decision.reconcile'

/**
 * Closes decisions about findings that are gone by a day, and opens those again whose finding has come back. A finding that somebody
 * pursues, by a missing actor or an action, closes so even where nobody has decided anything. However many processes
 * hear of the same change, it is done once.
 * @param today a day, `2026-11-21`
 * @param occasion the change after which this is looked at; null: only the day is another one
 * @returns whether it is done; false where the dataset has moved on meanwhile, so that it is to be looked at again
 */
export async function reconcileDecisions(
  app: FastifyInstance,
  { allianceId, today, occasion }: { allianceId: string; today: string; occasion: Occasion | null },
): Promise<boolean> {
  const { db } = app.store
  const alliance = await findAlliance(db, allianceId)
  if (!alliance || alliance.deletedAt) return true
  const { decisions, pursued } = await readAlliance(db, allianceId, readUnreconciled)
  if (decisions.length + pursued.length === 0) return true
  const { text, revision } = await app.findings(everythingFound(alliance, today))
  // The change that this follows from has not been heard of yet.
  if (occasion && occasion.datasetRevision < revision) return false
  const changeId = occasion?.changeId ?? null
  const found = new Set<string>(JSON.parse(text))
  if (!isAnythingToReconcile(reconciliation({ decisions, pursued }, found))) return true
  return changeAlliance(db, { allianceId, actor, action: reconcileAction }, async (trx) => {
    await waitForOthers(trx)
    const now = await trx.selectFrom('alliance').select('datasetRevision').executeTakeFirst()
    const due = reconciliation(await readUnreconciled(trx), found)
    if (now?.datasetRevision !== revision) throw new NothingToReconcile({ isTooLate: true })
    if (!isAnythingToReconcile(due)) throw new NothingToReconcile({ isTooLate: false })
    for (const each of due.reconciled) await write(trx, each, { changeId, today })
    for (const finding of due.gone) await close(trx, finding, { allianceId, changeId, today })
  }).then(
    () => true,
    (error) => {
      if (error instanceof NothingToReconcile) return !error.isTooLate
      throw error
    },
  )
}

/** The identity of every finding, as members see them. */
export const everythingFound = ({ id, changes }: AllianceRow, today: string): Wanted => ({
  of: { allianceId: id, view: 'insider' },
  changes,
  question: { form: 'ids', today },
  lane: reconcileAction,
  rank: 'reconciling',
})

/** The alliances, by id, in which there may be anything to settle. */
export async function alliancesToReconcile({ store: { db } }: FastifyInstance): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from alliance
    where deleted_at is null and id in (
      select alliance_id from finding_decision where state <> 'dismissed'
      union all select alliance_id from organisation where answers_finding is not null
      union all select alliance_id from action where finding is not null)
    order by id`.execute(db)
  return rows.map(({ id }) => id)
}

/** Thrown to leave no change behind that changes nothing. */
class NothingToReconcile extends Error {
  /** The dataset has moved on: what was found may no longer be so. */
  readonly isTooLate: boolean

  constructor({ isTooLate }: { isTooLate: boolean }) {
    super('nothing to settle')
    this.isTooLate = isTooLate
  }
}

/** Whoever else settles the decisions of this alliance has written, and what they wrote is seen, once this returns. */
const waitForOthers = (trx: Trx) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${reconcileAction}::text || current_alliance(), 0))`.execute(
    trx,
  )

type Unreconciled = { decisions: Decision[]; pursued: string[] }

const readUnreconciled = async (trx: Trx): Promise<Unreconciled> => ({
  decisions: await readDecisions(trx),
  pursued: await readPursued(trx),
})

const reconciliation = ({ decisions, pursued }: Unreconciled, found: ReadonlySet<string>) => ({
  reconciled: reconciliationOf(decisions, found),
  gone: pursued.filter((finding) => !found.has(finding)),
})

const isAnythingToReconcile = ({ reconciled, gone }: ReturnType<typeof reconciliation>) =>
  reconciled.length + gone.length > 0

type Decision = Awaited<ReturnType<typeof readDecisions>>[number]
type Reconciled = Pick<Decision, 'id' | 'state'> & { becomes: 'closed' | 'known-gone' | 'open' }

const readDecisions = (trx: Trx) =>
  trx
    .selectFrom('findingDecision')
    .select(['id', 'finding', 'state', 'closedBecause'])
    .where('state', '<>', 'dismissed')
    .execute()

/**
 * What somebody closed stays closed while its finding is still found, for they know more than the base. Once the finding has been
 * gone, its return opens it.
 */
export function reconciliationOf(decisions: readonly Decision[], found: ReadonlySet<string>): Reconciled[] {
  return decisions.flatMap(({ id, finding, state, closedBecause }): Reconciled[] => {
    if (state !== 'closed') return found.has(finding) ? [] : [{ id, state, becomes: 'closed' }]
    if (closedBecause === 'said') return found.has(finding) ? [] : [{ id, state, becomes: 'known-gone' }]
    return found.has(finding) ? [{ id, state, becomes: 'open' }] : []
  })
}

/** Findings that a missing actor, or one that was found, or an action should close, and that nobody decided anything about. */
async function readPursued(trx: Trx): Promise<string[]> {
  const { rows } = await sql<{ finding: string }>`
    select finding from (
      select answers_finding as finding from organisation union select finding from action
    ) pursued
    where finding is not null and finding not in (select finding from finding_decision)`.execute(trx)
  return rows.map(({ finding }) => finding)
}

type When = { changeId: string | null; today: string }

const goneBy = ({ changeId, today }: When) => ({
  state: 'closed' as const,
  closedOn: today,
  closedBecause: 'gone' as const,
  closedByChangeId: changeId,
})

/** Somebody may have decided meanwhile: then that stands. */
const close = (trx: Trx, finding: string, { allianceId, ...when }: When & { allianceId: string }) =>
  trx
    .insertInto('findingDecision')
    .values({ allianceId, id: newId(), finding, ...goneBy(when) })
    .onConflict((decided) => decided.doNothing())
    .execute()

const write = (trx: Trx, { id, state, becomes }: Reconciled, when: When) =>
  trx
    .updateTable('findingDecision')
    .set(
      becomes === 'open'
        ? {
            state: 'open',
            closedOn: null,
            closedBecause: null,
            closedByChangeId: null,
            reopenedOn: when.today,
          }
        : becomes === 'closed'
          ? goneBy(when)
          : { closedBecause: 'gone' },
    )
    .where('id', '=', id)
    .where('state', '=', state)
    .execute()

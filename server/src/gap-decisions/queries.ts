import { newId, type ReadTrx, type WriteTrx } from '@atlas/db/tenancy'
import type { GapDecision, GapDecisionCreate, GapDecisionUpdate, GapState } from '@atlas/shared/gap-decisions'
import { sql } from 'kysely'
import type { Alliance } from '../http/alliance-request.ts'
import { checkGap } from '../http/gap-identity.ts'
import { thisDay } from '../http/this-day.ts'

const gapDecisions = (trx: ReadTrx) =>
  trx
    .selectFrom('gapDecision')
    .select(['id', 'gap', 'state', 'reason', 'inCharge', 'closedOn', 'closedBecause', 'closedByChangeId'])
    .select(['reopenedOn', 'revision', 'createdAt', 'updatedAt'])

/** In the order in which they were first decided. */
export const listGapDecisions = (trx: ReadTrx): Promise<GapDecision[]> =>
  gapDecisions(trx).orderBy('id').execute()

export const readGapDecision = (trx: ReadTrx, id: string): Promise<GapDecision | undefined> =>
  gapDecisions(trx).where('id', '=', id).executeTakeFirst()

/**
 * One that closes its gap says since when.
 * @throws Problem invalid-reference where no analysis can have found the gap
 */
export async function createGapDecision(
  trx: WriteTrx,
  decision: GapDecisionCreate,
  { id: allianceId }: Alliance,
): Promise<string> {
  await checkGap(trx, decision.gap, '/gap')
  const id = newId()
  const closed = decision.state === 'closed' && { closedOn: thisDay(), closedBecause: 'said' as const }
  await trx
    .insertInto('gapDecision')
    .values({ ...decision, ...closed, allianceId, id })
    .execute()
  return id
}

export const updateGapDecision = (trx: WriteTrx, id: string, decision: GapDecisionUpdate) =>
  trx
    .updateTable('gapDecision')
    .set({ ...decision, ...consequences(decision.state) })
    .where('id', '=', id)
    .execute()

/** What follows from a state that somebody decides: since when a gap is closed, and that somebody said so. */
function consequences(state: GapState | undefined) {
  if (state === undefined) return {}
  if (state !== 'closed') return { closedOn: null, closedBecause: null, closedByChangeId: null }
  return {
    closedOn: sql<string>`coalesce(closed_on, ${thisDay()}::text::date)`,
    closedBecause: sql<'said' | 'gone'>`coalesce(closed_because, 'said')`,
    reopenedOn: sql<string | null>`case when state = 'closed' then reopened_on end`,
  }
}

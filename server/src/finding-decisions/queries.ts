import { newId, type Trx } from '@atlas/db/tenancy'
import type {
  FindingDecision,
  FindingDecisionCreate,
  FindingDecisionUpdate,
  FindingState,
} from '@atlas/shared/finding-decisions'
import { sql } from 'kysely'
import type { Alliance } from '../http/alliance-request.ts'
import { checkFinding } from '../http/finding-identity.ts'
import { todayUtc } from '../http/today-utc.ts'

const findingDecisions = (trx: Trx) =>
  trx
    .selectFrom('findingDecision')
    .select(['id', 'finding', 'state', 'reason', 'inCharge', 'closedOn', 'closedBecause', 'closedByChangeId'])
    .select(['reopenedOn', 'revision', 'createdAt', 'updatedAt'])

/** In the order in which they were first decided. */
export const listFindingDecisions = (trx: Trx): Promise<FindingDecision[]> =>
  findingDecisions(trx).orderBy('id').execute()

export const readFindingDecision = (trx: Trx, id: string): Promise<FindingDecision | undefined> =>
  findingDecisions(trx).where('id', '=', id).executeTakeFirst()

/**
 * One that closes its finding says since when.
 * @throws Problem invalid-reference where no analysis can have found the finding
 */
export async function createFindingDecision(
  trx: Trx,
  decision: FindingDecisionCreate,
  { id: allianceId }: Alliance,
): Promise<string> {
  await checkFinding(trx, decision.finding, '/finding')
  const id = newId()
  const closed = decision.state === 'closed' && { closedOn: todayUtc(), closedBecause: 'said' as const }
  await trx
    .insertInto('findingDecision')
    .values({ ...decision, ...closed, allianceId, id })
    .execute()
  return id
}

export const updateFindingDecision = (trx: Trx, id: string, decision: FindingDecisionUpdate) =>
  trx
    .updateTable('findingDecision')
    .set({ ...decision, ...consequences(decision.state) })
    .where('id', '=', id)
    .execute()

/** What follows from a state that somebody decides: since when a finding is closed, and that somebody said so. */
function consequences(state: FindingState | undefined) {
  if (state === undefined) return {}
  if (state !== 'closed') return { closedOn: null, closedBecause: null, closedByChangeId: null }
  return {
    closedOn: sql<string>`coalesce(closed_on, ${todayUtc()}::text::date)`,
    closedBecause: sql<'said' | 'gone'>`coalesce(closed_because, 'said')`,
    reopenedOn: sql<string | null>`case when state = 'closed' then reopened_on end`,
  }
}

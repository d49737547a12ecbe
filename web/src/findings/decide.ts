import type { FindingDecision, FindingState } from '@atlas/shared/finding-decisions'
import { ProblemError } from '../service/api.ts'
import { recordsOf } from '../service/records.ts'

export type Decided = Pick<FindingDecision, 'state' | 'reason' | 'inCharge'>

/** What can be decided next about a finding in a state; the likeliest first. */
export const nextStates: Record<FindingState, readonly FindingState[]> = {
  open: ['accepted', 'working', 'dismissed', 'closed'],
  accepted: ['working', 'dismissed', 'closed', 'open'],
  working: ['closed', 'dismissed', 'open'],
  dismissed: ['open'],
  closed: ['open'],
}

/** Whether a decision has more to say than its state: who is in charge, or why. */
export const needsWords = (state: FindingState): boolean => state !== 'open' && state !== 'accepted'

/**
 * The first decision about a finding, or another one over the revision that it was made from.
 * @throws ProblemError stale, with theirs, where somebody was faster: with the first one too
 */
export async function decide(
  slug: string,
  finding: string,
  before: Pick<FindingDecision, 'id'> | null,
  decided: Decided,
  revision: number,
): Promise<FindingDecision> {
  const decisions = recordsOf(slug, 'finding-decisions')
  if (before !== null) return decisions.change({ id: before.id, revision }, decided)
  try {
    return await decisions.create({ finding, ...decided })
  } catch (error) {
    if (!(error instanceof ProblemError && error.faults.some(({ pointer }) => pointer === '/finding')))
      throw error
    const current = (await decisions.list()).find((each) => each.finding === finding)
    throw new ProblemError({ type: '/problems/stale', title: error.message, status: 412, current })
  }
}

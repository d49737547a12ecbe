import type { GapDecision, GapState } from '@atlas/shared/gap-decisions'
import { ProblemError } from '../service/api.ts'
import { recordsOf } from '../service/records.ts'

export type Decided = Pick<GapDecision, 'state' | 'reason' | 'inCharge'>

/** What can be decided next about a gap in a state; the likeliest first. */
export const nextStates: Record<GapState, readonly GapState[]> = {
  open: ['accepted', 'working', 'dismissed', 'closed'],
  accepted: ['working', 'dismissed', 'closed', 'open'],
  working: ['closed', 'dismissed', 'open'],
  dismissed: ['open'],
  closed: ['open'],
}

/** Whether a decision has more to say than its state: who is in charge, or why. */
export const needsWords = (state: GapState): boolean => state !== 'open' && state !== 'accepted'

/**
 * The first decision about a gap, or another one over the revision that it was made from.
 * @throws ProblemError stale, with theirs, where somebody was faster: with the first one too
 */
export async function decide(
  slug: string,
  gap: string,
  before: Pick<GapDecision, 'id'> | null,
  decided: Decided,
  revision: number,
): Promise<GapDecision> {
  const decisions = recordsOf(slug, 'gap-decisions')
  if (before !== null) return decisions.change({ id: before.id, revision }, decided)
  try {
    return await decisions.create({ gap, ...decided })
  } catch (error) {
    if (!(error instanceof ProblemError && error.faults.some(({ pointer }) => pointer === '/gap')))
      throw error
    const current = (await decisions.list()).find((each) => each.gap === gap)
    throw new ProblemError({ type: '/problems/stale', title: error.message, status: 412, current })
  }
}

import type { GapDecision, GapDecisionCreate, GapState } from '@atlas/shared/gap-decisions'
import { api, apiPath } from '../service/api.ts'

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

/** The first decision about a gap, or another one over the revision that it was made from. */
export const decide = (
  slug: string,
  gap: string,
  before: Pick<GapDecision, 'id'> | null,
  decided: Decided,
  revision: number,
): Promise<GapDecision> =>
  before === null
    ? api.post(apiPath('alliances', slug, 'gap-decisions'), {
        body: { gap, ...decided } satisfies GapDecisionCreate,
      })
    : api.patch(apiPath('alliances', slug, 'gap-decisions', before.id), { body: decided, revision })

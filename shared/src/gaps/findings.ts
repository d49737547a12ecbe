import type { GapDecision, GapState } from '../gap-decisions.ts'

/** A gap with what people made of it. */
export type Finding<Found> = {
  gap: Found
  state: GapState
  /** Null while nobody decided anything. */
  decision: GapDecision | null
}

/**
 * Puts decisions to the gaps that they are about.
 * @returns the findings in the order of the gaps; and the decisions about what is not found any more, newest first
 */
export function withDecisions<Found extends { id: string }>(
  gaps: readonly Found[],
  decisions: readonly GapDecision[],
): { findings: Finding<Found>[]; gone: GapDecision[] } {
  const byGap = new Map(decisions.map((decision) => [decision.gap, decision]))
  const found = new Set(gaps.map(({ id }) => id))
  return {
    findings: gaps.map((gap) => {
      const decision = byGap.get(gap.id) ?? null
      return { gap, state: stateOf(decision), decision }
    }),
    gone: decisions
      .filter(({ gap, state }) => !found.has(gap) && state !== 'open')
      .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt)),
  }
}

/** What was closed because it was gone is open as soon as it is found again. */
function stateOf(decision: GapDecision | null): GapState {
  if (decision === null) return 'open'
  return decision.state === 'closed' && decision.closedBecause === 'gone' ? 'open' : decision.state
}

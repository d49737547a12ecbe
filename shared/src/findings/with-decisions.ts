import type { FindingDecision, FindingState } from '../finding-decisions.ts'

/** A finding with what people made of it. */
export type WithDecision<Found> = {
  finding: Found
  state: FindingState
  /** Null while nobody decided anything. */
  decision: FindingDecision | null
}

/**
 * Puts decisions to the findings that they are about.
 * @returns the findings in the order of the findings; and the decisions about what is not found any more, newest first
 */
export function withDecisions<Found extends { id: string }>(
  findings: readonly Found[],
  decisions: readonly FindingDecision[],
): { findings: WithDecision<Found>[]; gone: FindingDecision[] } {
  const byFinding = new Map(decisions.map((decision) => [decision.finding, decision]))
  const found = new Set(findings.map(({ id }) => id))
  return {
    findings: findings.map((finding) => {
      const decision = byFinding.get(finding.id) ?? null
      return { finding, state: stateOf(decision), decision }
    }),
    gone: decisions
      .filter(({ finding, state }) => !found.has(finding) && state !== 'open')
      .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt)),
  }
}

/** What was closed because it was gone is open as soon as it is found again. */
function stateOf(decision: FindingDecision | null): FindingState {
  if (decision === null) return 'open'
  return decision.state === 'closed' && decision.closedBecause === 'gone' ? 'open' : decision.state
}

import { describe, expect, test } from 'vitest'
import type { FindingDecision } from '../finding-decisions.ts'
import { withDecisions } from './with-decisions.ts'

const decided = (
  finding: string,
  state: FindingDecision['state'],
  more: Partial<FindingDecision> = {},
): FindingDecision => ({
  id: `decision about ${finding}`,
  revision: 1,
  createdAt: '2026-11-01T00:00:00.000Z',
  updatedAt: '2026-11-01T00:00:00.000Z',
  finding,
  state,
  reason: '',
  inCharge: '',
  closedOn: null,
  closedBecause: null,
  closedByChangeId: null,
  reopenedOn: null,
  ...more,
})
const findings = [{ id: 'one' }, { id: 'two' }]

describe('findings with what people decided', () => {
  test('are open while nobody decided anything', () => {
    expect(withDecisions(findings, []).findings.map(({ state }) => state)).toEqual(['open', 'open'])
  })

  test.each(['accepted', 'working', 'dismissed', 'closed'] as const)(
    'stay %s when computed anew',
    (state) => {
      const { findings: decidedFindings } = withDecisions(findings, [
        decided('two', state, { closedBecause: null }),
      ])
      expect(decidedFindings.map((decided) => decided.state)).toEqual(['open', state])
    },
  )

  test('are open again when found after they were gone', () => {
    const decision = decided('one', 'closed', { closedBecause: 'gone', closedOn: '2026-11-02' })
    expect(withDecisions(findings, [decision]).findings[0]).toEqual({
      finding: findings[0],
      state: 'open',
      decision,
    })
  })

  test('leave those that are not found any more, newest first', () => {
    const older = decided('gone', 'working')
    const newer = decided('gone too', 'closed', { updatedAt: '2026-11-03T00:00:00.000Z' })
    const { gone } = withDecisions(findings, [
      older,
      newer,
      decided('never mind', 'open'),
      decided('one', 'accepted'),
    ])
    expect(gone).toEqual([newer, older])
  })
})

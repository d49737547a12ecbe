import { describe, expect, test } from 'vitest'
import type { GapDecision } from '../gap-decisions.ts'
import { withDecisions } from './findings.ts'

const decided = (gap: string, state: GapDecision['state'], more: Partial<GapDecision> = {}): GapDecision => ({
  id: `decision about ${gap}`,
  revision: 1,
  createdAt: '2026-11-01T00:00:00.000Z',
  updatedAt: '2026-11-01T00:00:00.000Z',
  gap,
  state,
  reason: '',
  inCharge: '',
  closedOn: null,
  closedBecause: null,
  closedByChangeId: null,
  reopenedOn: null,
  ...more,
})
const gaps = [{ id: 'one' }, { id: 'two' }]

describe('findings with what people decided', () => {
  test('are open while nobody decided anything', () => {
    expect(withDecisions(gaps, []).findings.map(({ state }) => state)).toEqual(['open', 'open'])
  })

  test.each(['accepted', 'working', 'dismissed', 'closed'] as const)(
    'stay %s when computed anew',
    (state) => {
      const { findings } = withDecisions(gaps, [decided('two', state, { closedBecause: null })])
      expect(findings.map((finding) => finding.state)).toEqual(['open', state])
    },
  )

  test('are open again when found after they were gone', () => {
    const decision = decided('one', 'closed', { closedBecause: 'gone', closedOn: '2026-11-02' })
    expect(withDecisions(gaps, [decision]).findings[0]).toEqual({ gap: gaps[0], state: 'open', decision })
  })

  test('leave those that are not found any more, newest first', () => {
    const older = decided('gone', 'working')
    const newer = decided('gone too', 'closed', { updatedAt: '2026-11-03T00:00:00.000Z' })
    const { gone } = withDecisions(gaps, [
      older,
      newer,
      decided('never mind', 'open'),
      decided('one', 'accepted'),
    ])
    expect(gone).toEqual([newer, older])
  })
})

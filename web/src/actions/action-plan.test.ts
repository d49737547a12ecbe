import type { Action } from '@atlas/shared/actions'
import { expect, test } from 'vitest'
import { bodyOfAction, draftOfAction, newAction } from './action-draft.ts'
import { isOverdue, planOf } from './action-plan.ts'

const action = (title: string, more: Partial<Action> = {}): Action => ({
  id: title,
  revision: 1,
  createdAt: '2026-11-01T00:00:00.000Z',
  updatedAt: '2026-11-01T00:00:00.000Z',
  problem: '',
  description: '',
  budget: '',
  resources: '',
  responsibleId: null,
  responsible: '',
  state: 'planned',
  startsOn: null,
  dueOn: null,
  finding: null,
  title,
  ...more,
})

test('what is due first comes first, what has no day last, and what is over apart', () => {
  const { open, over } = planOf([
    action('one day'),
    action('soon', { dueOn: '2026-12-01', state: 'doing' }),
    action('done', { state: 'done', dueOn: '2026-01-01' }),
    action('late', { dueOn: '2026-11-01' }),
    action('dropped', { state: 'dropped', updatedAt: '2026-11-02T00:00:00.000Z' }),
  ])
  expect(open.map(({ title }) => title)).toEqual(['late', 'soon', 'one day'])
  expect(over.map(({ title }) => title)).toEqual(['dropped', 'done'])
})

test.each([
  ['planned', '2026-11-20', true],
  ['doing', '2026-11-20', true],
  ['planned', '2026-11-21', false],
  ['done', '2026-11-20', false],
  ['dropped', '2026-11-20', false],
  ['planned', null, false],
] as const)('what is %s and due on %s is overdue on the 21st: %s', (state, dueOn, overdue) => {
  expect(isOverdue({ state, dueOn }, '2026-11-21')).toBe(overdue)
})

test('an untouched form sends what the record says, an empty day as none', () => {
  const stored = action('call', { dueOn: '2026-12-01', finding: 'coverage sector:1' })
  const { id, revision, createdAt, updatedAt, ...rest } = stored
  expect(bodyOfAction(draftOfAction(stored))).toEqual(rest)
  expect(bodyOfAction(newAction({ finding: null, problem: ' nobody ' }))).toMatchObject({
    problem: 'nobody',
    startsOn: null,
    finding: null,
  })
})

import { expect, test } from 'vitest'
import { actionFaults, newAction } from './action-draft.ts'

const action = newAction({ finding: null, problem: '' })

test.each([
  ['no day at all', {}, []],
  ['one day alone', { dueOn: '2026-11-21' }, []],
  ['one and the same day', { startsOn: '2026-11-21', dueOn: '2026-11-21' }, []],
  ['an end before the beginning', { startsOn: '2026-11-21', dueOn: '2026-11-20' }, ['/dueOn']],
  // What is no day yet is told as that alone.
  ['half a day', { startsOn: 'unfinished', dueOn: '2026-11-20' }, []],
])('an action with %s', (_, days, pointers) => {
  expect(actionFaults({ ...action, ...days }).map(({ pointer }) => pointer)).toEqual(pointers)
})

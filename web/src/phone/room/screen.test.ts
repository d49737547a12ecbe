import { usualExercise } from '@atlas/shared/workshops/agenda'
import type { RoomState } from '@atlas/shared/workshops/room'
import { describe, expect, test } from 'vitest'
import { clockOffset, clockText, secondsLeft } from './room-clock.ts'
import { keyOf, noticeOf, screenOf } from './screen.ts'

const [who, where, vote] = (['who-else', 'where', 'vote'] as const).map((kind) =>
  usualExercise(kind, 'en', kind),
)
if (!who || !where || !vote) throw new Error('no exercises')

const room = (part: Partial<RoomState> = {}): RoomState => ({
  ...{ workshopId: 'w', title: 'Who is missing?', alliance: 'Valley', language: 'en', phase: 'running' },
  ...{ revision: 1, exercise: who, position: { at: 1, of: 3 }, isFrozen: false, isRevealed: false },
  ...{ endsAt: null, now: '2026-12-01T10:00:00.000Z', ballot: null },
  ...part,
})
const ballot = { roundId: 'r', number: 1, options: [], dots: 3, isOpen: true, results: null }

test.each([
  ['nothing is known yet', null, 'connecting'],
  ['the workshop has not begun', room({ phase: 'prepared', exercise: null }), 'waiting'],
  ['no exercise is held', room({ exercise: null }), 'waiting'],
  ['an exercise is held', room(), 'exercise'],
  ['a vote is to come', room({ exercise: vote }), 'vote'],
  ['the room votes on an exercise', room({ ballot }), 'vote'],
  ['it is over', room({ phase: 'ended' }), 'ended'],
] as const)('%s', (_, state, is) => expect(screenOf('in', state, null).is).toBe(is))

test.each(['removed', 'unknown', 'left', 'ended'] as const)('%s wins over whatever the room does', (access) =>
  expect(screenOf(access, room(), who).is).toBe(access),
)

describe('somebody who is writing', () => {
  test('is told that the room has moved on, and keeps the form', () =>
    expect(screenOf('in', room({ exercise: where }), who)).toEqual({
      ...{ is: 'exercise', exercise: who, movedTo: where },
    }))

  test('is told of a vote, and keeps the form', () =>
    expect(screenOf('in', room({ ballot }), who)).toMatchObject({ exercise: who, movedTo: 'vote' }))

  test('sees the same screen as before', () =>
    expect(keyOf(screenOf('in', room({ exercise: where }), who))).toBe(keyOf(screenOf('in', room(), null))))

  test('is told nothing while the room is there too', () =>
    expect(screenOf('in', room(), who)).toMatchObject({ movedTo: null }))
})

describe('above everything', () => {
  const all = { room: room(), trouble: null, shelf: 'database' } as const

  test('a blip is nobody’s business', () => {
    const trouble = { why: 'offline', since: 1000 } as const
    expect(noticeOf({ ...all, trouble }, 5999)).toBeNull()
    expect(noticeOf({ ...all, trouble }, 6000)).toBe('offline')
  })

  test('a Wi-Fi that asks is not the same as no line, nor as a pause', () => {
    expect(noticeOf({ ...all, trouble: { why: 'portal', since: 0 } }, 9e3)).toBe('portal')
    expect(noticeOf({ ...all, room: room({ isFrozen: true }) }, 9e3)).toBe('frozen')
    expect(noticeOf({ ...all, shelf: 'memory' }, 9e3)).toBe('memory')
    expect(noticeOf({ ...all, shelf: 'local' }, 9e3)).toBeNull()
  })
})

test('the time is the service’s, however wrong the phone’s clock is', () => {
  const timed = room({ endsAt: '2026-12-01T10:05:00.000Z' })
  const wrong = Date.parse('2026-12-01T11:00:00.000Z')
  expect(secondsLeft(timed, clockOffset(timed, wrong), wrong + 60_000)).toBe(240)
  expect(secondsLeft(timed, clockOffset(timed, wrong), wrong + 360_000)).toBe(-60)
  expect(secondsLeft(room(), 0, wrong)).toBeNull()
  expect([0, 59, 245, 3720].map(clockText)).toEqual(['0:00', '0:59', '4:05', '1:02:00'])
})

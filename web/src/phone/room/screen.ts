import type { Exercise } from '@atlas/shared/workshops'
import type { RoomState } from '@atlas/shared/workshops/room'
import type { KeptFor } from '../outbox/judge-answer.ts'
import type { ShelfName } from '../outbox/kept-store.ts'

/** Whether this phone is in the room, as far as it has heard. */
export type Access = 'in' | 'ended' | 'removed' | 'unknown' | 'left'

/** What is on the screen: one thing at a time. */
export type Screen =
  | { is: 'connecting' | 'waiting' | 'ended' | 'removed' | 'unknown' | 'left' }
  | { is: 'exercise'; exercise: Exercise; movedTo: Exercise | 'vote' | null }
  | { is: 'vote'; exercise: Exercise }

/**
 * What a participant should see.
 * @param held the exercise that somebody is still writing for: it is not taken away where the room moves on
 */
export function screenOf(access: Access, room: RoomState | null, held: Exercise | null): Screen {
  if (access !== 'in') return { is: access }
  if (!room) return { is: 'connecting' }
  if (room.phase === 'ended') return { is: 'ended' }
  const { exercise, ballot } = room
  if (room.phase === 'prepared' || !exercise) return { is: 'waiting' }
  const isVote = exercise.kind === 'vote' || ballot !== null
  if (held && (held.id !== exercise.id || isVote))
    return { is: 'exercise', exercise: held, movedTo: isVote ? 'vote' : exercise }
  return isVote ? { is: 'vote', exercise } : { is: 'exercise', exercise, movedTo: null }
}

/** Two screens with the same key are the same one, told anew. */
export const keyOf = (screen: Screen): string =>
  'exercise' in screen ? `${screen.is} ${screen.exercise.id}` : screen.is

/** Shorter troubles are nobody's business, in milliseconds. */
const maxBlipMs = 5000

export type Trouble = { why: KeptFor; since: number }

export type Notice = 'offline' | 'portal' | 'busy' | 'memory' | 'frozen'

/** What stands above everything: the one thing that matters most. */
export function noticeOf(
  { room, trouble, shelf }: { room: RoomState | null; trouble: Trouble | null; shelf: ShelfName },
  now: number,
): Notice | null {
  if (trouble && now - trouble.since >= maxBlipMs) {
    const { why } = trouble
    if (why === 'offline' || why === 'portal' || why === 'busy') return why
  }
  if (room?.isFrozen && room.phase === 'running') return 'frozen'
  return shelf === 'memory' ? 'memory' : null
}

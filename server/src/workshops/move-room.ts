import { randomInt } from 'node:crypto'
import type { WriteTrx } from '@atlas/db/tenancy'
import { json } from '@atlas/db/values'
import type { Exercise } from '@atlas/shared/workshops'
import { type MoveOrder, roomCodeDigits } from '@atlas/shared/workshops/room'
import { sql } from 'kysely'
import type { Static } from 'typebox'
import { notFound } from '../http/errors.ts'
import { fault, Problem } from '../http/problem.ts'
import type { ExerciseTime } from './read-room.ts'
import { tellRoom } from './room-notices.ts'
import { closeOpenRound } from './rounds.ts'

type Move = Static<typeof MoveOrder>

/**
 * Does to a room what a facilitator wants; its first opening makes it.
 * @returns whether the workshop begins with it
 * @throws Problem stale where somebody else has moved it since, not-found, gone, invalid-request
 */
export async function moveRoom(
  trx: WriteTrx,
  { allianceId, workshopId }: { allianceId: string; workshopId: string },
  order: Move,
): Promise<boolean> {
  const workshop = await trx
    .selectFrom('workshop')
    .select(sql<Exercise[]>`exercises`.as('exercises'))
    .where('id', '=', workshopId)
    .executeTakeFirst()
  if (!workshop) throw notFound()
  await makeRoom(trx, { allianceId, workshopId }, order)
  const room = await trx
    .selectFrom('workshopRoom')
    .select(['revision', 'exerciseId', 'startedAt', 'endedAt', sql<ExerciseTime[]>`times`.as('times')])
    .where('workshopId', '=', workshopId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (room.revision !== Math.max(order.revision, 1))
    throw new Problem('stale', { detail: 'Somebody else has moved the room meanwhile. Look at it again.' })
  if (room.endedAt) throw new Problem('gone', { detail: 'The workshop has ended.' })
  await trx
    .updateTable('workshopRoom')
    .set({
      ...(await changesOf(trx, workshopId, order, room, workshop.exercises)),
      revision: sql`revision + 1`,
    })
    .where('workshopId', '=', workshopId)
    .execute()
  await tellRoom(trx, { workshopId, what: 'room' })
  return order.move === 'go-to' && room.startedAt === null
}

/** Nothing else makes one: before its door is opened for the first time a room has no code and nobody in it. */
async function makeRoom(
  trx: WriteTrx,
  key: { allianceId: string; workshopId: string },
  { revision, move }: Move,
): Promise<void> {
  if (revision > 0) return
  if (move !== 'open-door' && move !== 'go-to')
    throw new Problem('conflict', { detail: 'Open the door of the room first.' })
  await trx
    .insertInto('workshopRoom')
    .values({ ...key, code: await freeCode(trx) })
    .onConflict((conflict) => conflict.columns(['allianceId', 'workshopId']).doNothing())
    .execute()
}

const now = sql<string>`now()`

type Before = { exerciseId: string | null; startedAt: string | null; times: ExerciseTime[] }

async function changesOf(
  trx: WriteTrx,
  workshopId: string,
  { move, exerciseId, minutes }: Move,
  { times, ...before }: Before,
  exercises: readonly Exercise[],
) {
  const moment = new Date().toISOString()
  const left = times.map((time) => (time.to ? time : { ...time, to: moment }))
  switch (move) {
    case 'open-door':
      return { doorOpen: true }
    case 'close-door':
      return { doorOpen: false }
    case 'renew-code':
      return { code: await freeCode(trx), door: sql<number>`door + 1`, doorOpen: true }
    case 'go-to': {
      const exercise = exercises.find(({ id }) => id === exerciseId)
      if (!exercise)
        throw fault('invalid-reference', '/exerciseId', 'reference', 'This workshop has no such exercise.')
      if (exercise.id !== before.exerciseId) await closeOpenRound(trx, workshopId)
      return {
        ...{ exerciseId: exercise.id, isRevealed: false, endsAt: null },
        ...(before.startedAt === null && { startedAt: now }),
        times: json([...left, { exerciseId: exercise.id, from: moment }]),
      }
    }
    case 'freeze':
      return { isFrozen: true }
    case 'thaw':
      return { isFrozen: false }
    case 'set-timer':
      if (minutes === undefined)
        throw fault('invalid-request', '/minutes', 'required', 'Send how many minutes, or null.')
      return { endsAt: minutes === null ? null : sql<string>`now() + make_interval(mins => ${minutes})` }
    case 'reveal':
      return { isRevealed: true }
    case 'hide':
      return { isRevealed: false }
    case 'end':
      await closeOpenRound(trx, workshopId)
      return { endedAt: now, doorOpen: false, isFrozen: false, endsAt: null, times: json(left) }
  }
}

/** A code that no other room has. The alliance sees its own rooms alone: of another's, the store refuses the code. */
async function freeCode(trx: WriteTrx): Promise<string> {
  for (;;) {
    const code = String(randomInt(10 ** (roomCodeDigits - 1), 10 ** roomCodeDigits))
    const { rows } = await sql<{ taken: boolean }>`select is_workshop_code_taken(${code}) as taken`.execute(
      trx,
    )
    if (!rows[0]?.taken) return code
  }
}

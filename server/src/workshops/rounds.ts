import { newId, type WriteTrx } from '@atlas/db/tenancy'
import { json } from '@atlas/db/values'
import type { RoundOrder } from '@atlas/shared/workshops/room'
import { type SqlBool, sql } from 'kysely'
import { notFound } from '../http/errors.ts'
import { fault, Problem } from '../http/problem.ts'
import { tellRoom } from './room-notices.ts'

const minDots = 3
const maxDots = 6

/** A quarter of the options, as dot voting has it (dotmocracy.org); never so few or so many that it says nothing. */
export const usualDots = (options: number): number =>
  Math.min(maxDots, Math.max(minDots, Math.ceil(options / 4)), Math.max(1, options - 1))

/**
 * Opens a vote on a list that is frozen from now on.
 * @returns the id of the round
 * @throws Problem invalid-request, invalid-reference, conflict where one is open already
 */
export async function openRound(
  trx: WriteTrx,
  { allianceId, workshopId }: { allianceId: string; workshopId: string },
  { exerciseId, options, dots }: RoundOrder,
): Promise<string> {
  const titles = new Set(options.map(({ title }) => title.trim().toLowerCase()))
  if (titles.size < options.length || new Set(options.map(({ id }) => id)).size < options.length)
    throw fault(
      'invalid-request',
      '/options',
      'uniqueItems',
      'Two options are the same. Join them before the vote.',
    )
  const room = await trx
    .selectFrom('workshopRoom')
    .select(['endedAt', 'exerciseId'])
    .where('workshopId', '=', workshopId)
    .forUpdate()
    .executeTakeFirst()
  if (!room) throw notFound()
  if (room.endedAt) throw new Problem('gone', { detail: 'The workshop has ended.' })
  if (room.exerciseId !== exerciseId)
    throw new Problem('conflict', { detail: 'The room is at another exercise. Go there first.' })
  const { rows } = await sql<{ open: boolean; last: number }>`
    select coalesce(bool_or(closed_at is null), false) as open,
      coalesce(max(number) filter (where exercise_id = ${exerciseId}::uuid), 0) as last
    from workshop_round where workshop_id = ${workshopId}`.execute(trx)
  const { open, last } = rows[0] ?? { open: false, last: 0 }
  if (open) throw new Problem('conflict', { detail: 'A vote is open. Close it first.' })
  const id = newId()
  await trx
    .insertInto('workshopRound')
    .values({
      ...{ allianceId, workshopId, id, exerciseId, number: last + 1 },
      ...{ options: json(options), dots: dots ?? usualDots(options.length) },
    })
    .execute()
  await countMove(trx, workshopId)
  return id
}

/**
 * Closes a vote: counts the dots, and forgets who had put which.
 * @throws Problem not-found
 */
export async function closeRound(trx: WriteTrx, workshopId: string, id: string): Promise<void> {
  const round = await trx
    .selectFrom('workshopRound')
    .select('closedAt')
    .where('workshopId', '=', workshopId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!round) throw notFound()
  if (round.closedAt) return
  // With the lock taken, nobody is at it any more.
  await sql`
    update workshop_round r set closed_at = now(), results = jsonb_build_object(
      'dots', (select coalesce(jsonb_object_agg(key, dots), '{}') from (
        select key, sum(value::integer) as dots from workshop_vote v, jsonb_each_text(v.dots)
        where v.round_id = r.id group by key) counted),
      'voted', (select count(*) from workshop_vote v where v.round_id = r.id and v.dots <> '{}'),
      'joined', (select count(*) from workshop_participant p
        where p.workshop_id = r.workshop_id and p.left_at is null))
    where r.id = ${id}`.execute(trx)
  await trx.deleteFrom('workshopVote').where('roundId', '=', id).execute()
  await countMove(trx, workshopId)
}

/** The one that is open, if any. */
export async function closeOpenRound(trx: WriteTrx, workshopId: string): Promise<void> {
  const open = await trx
    .selectFrom('workshopRound')
    .select('id')
    .where('workshopId', '=', workshopId)
    .where('closedAt', 'is', null)
    .executeTakeFirst()
  if (open) await closeRound(trx, workshopId, open.id)
}

/** @throws Problem not-found, conflict while it is open */
export async function revealRound(trx: WriteTrx, workshopId: string, id: string): Promise<void> {
  const revealed = await trx
    .updateTable('workshopRound')
    .set({ revealedAt: sql<string>`coalesce(revealed_at, now())` })
    .where('workshopId', '=', workshopId)
    .where('id', '=', id)
    .where(sql<SqlBool>`closed_at is not null`)
    .returning('id')
    .executeTakeFirst()
  if (!revealed) throw new Problem('conflict', { detail: 'Close the vote before you show its result.' })
  await countMove(trx, workshopId)
}

/** Consoles that have seen the room before are to look again. */
async function countMove(trx: WriteTrx, workshopId: string): Promise<void> {
  await trx
    .updateTable('workshopRoom')
    .set({ revision: sql`revision + 1` })
    .where('workshopId', '=', workshopId)
    .execute()
  await tellRoom(trx, { workshopId, what: 'room' })
}

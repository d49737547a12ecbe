import type { ReadTrx } from '@atlas/db/tenancy'
import type { RoomCounts } from '@atlas/shared/workshops/room'
import { sql } from 'kysely'
import { exerciseOf, type Room } from './read-room.ts'

/**
 * How many people there are, and how much came in.
 * @param connected ids of the participants whose phones listen now
 */
export async function countRoom(
  trx: ReadTrx,
  room: Room,
  connected: ReadonlySet<string>,
): Promise<RoomCounts> {
  const { workshopId, exerciseId, ballot } = room
  const isHeldBack = exerciseOf(room)?.blind === true && !room.isRevealed
  const { rows } = await sql<{
    joined: number
    ready: string[]
    voted: number
    added: number
    waiting: number
  }>`
    select
      (select count(*)::integer from workshop_participant p
        where p.workshop_id = ${workshopId} and p.left_at is null) as joined,
      (select coalesce(json_agg(p.id), '[]') from workshop_participant p
        where p.workshop_id = ${workshopId} and p.left_at is null and p.ready_for = ${exerciseId}::uuid) as ready,
      (select count(*)::integer from workshop_vote v
        where v.round_id = ${ballot?.isOpen ? ballot.roundId : null}::uuid) as voted,
      (select count(*)::integer from workshop_entry e
        where e.workshop_id = ${workshopId} and e.exercise_id = ${exerciseId}::uuid
          and (e.state in ('applied', 'known') or (${isHeldBack} and e.state = 'waiting'))) as added,
      (select count(*)::integer from workshop_entry e
        where e.workshop_id = ${workshopId} and e.state in ('waiting', 'late')) as waiting`.execute(trx)
  const { ready, joined, ...counts } = rows[0] ?? { joined: 0, ready: [], voted: 0, added: 0, waiting: 0 }
  return {
    ...counts,
    joined,
    connected: Math.min(joined, connected.size),
    ready: ready.filter((id) => connected.has(id)).length,
  }
}

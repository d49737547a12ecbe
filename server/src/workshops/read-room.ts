import type { ReadTrx } from '@atlas/db/tenancy'
import type { Exercise, Workshop } from '@atlas/shared/workshops'
import type { Ballot, RoomState } from '@atlas/shared/workshops/room'
import { sql } from 'kysely'
import { readLatestBallot } from './ballots.ts'

/** When each exercise was begun and left; of the one that is held, not left yet. */
export type ExerciseTime = { exerciseId: string; from: string; to?: string }

/** A room as it stands in the store. */
export type Room = Awaited<ReturnType<typeof selectRoom>> & {
  allianceName: string
  slug: string
  ballot: Ballot | null
}

const selectRoom = (trx: ReadTrx, workshopId: string) =>
  trx
    .selectFrom('workshopRoom as room')
    .innerJoin('workshop as w', (join) =>
      join.onRef('w.allianceId', '=', 'room.allianceId').onRef('w.id', '=', 'room.workshopId'),
    )
    .select([
      'room.allianceId',
      'room.workshopId',
      'room.code',
      'room.door',
      'room.doorOpen',
      'room.exerciseId',
    ])
    .select(['room.isFrozen', 'room.isRevealed', 'room.endsAt', 'room.revision', 'room.openedAt'])
    .select(['room.startedAt', 'room.endedAt', 'room.mostConnected'])
    .select(['w.title', 'w.heldOn', 'w.venue', 'w.language', 'w.keptDays'])
    .select([
      sql<Workshop['exercises']>`w.exercises`.as('exercises'),
      sql<ExerciseTime[]>`room.times`.as('times'),
      sql<Record<string, number> | null>`room.findings_before`.as('findingsBefore'),
      sql<Record<string, number> | null>`room.findings_after`.as('findingsAfter'),
    ])
    .where('room.workshopId', '=', workshopId)
    .executeTakeFirstOrThrow()

/** A room with its alliance and the vote that it sees; undefined where the door was never opened, or the alliance is deleted. */
export async function readRoom(trx: ReadTrx, workshopId: string): Promise<Room | undefined> {
  const found = await trx
    .selectFrom('workshopRoom')
    .select('workshopId')
    .where('workshopId', '=', workshopId)
    .executeTakeFirst()
  if (!found) return
  const room = await selectRoom(trx, workshopId)
  const alliance = await trx
    .selectFrom('alliance')
    .select(['name', 'slug'])
    .where('id', '=', sql<string>`current_alliance()`)
    .where('deletedAt', 'is', null)
    .executeTakeFirst()
  if (!alliance) return
  const ballot = room.exerciseId === null ? null : await readLatestBallot(trx, workshopId, room.exerciseId)
  return { ...room, allianceName: alliance.name, slug: alliance.slug, ballot: ballot ?? null }
}

export const exerciseOf = ({
  exercises,
  exerciseId,
}: Pick<Room, 'exercises' | 'exerciseId'>): Exercise | undefined =>
  exercises.find(({ id }) => id === exerciseId)

/** What everybody in the room may know. */
export function roomState(room: Room): RoomState {
  const at = room.exercises.findIndex(({ id }) => id === room.exerciseId) + 1
  return {
    workshopId: room.workshopId,
    title: room.title,
    alliance: room.allianceName,
    language: room.language,
    phase: room.endedAt ? 'ended' : room.startedAt ? 'running' : 'prepared',
    revision: room.revision,
    exercise: exerciseOf(room) ?? null,
    position: { at, of: room.exercises.length },
    isFrozen: room.isFrozen,
    isRevealed: room.isRevealed,
    endsAt: room.endsAt,
    now: new Date().toISOString(),
    ballot: room.ballot,
  }
}

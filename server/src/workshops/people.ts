import { newId, type ReadTrx, type WriteTrx } from '@atlas/db/tenancy'
import type { Me, RoomParticipant } from '@atlas/shared/workshops/room'
import { type SqlBool, sql } from 'kysely'
import { hashToken } from './participant.ts'
import type { Room } from './read-room.ts'

/** Lets somebody in who has the code; the same token again is the same person. Returns the id. */
export async function addParticipant(
  trx: WriteTrx,
  { allianceId, workshopId }: { allianceId: string; workshopId: string },
  { token, name }: { token: string; name: string },
): Promise<string> {
  // One by one, so that each has a number of its own.
  await sql`select pg_advisory_xact_lock(hashtextextended(${workshopId}, 0))`.execute(trx)
  const tokenHash = hashToken(token)
  const known = await trx
    .selectFrom('workshopParticipant')
    .select('id')
    .where('tokenHash', '=', tokenHash)
    .executeTakeFirst()
  if (known) return known.id
  const id = newId()
  const { number } = await trx
    .insertInto('workshopParticipant')
    .values({
      ...{ allianceId, workshopId, id, tokenHash, name: name.trim() },
      number: sql<number>`(select coalesce(max(p.number), 0) + 1 from workshop_participant p where p.workshop_id = ${workshopId})`,
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  if (name.trim() === '')
    await trx
      .updateTable('workshopParticipant')
      .set({ name: `Participant ${number}` })
      .where('id', '=', id)
      .execute()
  return id
}

/** A participant, as that person reads it. */
export async function readMe(trx: ReadTrx, id: string, { ballot }: Room): Promise<Me | undefined> {
  const me = await trx
    .selectFrom('workshopParticipant')
    .select(['id', 'name', 'readyFor'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!me) return
  const vote = ballot?.isOpen
    ? await trx
        .selectFrom('workshopVote')
        .select([
          'roundId',
          sql<number>`counter::float8`.as('counter'),
          sql<Record<string, number>>`dots`.as('dots'),
        ])
        .where('participantId', '=', id)
        .where('roundId', '=', ballot.roundId)
        .executeTakeFirst()
    : undefined
  return { ...me, ballot: vote ?? null }
}

/** Makes a participant nobody in particular: who leaves, or is removed. Whether there was somebody. */
export async function forgetParticipant(trx: WriteTrx, workshopId: string, id: string): Promise<boolean> {
  const forgotten = await trx
    .updateTable('workshopParticipant')
    .set({ name: '', tokenHash: null, readyFor: null, leftAt: sql<string>`now()` })
    .where('workshopId', '=', workshopId)
    .where('id', '=', id)
    .where('leftAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  await trx
    .deleteFrom('workshopVote')
    .where('participantId', '=', id)
    .where(sql<SqlBool>`round_id in (select id from workshop_round where closed_at is null)`)
    .execute()
  return forgotten !== undefined
}

/** Who is there, in the order in which they came. */
export async function listParticipants(
  trx: ReadTrx,
  { workshopId, exerciseId }: Room,
  connected: ReadonlySet<string>,
): Promise<RoomParticipant[]> {
  const people = await trx
    .selectFrom('workshopParticipant as p')
    .select(['p.id', 'p.name', 'p.joinedAt', 'p.readyFor'])
    .select(({ selectFrom, fn }) =>
      selectFrom('workshopEntry as e')
        .select(sql<number>`${fn.countAll()}::integer`.as('n'))
        .whereRef('e.participantId', '=', 'p.id')
        .where('e.state', '<>', 'taken-back')
        .as('entries'),
    )
    .where('p.workshopId', '=', workshopId)
    .where('p.leftAt', 'is', null)
    .orderBy('p.number')
    .execute()
  return people.map(({ readyFor, entries, ...person }) => ({
    ...person,
    entries: entries ?? 0,
    isConnected: connected.has(person.id),
    isReady: exerciseId !== null && readyFor === exerciseId,
  }))
}

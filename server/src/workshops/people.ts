import { newId, type ReadTrx, type WriteTrx } from '@atlas/db/tenancy'
import { isAnyOf, json } from '@atlas/db/values'
import type { Me, RoomParticipant } from '@atlas/shared/workshops/room'
import { type SqlBool, sql } from 'kysely'
import type { Room } from './read-room.ts'

/** Somebody who wants to come in, with the hash of a token of their own. */
export type Newcomer = { tokenHash: string; name: string }

/** Who has come in, and whether for the first time. */
export type Arrival = { id: string; name: string; isNew: boolean }

/**
 * Lets people in who have the code; the same token again is the same person.
 * @returns who each of them is; undefined where the token is of another room
 */
export async function addParticipants(
  trx: WriteTrx,
  { allianceId, workshopId }: { allianceId: string; workshopId: string },
  newcomers: readonly Newcomer[],
): Promise<(Arrival | undefined)[]> {
  // One after the other, so that each has a number of its own.
  await sql`select pg_advisory_xact_lock(hashtextextended(${workshopId}, 0))`.execute(trx)
  const once = new Map(
    newcomers.map(({ tokenHash, name }) => [tokenHash, { id: newId(), tokenHash, name: name.trim() }]),
  )
  const { rows } = await sql<{ id: string }>`
    insert into workshop_participant (alliance_id, workshop_id, id, number, token_hash, name)
    select ${allianceId}::uuid, ${workshopId}::uuid, id, number, "tokenHash",
      case when name = '' then 'Participant ' || number else name end
    from (
      select comer.*, coalesce((
        select max(p.number) from workshop_participant p where p.workshop_id = ${workshopId}), 0)
        + row_number() over (order by comer.id) as number
      from jsonb_to_recordset(${json([...once.values()])}) as comer (id uuid, "tokenHash" text, name text)
      where not exists (select from workshop_participant p where p.token_hash = comer."tokenHash")
    ) numbered
    on conflict (token_hash) do nothing
    returning id`.execute(trx)
  const added = new Set(rows.map(({ id }) => id))
  const there = await trx
    .selectFrom('workshopParticipant')
    .select(['id', 'name', 'tokenHash'])
    .where('workshopId', '=', workshopId)
    .where(isAnyOf('tokenHash', [...once.keys()], 'text'))
    .execute()
  const arrivals = new Map(
    there.map(({ id, name, tokenHash }) => [tokenHash, { id, name, isNew: added.has(id) }]),
  )
  return newcomers.map(({ tokenHash }) => arrivals.get(tokenHash))
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

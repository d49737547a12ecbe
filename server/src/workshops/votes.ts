import type { WriteTrx } from '@atlas/db/tenancy'
import { isAnyOf, json } from '@atlas/db/values'
import type { Ballot, Me, VoteOrder } from '@atlas/shared/workshops/room'
import { sql } from 'kysely'
import { notFound } from '../http/errors.ts'
import { fault, Problem } from '../http/problem.ts'

type Vote = NonNullable<Me['ballot']>

/** What somebody wants to have voted. */
export type Cast = { participantId: string; order: VoteOrder }

/**
 * Refuses dots that are too many, or for what is not on the list.
 * @throws Problem not-found, conflict, invalid-request
 */
export function checkDots(ballot: Ballot | null, roundId: string, { dots }: VoteOrder): void {
  if (ballot?.roundId !== roundId) throw notFound()
  if (!ballot.isOpen) throw closed()
  const known = new Set(ballot.options.map(({ id }) => id))
  const stranger = Object.keys(dots).find((id) => !known.has(id))
  if (stranger !== undefined)
    throw fault('invalid-request', `/dots/${stranger}`, 'unknown', 'This is not on the list of the vote.')
  const spent = Object.values(dots).reduce((sum, each) => sum + each, 0)
  if (spent > ballot.dots)
    throw fault('invalid-request', '/dots', 'maximum', `Everybody has ${ballot.dots} dots. Take some away.`)
}

/**
 * Puts dots where people want them, all of one person at once. Of two orders of one person the one with the higher counter
 * stays, however often and in whichever order they arrive.
 * @returns what stands of each person, in the order of the orders
 * @throws Problem not-found, conflict where the vote is closed
 */
export async function placeDots(
  trx: WriteTrx,
  allianceId: string,
  roundId: string,
  casts: readonly Cast[],
): Promise<Vote[]> {
  // Closing a round waits for those who are at it.
  const round = await trx
    .selectFrom('workshopRound')
    .select('closedAt')
    .where('id', '=', roundId)
    .forShare()
    .executeTakeFirst()
  if (!round) throw notFound()
  if (round.closedAt) throw closed()
  const rows = [...lastOf(casts).values()].map(({ participantId, order: { counter, dots } }) => ({
    ...{ participantId, counter },
    dots: Object.fromEntries(Object.entries(dots).filter(([, number]) => number > 0)),
  }))
  await sql`
    insert into workshop_vote (alliance_id, round_id, participant_id, counter, dots)
    select ${allianceId}::uuid, ${roundId}::uuid, cast_by."participantId", cast_by.counter, cast_by.dots
    from jsonb_to_recordset(${json(rows)}) as cast_by ("participantId" uuid, counter bigint, dots jsonb)
    order by 3
    on conflict (alliance_id, round_id, participant_id)
      do update set counter = excluded.counter, dots = excluded.dots
      where workshop_vote.counter < excluded.counter`.execute(trx)
  const votes = await trx
    .selectFrom('workshopVote')
    .select(['participantId', sql<number>`counter::float8`.as('counter'), sql<Vote['dots']>`dots`.as('dots')])
    .where('roundId', '=', roundId)
    .where(
      isAnyOf(
        'participantId',
        rows.map(({ participantId }) => participantId),
        'uuid',
      ),
    )
    .execute()
  const standing = new Map(votes.map(({ participantId, ...vote }) => [participantId, { roundId, ...vote }]))
  return casts.map(({ participantId }) => standing.get(participantId) as Vote)
}

/** One order a person: the one with the highest counter. */
function lastOf(casts: readonly Cast[]): Map<string, Cast> {
  const last = new Map<string, Cast>()
  for (const cast of casts) {
    const before = last.get(cast.participantId)
    if (!before || before.order.counter < cast.order.counter) last.set(cast.participantId, cast)
  }
  return last
}

const closed = () => new Problem('conflict', { detail: 'This vote is closed. What was sent before counts.' })

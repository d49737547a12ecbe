import type { WriteTrx } from '@atlas/db/tenancy'
import { json } from '@atlas/db/values'
import type { Me, VoteOrder } from '@atlas/shared/workshops/room'
import { sql } from 'kysely'
import { notFound } from '../http/errors.ts'
import { fault, Problem } from '../http/problem.ts'

type Vote = NonNullable<Me['ballot']>

/**
 * Puts somebody's dots where they want them, all at once. Of two orders that cross the one with the higher counter stays,
 * however often and in whichever order they arrive.
 * @throws Problem not-found, invalid-request, conflict
 */
export async function placeDots(
  trx: WriteTrx,
  { allianceId, workshopId, id: participantId }: { allianceId: string; workshopId: string; id: string },
  roundId: string,
  { counter, dots }: VoteOrder,
): Promise<Vote> {
  // Closing a round waits for those who are at it.
  const round = await trx
    .selectFrom('workshopRound')
    .select(['dots', 'closedAt', sql<{ id: string }[]>`options`.as('options')])
    .where('id', '=', roundId)
    .where('workshopId', '=', workshopId)
    .forShare()
    .executeTakeFirst()
  if (!round) throw notFound()
  if (round.closedAt)
    throw new Problem('conflict', { detail: 'This vote is closed. What was sent before counts.' })
  const known = new Set(round.options.map(({ id }) => id))
  const stranger = Object.keys(dots).find((id) => !known.has(id))
  if (stranger !== undefined)
    throw fault('invalid-request', `/dots/${stranger}`, 'unknown', 'This is not on the list of the vote.')
  const spent = Object.values(dots).reduce((sum, each) => sum + each, 0)
  if (spent > round.dots)
    throw fault('invalid-request', '/dots', 'maximum', `Everybody has ${round.dots} dots. Take some away.`)
  const placed = Object.fromEntries(Object.entries(dots).filter(([, number]) => number > 0))
  const vote = { allianceId, roundId, participantId, counter, dots: json(placed) }
  await trx
    .insertInto('workshopVote')
    .values(vote)
    .onConflict((conflict) =>
      conflict
        .columns(['allianceId', 'roundId', 'participantId'])
        .doUpdateSet({ counter, dots: json(placed) })
        .where('workshopVote.counter', '<', counter),
    )
    .execute()
  return trx
    .selectFrom('workshopVote')
    .select(['roundId', sql<number>`counter::float8`.as('counter'), sql<Vote['dots']>`dots`.as('dots')])
    .where('roundId', '=', roundId)
    .where('participantId', '=', participantId)
    .executeTakeFirstOrThrow()
}

import type { ReadTrx } from '@atlas/db/tenancy'
import type { Ballot } from '@atlas/shared/workshops/room'
import { sql } from 'kysely'

type Results = NonNullable<Ballot['results']>

const selectRounds = (trx: ReadTrx) =>
  trx
    .selectFrom('workshopRound')
    .select(['id as roundId', 'number', 'dots', 'exerciseId', 'closedAt', 'revealedAt'])
    .select([sql<Ballot['options']>`options`.as('options'), sql<Results | null>`results`.as('results')])

type Row = Awaited<ReturnType<ReturnType<typeof selectRounds>['executeTakeFirstOrThrow']>>

/** A round as the room sees it: its results once they are revealed. */
const ballotOf = ({ roundId, number, options, dots, closedAt, revealedAt, results }: Row): Ballot => ({
  roundId,
  number,
  options,
  dots,
  isOpen: closedAt === null,
  results: revealedAt === null ? null : results,
})

/** The last round of an exercise. */
export async function readLatestBallot(
  trx: ReadTrx,
  workshopId: string,
  exerciseId: string,
): Promise<Ballot | undefined> {
  const row = await selectRounds(trx)
    .where('workshopId', '=', workshopId)
    .where('exerciseId', '=', exerciseId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && ballotOf(row)
}

/** Every round as facilitators see it: with its results once it is closed. */
export async function listBallots(
  trx: ReadTrx,
  workshopId: string,
): Promise<(Ballot & { exerciseId: string; isRevealed: boolean })[]> {
  const rows = await selectRounds(trx).where('workshopId', '=', workshopId).orderBy('openedAt').execute()
  return rows.map((row) => ({
    ...ballotOf({ ...row, revealedAt: row.closedAt }),
    exerciseId: row.exerciseId,
    isRevealed: row.revealedAt !== null,
  }))
}

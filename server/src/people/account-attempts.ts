import { createHash } from 'node:crypto'
import type { DB } from '@atlas/db/types'
import type { FailedAttempts } from '@atlas/shared/people'
import { type Kysely, sql } from 'kysely'
import { tooManyAttempts } from './too-many-attempts.ts'

/** Wrong passwords for one account without a wait. */
const freeFailures = 5

/** The wait doubles with each further one, from two seconds up to this. */
const maxWaitSeconds = 900

/** After as long without any, waiting begins anew. */
const runEndsAfterHours = 24

/** Nobody has signed in for as long: what was counted is forgotten. */
const keptDays = 90

const waitOf = (run: ReturnType<typeof sql.ref>) =>
  sql`make_interval(secs => case when ${run} < ${sql.lit(freeFailures)} then 0
    else least(power(2, least(${run} - ${sql.lit(freeFailures - 1)}, 20)), ${sql.lit(maxWaitSeconds)}) end)`

/**
 * Counts an attempt as failed before it is looked at, so that of many at once only the free ones are looked at. It is
 * taken back by `forgetAttempts`.
 * @param key what the password is for, as `attemptKey` makes it
 * @throws Problem too-many-attempts
 */
export async function countAttempt(db: Kysely<DB>, key: string): Promise<void> {
  const run = sql.ref('failed_attempt.run')
  const last = sql.ref('failed_attempt.last_at')
  const hasEnded = sql<boolean>`${last} < now() - make_interval(hours => ${sql.lit(runEndsAfterHours)})`
  const counted = await db
    .insertInto('identity.failedAttempt')
    .values({ key })
    .onConflict((conflict) =>
      conflict
        .column('key')
        .doUpdateSet({
          failures: sql`failed_attempt.failures + 1`,
          run: sql`case when ${hasEnded} then 1 else ${run} + 1 end`,
          lastAt: sql`clock_timestamp()`,
        })
        .where(sql<boolean>`${hasEnded} or ${last} + ${waitOf(run)} <= clock_timestamp()`),
    )
    .returning('failures')
    .executeTakeFirst()
  if (counted?.failures === 1) await forgetOldAttempts(db)
  if (!counted) throw tooManyAttempts(await waitFor(db, key))
}

/** What was counted for an account until a right password came, but for that one itself. */
export async function forgetAttempts(
  db: Kysely<DB>,
  { account, counted }: { account: string; counted: string },
): Promise<FailedAttempts | null> {
  const rows = await db
    .deleteFrom('identity.failedAttempt')
    .where('key', 'in', [account, counted])
    .returning(['key', 'failures', 'since'])
    .execute()
  const row = rows.find(({ key }) => key === account)
  const count = (row?.failures ?? 0) - (account === counted ? 1 : 0)
  return row && count > 0 ? { count, since: row.since } : null
}

/** @param what `password` with an address, `browser` with the number of a browser, `session` with an account's id */
export const attemptKey = (what: 'password' | 'browser' | 'session', of: string): string =>
  createHash('sha256').update(`${what} ${of.toLowerCase()}`).digest('hex')

async function waitFor(db: Kysely<DB>, key: string): Promise<number> {
  const row = await db
    .selectFrom('identity.failedAttempt')
    .select(
      sql<number>`extract(epoch from last_at + ${waitOf(sql.ref('run'))} - clock_timestamp())::float8`.as(
        'seconds',
      ),
    )
    .where('key', '=', key)
    .executeTakeFirst()
  return (row?.seconds ?? 1) * 1000
}

const forgetOldAttempts = (db: Kysely<DB>) =>
  db
    .deleteFrom('identity.failedAttempt')
    .where('lastAt', '<', new Date(Date.now() - keptDays * 86_400_000).toISOString())
    .execute()

import type { Trx } from '@atlas/db/tenancy'
import type { Noun } from '@atlas/shared/nouns'
import { sql } from 'kysely'

/**
 * Waits until nobody else adds to this list of the alliance, and holds it until the transaction ends: two new entries
 * would find the same code and place free.
 */
export const lockList = (trx: Trx, noun: Noun, { id }: { id: string }): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`${noun} ${id}`}, 0))`.execute(trx)

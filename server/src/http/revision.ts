import type { Trx } from '@atlas/db/tenancy'
import { tableOf } from '@atlas/shared/noun-tables'
import type { Noun } from '@atlas/shared/nouns'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { notFound } from './errors.ts'
import { Problem } from './problem.ts'

/** A record that counts its updates. */
export type Versioned = { id: string; revision: number }

/**
 * Answers with one record and its revision as ETag.
 * @throws Problem not-found where there is none
 */
export function answer<T extends Versioned>(reply: FastifyReply, record: T | undefined): T {
  if (!record) throw notFound()
  reply.header('etag', `"${record.revision}"`)
  return record
}

/**
 * The revision that the writer has seen, from `If-Match: "3"`.
 * @throws Problem revision-required
 */
export function expectedRevision({ headers }: FastifyRequest): number {
  const revision = headers['if-match']?.match(/^(?:W\/)?"(\d{1,9})"$/)?.[1]
  if (revision === undefined)
    throw new Problem('revision-required', {
      detail: 'Send the revision that you have seen as If-Match: "3"; the ETag of the record tells it.',
    })
  return Number(revision)
}

/**
 * Holds a record until the transaction ends, provided that it still stands as the writer has seen it.
 * @param read gives the record as it stands now, for the one who comes too late
 * @throws Problem not-found, stale
 */
export async function lockAtRevision(
  trx: Trx,
  noun: Noun,
  { id, revision }: Versioned,
  read: () => Promise<unknown>,
): Promise<void> {
  const { rows } = await sql<Pick<Versioned, 'revision'>>`
    select revision from ${sql.table(tableOf(noun))} where id = ${id} for update`.execute(trx)
  if (!rows[0]) throw notFound()
  if (rows[0].revision !== revision) throw new Problem('stale', { current: await read() })
}

/** Deletes a record and, as the migrations say, what belongs to it. */
export const deleteRecord = (trx: Trx, noun: Noun, id: string): Promise<unknown> =>
  sql`delete from ${sql.table(tableOf(noun))} where id = ${id}`.execute(trx)

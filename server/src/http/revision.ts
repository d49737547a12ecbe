import type { Trx } from '@atlas/db/tenancy'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { notFound } from './errors.ts'
import { Problem } from './problem.ts'

type Record = { id: string; revision: number }

/** Answers with one record and its revision as ETag. */
export function answer<T extends Record>(reply: FastifyReply, record: T): T {
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
      detail: 'Send the revision that you have seen: If-Match: "3", as the ETag of the record says it.',
    })
  return Number(revision)
}

/**
 * Holds a record until the transaction ends, if it still stands as the writer has seen it.
 * @param read gives the record as it stands now, for the one who was late
 * @throws Problem not-found, stale
 */
export async function holdRecord(
  trx: Trx,
  table: 'alliance' | 'sector' | 'territory' | 'organisation' | 'partnership' | 'survey',
  { id, revision }: Record,
  read: (trx: Trx, id: string) => Promise<unknown>,
): Promise<void> {
  const { rows } = await sql<Pick<Record, 'revision'>>`
    select revision from ${sql.table(table)} where id = ${id} for update`.execute(trx)
  if (!rows[0]) throw notFound()
  if (rows[0].revision !== revision) throw new Problem('stale', { current: await read(trx, id) })
}

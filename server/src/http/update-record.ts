import type { Trx } from '@atlas/db/tenancy'
import type { Noun } from '@atlas/shared/nouns'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { answer, expectedRevision, lockAtRevision, type Versioned } from './revision.ts'
import { changing } from './transactions.ts'

type Update<T extends Versioned> = {
  id: string
  read: (trx: Trx) => Promise<T | undefined>
  update: (trx: Trx) => Promise<unknown>
}

/**
 * Changes a record that still stands as the writer has seen it, and answers with what it has become. What says the same
 * as the record changes nothing: no revision is counted, and history has nothing to tell.
 * @throws Problem revision-required, not-found, stale
 */
export async function updateRecord<T extends Versioned>(
  request: FastifyRequest,
  reply: FastifyReply,
  noun: Noun,
  { id, read, update }: Update<T>,
): Promise<T> {
  const revision = expectedRevision(request)
  const updated = await changing(request, reply, `${noun}.update`, async (trx, changeId) => {
    await lockAtRevision(trx, noun, { id, revision }, () => read(trx))
    const before = await read(trx)
    await update(trx)
    if (!(await hasHistory(trx, changeId))) throw new Unchanged(before)
    return read(trx)
  }).catch((error) => {
    if (error instanceof Unchanged) return error.record as T | undefined
    throw error
  })
  return answer(reply, updated)
}

/** Thrown to take a write back that has changed nothing. */
class Unchanged extends Error {
  readonly record: unknown

  constructor(record: unknown) {
    super('nothing has changed')
    this.record = record
  }
}

const hasHistory = async (trx: Trx, changeId: string) =>
  (await trx.selectFrom('history').select('id').where('changeId', '=', changeId).limit(1).execute()).length >
  0

import type { ReadTrx, WriteTrx } from '@atlas/db/tenancy'
import { runChange, runReadTransaction, runWriteTransaction } from '@atlas/db/transactions'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { actorOf } from './caller.ts'
import { changedNouns } from './changed-nouns.ts'
import { readerOf } from './view.ts'

/** Reads in the alliance of the address, as the caller may. */
export const readInTransaction = <T>(
  { server, alliance }: FastifyRequest,
  read: (trx: ReadTrx) => Promise<T>,
): Promise<T> => runReadTransaction(server.store.db, alliance.id, read, readerOf(alliance.view))

/** Writes in the alliance of the address what history does not follow. */
export const writeInTransaction = <T>(
  { server, alliance }: FastifyRequest,
  write: (trx: WriteTrx) => Promise<T>,
): Promise<T> => runWriteTransaction(server.store.db, alliance.id, write)

/**
 * Changes the alliance of the address, in the name of the caller. The header `Change-Id` of the answer names the change,
 * so that it can be undone, and `Change-Nouns` what is to be read again after it.
 * @param action as `noun.verb`
 */
export async function changeInTransaction<T>(
  request: FastifyRequest,
  reply: FastifyReply,
  action: string,
  write: (trx: WriteTrx, changeId: string) => Promise<T>,
): Promise<T> {
  const { server, alliance } = request
  const { result, changeId, tables } = await runChange(
    server.store.db,
    { allianceId: alliance.id, actor: actorOf(request), action },
    write,
  )
  reply.headers({ 'change-id': changeId, 'change-nouns': changedNouns(tables).join(' ') })
  return result
}

import { changeAlliance, readAlliance, type Trx } from '@atlas/db/tenancy'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { actorOf } from './caller.ts'
import { changedNouns } from './changed-nouns.ts'
import { readerOf } from './view.ts'

/** Reads in the alliance of the address. */
export const reading = <T>(
  { server, alliance }: FastifyRequest,
  read: (trx: Trx) => Promise<T>,
): Promise<T> => readAlliance(server.store.db, alliance.id, read, readerOf(alliance.view))

/**
 * Writes to the alliance of the address, in the name of the caller. The header `Change-Id` of the answer names the
 * change, so that it can be undone, and `Change-Nouns` what is to be read
 * again after it.
 * @param action as `noun.verb`
 */
export async function changing<T>(
  request: FastifyRequest,
  reply: FastifyReply,
  action: string,
  write: (trx: Trx, changeId: string) => Promise<T>,
): Promise<T> {
  const { server, alliance } = request
  const { result, changeId, tables } = await changeAlliance(
    server.store.db,
    { allianceId: alliance.id, actor: actorOf(request), action },
    write,
  )
  reply.headers({ 'change-id': changeId, 'change-nouns': changedNouns(tables).join(' ') })
  return result
}

import type { WriteTrx } from '@atlas/db/tenancy'
import type { Import } from '@atlas/shared/exchange/import'
import { Id } from '@atlas/shared/primitives'
import type { FastifyRequest } from 'fastify'
import Type from 'typebox'
import { allianceParams } from '../http/alliance-request.ts'
import { notFound } from '../http/errors.ts'
import { readImport } from './queries.ts'
import { failInterrupted } from './work.ts'

export const tags = ['imports']

export const importParams = Type.Object({ ...allianceParams.properties, id: Id })

/** Which import a request is about. */
export const keyOf = ({ alliance, params }: FastifyRequest) => ({
  allianceId: alliance.id,
  importId: (params as { id: string }).id,
})

/** An import as it stands, after a look whether anybody still works on it. */
export async function currentImport(trx: WriteTrx, { server, params }: FastifyRequest): Promise<Import> {
  await failInterrupted(trx, server.store)
  const found = await readImport(trx, (params as { id: string }).id)
  if (!found) throw notFound()
  return found
}

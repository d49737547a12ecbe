import type { Trx } from '@atlas/db/tenancy'
import { json } from '@atlas/db/values'
import type { Organisation } from '@atlas/shared/organisations'
import type { FastifyPluginCallback, FastifyRequest } from 'fastify'
import type { Alliance } from '../http/alliance-request.ts'
import { Problem } from '../http/problem.ts'
import { reading } from '../http/transactions.ts'

/** Remembers what one organisation becomes, and whatever had become that one before. */
export async function recordMerge(
  trx: Trx,
  { id: allianceId }: Alliance,
  target: Pick<Organisation, 'id'>,
  source: Pick<Organisation, 'id' | 'names' | 'status'>,
): Promise<void> {
  await trx
    .insertInto('organisationMerge')
    .values({
      allianceId,
      organisationId: target.id,
      formerId: source.id,
      names: json(source.names),
      wasMissing: source.status === 'missing',
    })
    .execute()
  await trx
    .updateTable('organisationMerge')
    .set({ organisationId: target.id })
    .where('organisationId', '=', source.id)
    .execute()
}

/** Answers whoever asks for an organisation that has become another one with that other one's id. */
export function redirectMerged(app: Parameters<FastifyPluginCallback>[0]): void {
  app.setErrorHandler(async (error, request) => {
    const isMissing = error instanceof Problem && error.slug === 'not-found'
    throw (isMissing && (await mergedProblem(request))) || error
  })
}

async function mergedProblem(request: FastifyRequest): Promise<Problem | undefined> {
  const { id } = request.params as { id?: string }
  const { alliance } = request
  // Of an alliance that is closed to the reader nothing is told.
  if (!alliance || !id) return
  const merge = await reading(request, (trx) =>
    trx
      .selectFrom('organisationMerge')
      .select('organisationId')
      .where('formerId', '=', id)
      .executeTakeFirst(),
  )
  if (!merge) return
  const { organisationId } = merge
  return new Problem('merged', {
    detail: `This organisation has been merged into /api/alliances/${alliance.id}/organisations/${organisationId}.`,
    mergedInto: organisationId,
  })
}

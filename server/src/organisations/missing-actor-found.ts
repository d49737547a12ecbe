import type { Trx } from '@atlas/db/tenancy'
import { isAnyOf } from '@atlas/db/values'
import { Organisation, OrganisationFound } from '@atlas/shared/organisations'
import { Id } from '@atlas/shared/primitives'
import Type from 'typebox'
import { allianceParams, ifMatch } from '../http/alliance-request.ts'
import { Problem } from '../http/problem.ts'
import { answer, expectedRevision, lockAtRevision } from '../http/revision.ts'
import { permit } from '../http/scopes.ts'
import { changing } from '../http/transactions.ts'
import { readOrganisation, updateOrganisation } from './queries.ts'

/** What becomes of a missing actor that is found: the same record, with its ties and its history. */
export const missingActorFound = permit('write', (scope) => {
  scope.post(
    '/organisations/:id/found',
    {
      schema: {
        tags: ['organisations'],
        summary: 'Make a missing actor the organisation that it stood for',
        description:
          'The same record with its identity, its partnerships and its history, and with what is known of it now; the partnerships that are named exist from now on. Needs the revision that was seen. One change, undone as one. Where it turns out to be an organisation of the base, merge it into that one instead.',
        params: Type.Object({ ...allianceParams.properties, id: Id }),
        headers: ifMatch,
        body: OrganisationFound,
        response: { 200: Organisation },
      },
    },
    async (request, reply) => {
      const { params, body, alliance } = request
      const { id } = params
      const { partnershipIds = [], ...facts } = body
      const seen = { id, revision: expectedRevision(request) }
      const found = await changing(request, reply, 'organisation.found', async (trx) => {
        const read = () => readOrganisation(trx, id)
        await lockAtRevision(trx, 'organisation', seen, read)
        if ((await read())?.status !== 'missing') throw notMissing()
        await updateOrganisation(trx, id, facts, alliance)
        await beginPartnerships(trx, id, partnershipIds)
        return read()
      })
      return answer(reply, found)
    },
  )
})

const notMissing = () =>
  new Problem('conflict', { detail: 'This organisation is not missing. Change it by PATCH instead.' })

/**
 * Lets partnerships of an organisation that were wanted exist; one that exists already stays as it is.
 * @throws Problem invalid-reference
 */
async function beginPartnerships(trx: Trx, organisationId: string, ids: string[]): Promise<void> {
  const own = await trx
    .selectFrom('partnership')
    .select('id')
    .where(isAnyOf('id', ids, 'uuid'))
    .where((where) => where.or([where('fromId', '=', organisationId), where('toId', '=', organisationId)]))
    .execute()
  const known = new Set(own.map(({ id }) => id))
  const errors = ids.flatMap((id, at) =>
    known.has(id) ? [] : { pointer: `/partnershipIds/${at}`, code: 'reference', message: notItsOwn },
  )
  if (errors.length > 0) throw new Problem('invalid-reference', { errors })
  await trx
    .updateTable('partnership')
    .set({ state: 'existing' })
    .where(isAnyOf('id', ids, 'uuid'))
    .where('state', '=', 'wanted')
    .execute()
}

const notItsOwn =
  'This organisation has no partnership with this id. Leave it out, or read its partnerships again.'

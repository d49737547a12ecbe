import type { Trx } from '@atlas/db/tenancy'
import { OrganisationDuplicate, OrganisationMerge } from '@atlas/shared/merging/merge'
import { Organisation } from '@atlas/shared/organisations'
import { Id } from '@atlas/shared/primitives'
import type { FastifyPluginCallback } from 'fastify'
import Type from 'typebox'
import { allianceParams, ifMatch } from '../http/alliance-request.ts'
import { notFound } from '../http/errors.ts'
import { fault } from '../http/problem.ts'
import { answer, expectedRevision, lockAtRevision, type Versioned } from '../http/revision.ts'
import { permit } from '../http/scopes.ts'
import { changing, reading } from '../http/transactions.ts'
import { findDuplicates } from './duplicates.ts'
import { mergeOrganisations } from './merge.ts'
import { readOrganisation } from './queries.ts'

const tags = ['organisations']
const params = Type.Object({ ...allianceParams.properties, id: Id })

const duplicates = permit('read', (scope) => {
  scope.get(
    '/organisations/:id/duplicates',
    {
      schema: {
        tags,
        summary: 'Find organisations that may be the same',
        params,
        querystring: Type.Object(
          { limit: Type.Integer({ minimum: 1, maximum: 20, default: 5 }) },
          { additionalProperties: false },
        ),
        response: { 200: Type.Object({ items: Type.Array(OrganisationDuplicate) }) },
      },
    },
    (request) =>
      reading(request, async (trx) => {
        const { params, query } = request
        const organisation = await readOrganisation(trx, params.id)
        if (!organisation) throw notFound()
        return { items: await findDuplicates(trx, organisation, query.limit) }
      }),
  )
})

const merging = permit('write', (scope) => {
  scope.post(
    '/organisations/:id/merge',
    {
      schema: {
        tags,
        summary: 'Merge another organisation into this one',
        description:
          'All facts of both are kept, each once; whatever refers to the other one refers to this one; the other one is no more, and its address answers 410 with the problem `merged` and `mergedInto`. Needs the revisions that were seen of both. One change, undone as one.',
        params,
        headers: ifMatch,
        body: OrganisationMerge,
        response: { 200: Organisation },
      },
    },
    async (request, reply) => {
      const { params, body, alliance } = request
      const target = { id: params.id, revision: expectedRevision(request) }
      const merged = await changing(request, reply, 'organisation.merge', async (trx) => {
        const two = await holdTwo(trx, target, body.source)
        await mergeOrganisations(trx, two, body.choices ?? {}, alliance)
        return readOrganisation(trx, target.id)
      })
      return answer(reply, merged)
    },
  )
})

/** Holds both as they were seen, always in the same order, so that two who merge them at once wait for each other. */
async function holdTwo(trx: Trx, target: Versioned, source: Versioned) {
  if (target.id !== source.id && !(await isKnown(trx, source.id)))
    throw fault(
      'invalid-reference',
      '/source/id',
      'reference',
      'This alliance has no organisation with this id.',
    )
  for (const seen of [target, source].toSorted((one, other) => (one.id < other.id ? -1 : 1)))
    await lockAtRevision(trx, 'organisation', seen, () => readOrganisation(trx, seen.id))
  const one = await readOrganisation(trx, target.id)
  const other = await readOrganisation(trx, source.id)
  if (!one || !other) throw notFound()
  return { target: one, source: other }
}

const isKnown = async (trx: Trx, id: string) =>
  (await trx.selectFrom('organisation').select('id').where('id', '=', id).executeTakeFirst()) !== undefined

export const organisationMerges: FastifyPluginCallback = (app, _options, done) => {
  app.register(duplicates)
  app.register(merging)
  done()
}

import { type CatalogueDb, newId } from '@atlas/db/tenancy'
import { runChange } from '@atlas/db/transactions'
import { Alliance, AllianceCreate, AllianceUpdate, Overview } from '@atlas/shared/alliances'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyPluginCallback } from 'fastify'
import Type from 'typebox'
import { allianceParams, ifMatch } from '../http/alliance-request.ts'
import { areaBodyLimit } from '../http/area.ts'
import { accountOf } from '../http/caller.ts'
import { wholeList } from '../http/collection.ts'
import { isSlugTaken } from '../http/constraints.ts'
import { answer, expectedRevision, lockAtRevision } from '../http/revision.ts'
import { operator, permit } from '../http/scopes.ts'
import { changeInTransaction, readInTransaction } from '../http/transactions.ts'
import { updateRecord } from '../http/update-record.ts'
import { addMember } from '../people/memberships.ts'
import { overviews } from './overview.ts'
import {
  createAlliance,
  freeSlug,
  hideAlliance,
  listAlliances,
  readAlliance,
  updateAlliance,
} from './queries.ts'

const tags = ['alliances']

/** The alliances side by side. Everybody sees those that they may see, so these two need no scope. */
const all: FastifyPluginCallback = (app, _options, done) => {
  const scope = app.withTypeProvider<TypeBoxTypeProvider>()
  const overviewOf = overviews(scope.store.db)

  scope.get(
    '/overview',
    {
      schema: { tags, summary: 'Compare the alliances', querystring: wholeList, response: { 200: Overview } },
    },
    async ({ caller }) => ({ alliances: await overviewOf(caller) }),
  )

  scope.get(
    '/alliances',
    {
      schema: {
        tags,
        summary: 'List alliances',
        querystring: wholeList,
        response: { 200: Type.Object({ items: Type.Array(Alliance) }) },
      },
    },
    async ({ caller }) => ({ items: await listAlliances(scope.store.db, caller) }),
  )
  done()
}

const creation = operator((scope) => {
  scope.post(
    '/alliances',
    {
      bodyLimit: areaBodyLimit,
      schema: { tags, summary: 'Found an alliance', body: AllianceCreate, response: { 201: Alliance } },
    },
    async (request, reply) => {
      const { db } = scope.store
      const { name, slug } = request.body
      const { id: userId, name: actorName } = accountOf(request)
      const actor = { id: userId, name: actorName }
      const id = newId()
      const found = (slug: string) =>
        runChange(
          db,
          {
            ...{ allianceId: id, actor, action: 'alliance.create' },
            alongside: (trx) => addMember(trx, { userId, allianceId: id, role: 'owner' }),
          },
          async (trx) => {
            await createAlliance(trx, id, { ...request.body, slug })
            return readAlliance(trx, id)
          },
        )
      const { result, changeId } = await (slug === undefined ? withFreeSlug(db, name, found) : found(slug))
      reply.code(201).headers({ location: `/api/alliances/${id}`, 'change-id': changeId })
      return answer(reply, result)
    },
  )
})

/** Founds under a slug from the name. Whoever founds at the same moment may take it first: then the next free one. */
async function withFreeSlug<T>(db: CatalogueDb, name: string, found: (slug: string) => Promise<T>) {
  for (;;) {
    try {
      return await found(await freeSlug(db, name))
    } catch (error) {
      if (!isSlugTaken(error)) throw error
    }
  }
}

/** One alliance, at its own address. */
const one: FastifyPluginCallback = (app, _options, done) => {
  app.register(
    permit('read', (scope) => {
      scope.get(
        '',
        {
          schema: { tags, summary: 'Read an alliance', params: allianceParams, response: { 200: Alliance } },
        },
        async (request, reply) =>
          answer(reply, await readInTransaction(request, (trx) => readAlliance(trx, request.alliance.id))),
      )
    }),
  )

  app.register(
    permit('configure', (scope) => {
      scope.patch(
        '',
        {
          bodyLimit: areaBodyLimit,
          schema: {
            tags,
            summary: 'Change an alliance',
            params: allianceParams,
            headers: ifMatch,
            body: AllianceUpdate,
            response: { 200: Alliance },
          },
        },
        async (request, reply) => {
          const { id } = request.alliance
          return updateRecord(request, reply, 'alliance', {
            id,
            read: (trx) => readAlliance(trx, id),
            update: (trx) => updateAlliance(trx, id, request.body),
          })
        },
      )

      scope.delete(
        '',
        {
          schema: {
            tags,
            summary: 'Delete an alliance: hide it from everybody until the change is undone',
            params: allianceParams,
            headers: ifMatch,
            response: { 204: Type.Null() },
          },
        },
        async (request, reply) => {
          const { id } = request.alliance
          const revision = expectedRevision(request)
          await changeInTransaction(request, reply, 'alliance.delete', async (trx) => {
            await lockAtRevision(trx, 'alliance', { id, revision }, () => readAlliance(trx, id))
            await hideAlliance(trx, id)
          })
          return reply.code(204).send(null)
        },
      )
    }),
  )
  done()
}

export const alliances: FastifyPluginCallback = (app, _options, done) => {
  app.register(all)
  app.register(creation)
  app.register(one, { prefix: '/alliances/:alliance' })
  done()
}

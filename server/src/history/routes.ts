import { Change } from '@atlas/shared/history'
import { Id, nullable } from '@atlas/shared/primitives'
import type { FastifyPluginCallback, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { allianceParams } from '../http/alliance-request.ts'
import { actorOf } from '../http/caller.ts'
import { changedNouns } from '../http/changed-nouns.ts'
import { notFound } from '../http/errors.ts'
import { permit } from '../http/scopes.ts'
import { readInTransaction } from '../http/transactions.ts'
import { listChanges, readChange } from './queries.ts'
import { undoInTransaction } from './undo-in-transaction.ts'

const tags = ['history']

/** What happened to an alliance, and taking it back. */
export const history: FastifyPluginCallback = (app, _options, done) => {
  app.register(
    permit('readHistory', (scope) => {
      scope.get(
        '/changes',
        {
          schema: {
            tags,
            summary: 'List changes, newest first',
            params: allianceParams,
            querystring: Type.Object(
              {
                subject: Type.Optional(
                  Type.String({ format: 'uuid', description: 'the record that was touched' }),
                ),
                about: Type.Optional(
                  Type.String({
                    pattern: '^[a-z-]{1,40}$',
                    description: 'the noun of the action: organisation, import, change for undoings, …',
                  }),
                ),
                after: Type.Optional(
                  Type.String({ maxLength: 2000, description: 'the `next` of the page before' }),
                ),
                limit: Type.Integer({ minimum: 1, maximum: 100, default: 20 }),
              },
              { additionalProperties: false },
            ),
            response: { 200: Type.Object({ items: Type.Array(Change), next: nullable(Type.String()) }) },
          },
        },
        (request) => readInTransaction(request, (trx) => listChanges(trx, request.query)),
      )
    }),
  )

  app.register(
    permit('undo', (scope) => {
      scope.post(
        '/changes/:id/undo',
        {
          schema: {
            tags,
            summary: 'Undo a change, whatever it was',
            params: Type.Object({ ...allianceParams.properties, id: Id }),
            response: { 200: Change },
          },
        },
        async (request, reply) => {
          const change = await undo(request, request.params.id)
          reply.headers({
            'change-id': change.id,
            'change-nouns': changedNouns(Object.keys(change.counts)).join(' '),
          })
          return change
        },
      )
    }),
  )
  done()
}

async function undo(request: FastifyRequest, id: string) {
  const { alliance, server } = request
  const undone = await undoInTransaction(server.store.db, { alliance, actor: actorOf(request), id })
  const change = await readInTransaction(request, (trx) => readChange(trx, undone.changeId))
  if (!change) throw notFound()
  return change
}

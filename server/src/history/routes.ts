import { runChange } from '@atlas/db/transactions'
import { Change } from '@atlas/shared/history'
import { may } from '@atlas/shared/permissions'
import { Id, nullable } from '@atlas/shared/primitives'
import type { FastifyPluginCallback, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { allianceParams } from '../http/alliance-request.ts'
import { actorOf } from '../http/caller.ts'
import { changedNouns } from '../http/changed-nouns.ts'
import { notFound } from '../http/errors.ts'
import { Problem } from '../http/problem.ts'
import { permit } from '../http/scopes.ts'
import { readInTransaction } from '../http/transactions.ts'
import { listChanges, readChange } from './queries.ts'
import { undoChange } from './undo.ts'

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
  const undone = await runChange(
    server.store.db,
    { allianceId: alliance.id, actor: actorOf(request), action: 'change.undo', undoes: id },
    async (trx, undoing) => {
      const change = await readChange(trx, id)
      if (!change) throw notFound()
      if (change.undoneBy) throw alreadyUndone()
      if (change.action.endsWith('.erase'))
        throw new Problem('gone', { detail: 'What was erased cannot be brought back.' })
      if ('alliance' in change.counts && !may(alliance.role, 'configure'))
        throw new Problem('forbidden', {
          detail: 'Only an owner undoes what changed the alliance itself. Ask one of them.',
        })
      await undoChange(trx, change, undoing)
    },
  ).catch(explain)
  const change = await readInTransaction(request, (trx) => readChange(trx, undone.changeId))
  if (!change) throw notFound()
  return change
}

const alreadyUndone = () =>
  new Problem('already-undone', {
    detail:
      'This change has been undone. To have it back, undo that undoing: the newest change that names it.',
  })

const missingReference = '23503'
const notUnique = '23505'

/** What stops an undoing only when it is tried: a record it needs is gone, or another one has taken its place. */
function explain(error: unknown): never {
  const { code, constraint, constraint_name } = error as Record<string, unknown>
  if ((constraint ?? constraint_name) === 'change_undone_once') throw alreadyUndone()
  if (code === missingReference)
    throw new Problem('changed-since', {
      detail: 'A record that it refers to has been deleted since. Undo that first.',
    })
  if (code === notUnique)
    throw new Problem('changed-since', {
      detail: 'Another record has taken its code, its name or its place since.',
    })
  throw error
}

import { Import } from '@atlas/shared/exchange/import'
import { ImportUpdate } from '@atlas/shared/exchange/import-update'
import { ImportRowsUpdate } from '@atlas/shared/exchange/rows'
import Type from 'typebox'
import { actorOf } from '../http/caller.ts'
import type { Scope } from '../http/scopes.ts'
import { writeInTransaction } from '../http/transactions.ts'
import { commitImport, ImportNotReady } from './commit.ts'
import { alreadyTaken, holdImport, refuseUnseenMerges, updateImport, updateRows } from './decisions.ts'
import { currentImport, importParams, keyOf, tags } from './import-of.ts'
import { discardImport, readImport } from './queries.ts'
import { stageFile } from './stage.ts'

/** Takes decisions about an import, up to writing it or throwing it away. */
export function registerDecisionRoutes(scope: Scope) {
  const { store, startReading } = scope

  scope.patch(
    '/imports/:id',
    {
      schema: {
        tags,
        summary: 'Say how a file is to be read, or decide about its sectors, places and duplicates',
        params: importParams,
        body: ImportUpdate,
        response: { 200: Import },
      },
    },
    async (request) => {
      const key = keyOf(request)
      const { again, updated } = await writeInTransaction(request, async (trx) => ({
        again: await updateImport(trx, key, request.body),
        updated: await readImport(trx, key.importId),
      }))
      if (again) scope.inBackground(request, (signal) => stageFile(store, key, { signal, startReading }))
      return updated as Import
    },
  )

  scope.patch(
    '/imports/:id/rows',
    {
      schema: {
        tags,
        summary: 'Decide about single rows',
        params: importParams,
        body: ImportRowsUpdate,
        response: { 200: Import },
      },
    },
    (request) =>
      writeInTransaction(request, async (trx) => {
        await updateRows(trx, keyOf(request), request.body)
        return currentImport(trx, request)
      }),
  )

  scope.post(
    '/imports/:id/commit',
    {
      schema: {
        tags,
        summary: 'Write an import into the base',
        description:
          'It is written after the answer: ask for the import until its status is `done`. Rows that go into others (`counts.merge`) are looked at first, by `rows?filter=merges`, and confirmed by their number.',
        params: importParams,
        querystring: Type.Object(
          {
            merges: Type.Integer({
              minimum: 0,
              default: 0,
              description: '`counts.merge`, as somebody saw it',
            }),
          },
          { additionalProperties: false },
        ),
        response: { 202: Import },
      },
    },
    async (request, reply) => {
      const key = keyOf(request)
      const ready = await writeInTransaction(request, async (trx) => {
        await holdImport(trx, key, ['ready'])
        const current = await currentImport(trx, request)
        refuseUnseenMerges(current, request.query.merges)
        return current
      })
      await new Promise<void>((begun, refused) => {
        scope.inBackground(request, () =>
          commitImport(store, { ...key, actor: actorOf(request), onBegun: begun }).catch((error) => {
            if (!(error instanceof ImportNotReady)) throw error
            refused(alreadyTaken())
          }),
        )
      })
      const progress = { phase: 'writing' as const, done: 0, total: ready.counts.rows }
      return reply.code(202).send({ ...ready, status: 'committing', progress })
    },
  )

  scope.delete(
    '/imports/:id',
    {
      schema: {
        tags,
        summary: 'Discard an import; what it has written stays',
        params: importParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const key = keyOf(request)
      await writeInTransaction(request, async (trx) => {
        await holdImport(trx, key, ['reading', 'ready', 'done', 'failed'])
        await discardImport(trx, key)
      })
      return reply.code(204).send(null)
    },
  )
}

import { rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { Trx } from '@atlas/db/tenancy'
import { Import, ImportSummary, ImportUpdate } from '@atlas/shared/exchange'
import { ImportRow, ImportRowsUpdate, rowFilters } from '@atlas/shared/exchange/rows'
import { Id, nullable } from '@atlas/shared/primitives'
import type { FastifyPluginCallback, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { actorOf } from '../http/caller.ts'
import { allianceParams } from '../http/collection.ts'
import { notFound } from '../http/errors.ts'
import { permit } from '../http/scopes.ts'
import { reading } from '../http/transactions.ts'
import { background } from './background.ts'
import { commitImport, ImportNotReady } from './commit.ts'
import { alreadyTaken, holdImport, updateImport, updateRows } from './decisions.ts'
import { discardImport, listImports, readImport, readOptions } from './queries.ts'
import { createImport } from './read.ts'
import { importReport, reportLanguage } from './report.ts'
import { reportLanguages } from './report-words.ts'
import { readRows } from './rows.ts'
import { stageFile } from './stage.ts'
import { receiveFile, tooLarge } from './upload.ts'
import { failInterrupted } from './work.ts'

const tags = ['imports']
const params = Type.Object({ ...allianceParams.properties, id: Id })

const fileTypes = [
  'application/octet-stream',
  'text/csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
]

/** Files on their way into an alliance: uploaded, looked at, decided about, committed or discarded. */
export const imports: FastifyPluginCallback = (app, _options, done) => {
  app.register(background)
  app.register(permit('import', registerUpload))
  app.register(permit('import', registerReading))
  app.register(permit('import', registerDeciding))
  done()
}

const keyOf = ({ alliance, params }: FastifyRequest) => ({
  allianceId: alliance.id,
  importId: (params as { id: string }).id,
})

/** An import as it stands, after a look whether anybody still works on it. */
async function currentImport(trx: Trx, { server, params }: FastifyRequest): Promise<Import> {
  await failInterrupted(trx, server.store)
  const found = await readImport(trx, (params as { id: string }).id)
  if (!found) throw notFound()
  return found
}

type Scope = Parameters<Parameters<typeof permit>[1]>[0]

function registerUpload(scope: Scope) {
  const { store, config } = scope
  scope.addContentTypeParser(fileTypes, (_request, body, parsed) => parsed(null, body))

  scope.post(
    '/imports',
    {
      bodyLimit: config.uploadLimitBytes,
      schema: {
        tags,
        summary: 'Upload a CSV file or an XLSX workbook',
        description: `The body is the file itself, as ${fileTypes.join(', ')}. It is read after the answer: ask for the import until its status is \`ready\`.`,
        params: allianceParams,
        querystring: Type.Object(
          { fileName: Type.String({ minLength: 1, maxLength: 255 }) },
          { additionalProperties: false },
        ),
        response: { 202: Import },
      },
    },
    async (request, reply) => {
      const { alliance, query, body, headers } = request
      const limit = config.uploadLimitBytes
      if (Number(headers['content-length']) > limit) throw tooLarge(limit)
      const path = await receiveFile((body as Readable | null) ?? Readable.from([]), limit)
      const discard = () => rm(path, { force: true })
      const importId = await createImport(store, {
        allianceId: alliance.id,
        actor: actorOf(request),
        fileName: query.fileName,
        file: { path },
      }).catch(async (error) => {
        await discard()
        throw error
      })
      const key = { allianceId: alliance.id, importId }
      const created = await reading(request, (trx) => readImport(trx, importId)).finally(() =>
        scope.inBackground(request, (signal) => stageFile(store, key, { path, signal }).finally(discard)),
      )
      return reply
        .code(202)
        .header('location', `/api/alliances/${alliance.id}/imports/${importId}`)
        .send(created as Import)
    },
  )
}

function registerReading(scope: Scope) {
  scope.get(
    '/imports',
    {
      schema: {
        tags,
        summary: 'List the newest fifty imports',
        params: allianceParams,
        response: { 200: Type.Object({ items: Type.Array(ImportSummary) }) },
      },
    },
    async (request) => ({
      items: await reading(request, (trx) => listImports(trx, scope.store, request.alliance.id)),
    }),
  )

  scope.get(
    '/imports/:id',
    { schema: { tags, summary: 'Read an import', params, response: { 200: Import } } },
    (request) => reading(request, (trx) => currentImport(trx, request)),
  )

  scope.get(
    '/imports/:id/rows',
    {
      schema: {
        tags,
        summary: 'Read the rows of an import, with what is wrong with them and what they look like',
        params,
        querystring: Type.Object(
          {
            filter: Type.Enum([...rowFilters], { default: 'all' }),
            after: Type.Integer({
              minimum: 0,
              default: 0,
              description: 'the `next` of the page before',
            }),
            limit: Type.Integer({ minimum: 1, maximum: 500, default: 100 }),
          },
          { additionalProperties: false },
        ),
        response: { 200: Type.Object({ items: Type.Array(ImportRow), next: nullable(Type.Integer()) }) },
      },
    },
    (request) =>
      reading(request, async (trx) => {
        await failInterrupted(trx, scope.store)
        if (!(await readOptions(trx, keyOf(request)))) throw notFound()
        const { limit, ...query } = request.query
        const rows = await readRows(trx, keyOf(request), { ...query, limit: limit + 1 })
        const items = rows.slice(0, limit)
        return { items, next: rows.length > limit ? (items.at(-1)?.row ?? null) : null }
      }),
  )

  scope.get(
    '/imports/:id/report.csv',
    {
      schema: {
        tags,
        summary: 'Download what becomes of every row, as CSV',
        description: 'In the language that is asked for, or else in one that the browser accepts.',
        params,
        querystring: Type.Object(
          { lang: Type.Optional(Type.Enum([...reportLanguages])) },
          { additionalProperties: false },
        ),
        response: { 200: Type.String({ description: 'text/csv in UTF-8' }) },
      },
    },
    async (request, reply) => {
      const { fileName } = await reading(request, (trx) => currentImport(trx, request))
      const language = reportLanguage(request.query.lang, request.headers['accept-language'])
      const name = encodeURIComponent(`${fileName.replace(/\.[^.]*$/, '')}-report.csv`)
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-language', language)
        .header('vary', 'accept-language')
        .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
        .send(Readable.from(importReport(scope.store, keyOf(request), language)) as never)
    },
  )
}

function registerDeciding(scope: Scope) {
  const { store } = scope

  scope.patch(
    '/imports/:id',
    {
      schema: {
        tags,
        summary: 'Say how a file is to be read, or decide about its sectors, places and duplicates',
        params,
        body: ImportUpdate,
        response: { 200: Import },
      },
    },
    async (request) => {
      const key = keyOf(request)
      const { again, updated } = await reading(request, async (trx) => ({
        again: await updateImport(trx, key, request.body),
        updated: await readImport(trx, key.importId),
      }))
      if (again) scope.inBackground(request, (signal) => stageFile(store, key, { signal }))
      return updated as Import
    },
  )

  scope.patch(
    '/imports/:id/rows',
    {
      schema: {
        tags,
        summary: 'Decide about single rows',
        params,
        body: ImportRowsUpdate,
        response: { 200: Import },
      },
    },
    (request) =>
      reading(request, async (trx) => {
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
        description: 'It is written after the answer: ask for the import until its status is `done`.',
        params,
        response: { 202: Import },
      },
    },
    async (request, reply) => {
      const key = keyOf(request)
      const ready = await reading(request, async (trx) => {
        await holdImport(trx, key, ['ready'])
        return currentImport(trx, request)
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
        params,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const key = keyOf(request)
      await reading(request, async (trx) => {
        await holdImport(trx, key, ['reading', 'ready', 'done', 'failed'])
        await discardImport(trx, key)
      })
      return reply.code(204).send(null)
    },
  )
}

import { Readable } from 'node:stream'
import { Import, ImportSummary } from '@atlas/shared/exchange/import'
import { FaultGroup, ImportRow, rowFilters } from '@atlas/shared/exchange/rows'
import { nullable, oneOf } from '@atlas/shared/primitives'
import { sentenceLanguages } from '@atlas/shared/sentences/languages'
import { create as createContentDisposition } from 'content-disposition'
import Type from 'typebox'
import { allianceParams } from '../http/alliance-request.ts'
import { notFound } from '../http/errors.ts'
import type { Scope } from '../http/scopes.ts'
import { writeInTransaction } from '../http/transactions.ts'
import { readFaultGroups } from './fault-groups.ts'
import { currentImport, importParams, keyOf, tags } from './import-of.ts'
import { listImports, readOptions } from './queries.ts'
import { importReport, reportLanguage } from './report.ts'
import { readRows } from './rows.ts'
import { failInterrupted } from './work.ts'

/** Shows imports: how they stand, row by row, and what became of the rows. */
export function registerReadRoutes(scope: Scope) {
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
      items: await writeInTransaction(request, (trx) => listImports(trx, scope.store, request.alliance.id)),
    }),
  )

  scope.get(
    '/imports/:id',
    { schema: { tags, summary: 'Read an import', params: importParams, response: { 200: Import } } },
    (request) => writeInTransaction(request, (trx) => currentImport(trx, request)),
  )

  scope.get(
    '/imports/:id/rows',
    {
      schema: {
        tags,
        summary: 'Read the rows of an import, with what is wrong with them and what they look like',
        params: importParams,
        querystring: Type.Object(
          {
            filter: { ...oneOf(rowFilters), default: 'all' },
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
      writeInTransaction(request, async (trx) => {
        await failInterrupted(trx, scope.store)
        if (!(await readOptions(trx, keyOf(request)))) throw notFound()
        const { limit, ...query } = request.query
        const rows = await readRows(trx, keyOf(request), { ...query, limit: limit + 1 })
        const items = rows.slice(0, limit)
        return { items, next: rows.length > limit ? (items.at(-1)?.row ?? null) : null }
      }),
  )

  scope.get(
    '/imports/:id/faults',
    {
      schema: {
        tags,
        summary: 'Read what is wrong with the rows of an import, each cause once',
        params: importParams,
        response: { 200: Type.Object({ items: Type.Array(FaultGroup) }) },
      },
    },
    (request) =>
      writeInTransaction(request, async (trx) => {
        if (!(await readOptions(trx, keyOf(request)))) throw notFound()
        return { items: await readFaultGroups(trx, keyOf(request)) }
      }),
  )

  scope.get(
    '/imports/:id/report.csv',
    {
      schema: {
        tags,
        summary: 'Download what becomes of every row, as CSV',
        description: 'In the language that is asked for, or else in one that the browser accepts.',
        params: importParams,
        querystring: Type.Object(
          { language: Type.Optional(oneOf(sentenceLanguages)) },
          { additionalProperties: false },
        ),
        response: {
          200: {
            description: 'A line for each fault of a row, and one for a row without; UTF-8',
            content: { 'text/csv': { schema: Type.String() } },
          },
        },
      },
    },
    async (request, reply) => {
      const { fileName } = await writeInTransaction(request, (trx) => currentImport(trx, request))
      const language = reportLanguage(request.query.language, request.headers['accept-language'])
      const name = `${fileName.replace(/\.[^.]*$/, '')}-report.csv`
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-language', language)
        .header('vary', 'accept-language')
        .header('content-disposition', createContentDisposition(name))
        .send(Readable.from(importReport(scope.store, keyOf(request), language)) as never)
    },
  )
}

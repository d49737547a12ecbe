import { rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { Import } from '@atlas/shared/exchange/import'
import Type from 'typebox'
import { allianceParams } from '../http/alliance-request.ts'
import { actorOf } from '../http/caller.ts'
import type { Scope } from '../http/scopes.ts'
import { uploadPace } from '../http/slow-clients.ts'
import { readInTransaction } from '../http/transactions.ts'
import { tags } from './import-of.ts'
import { readImport } from './queries.ts'
import { createImport } from './read.ts'
import { stageFile } from './stage.ts'
import { receiveFile, tooLarge } from './upload.ts'

const fileTypes = [
  'application/octet-stream',
  'text/csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/geo+json',
  'application/vnd.google-earth.kml+xml',
  'application/vnd.google-earth.kmz',
]

/** Takes files in. */
export function registerUploadRoutes(scope: Scope) {
  const { store, config, startReading } = scope
  scope.addContentTypeParser(fileTypes, (_request, body, parsed) => parsed(null, body))

  scope.post(
    '/imports',
    {
      bodyLimit: config.uploadLimitBytes,
      config: { bodyPace: uploadPace },
      schema: {
        tags,
        summary: 'Upload a CSV file, an XLSX or ODS workbook, GeoJSON or KML',
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
      const created = await readInTransaction(request, (trx) => readImport(trx, importId)).finally(() =>
        scope.inBackground(request, (signal) =>
          stageFile(store, key, { path, signal, startReading }).finally(discard),
        ),
      )
      return reply
        .code(202)
        .header('location', `/api/alliances/${alliance.id}/imports/${importId}`)
        .send(created as Import)
    },
  )
}

import type { DocumentContent } from '@atlas/shared/documents/document'
import type { SentenceLanguage } from '@atlas/shared/sentences/languages'
import Type from 'typebox'
import { Problem } from '../http/problem.ts'
import { permit } from '../http/scopes.ts'
import { readInTransaction } from '../http/transactions.ts'
import { consoleParams, roomKeyOf } from './console-params.ts'
import { noteFindings } from './note-findings.ts'
import { readMinutesFacts } from './read-minutes.ts'
import { writeMinutes } from './write-minutes.ts'

/** What came of a workshop, as a document. */
export const workshopMinutes = permit('readPrivate', (scope) => {
  const { rooms } = scope
  scope.get(
    '/workshops/:id/minutes',
    {
      schema: {
        tags: ['workshops'],
        summary: 'Read the minutes of a workshop that has ended',
        description:
          'In its language, as blocks that a page shows and a word processor opens. Names of participants are told where they are asked for and still kept.',
        params: consoleParams,
        querystring: Type.Object(
          { names: Type.Boolean({ default: false, description: 'with the names that participants gave' }) },
          { additionalProperties: false },
        ),
        response: { 200: Type.Unsafe<DocumentContent>(Type.Object({}, { additionalProperties: true })) },
      },
    },
    async (request) => {
      const key = roomKeyOf(request)
      const before = await rooms.read(key)
      if (!before.endedAt)
        throw new Problem('conflict', {
          detail: 'The workshop has not ended. Its minutes are made when it has.',
        })
      if (!before.findingsAfter)
        await noteFindings(scope, key, 'findingsAfter', before.language as SentenceLanguage)
      const room = await rooms.read(key)
      const languages = [room.language, ...request.alliance.languages]
      const facts = await readInTransaction(request, (trx) => readMinutesFacts(trx, room, languages))
      return writeMinutes(facts, { withNames: request.query.names })
    },
  )
})

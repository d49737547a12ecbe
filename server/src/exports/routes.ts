import { fileMarks } from '@atlas/shared/exchange/sentences/export-words'
import { Id, oneOf } from '@atlas/shared/primitives'
import { Filter } from '@atlas/shared/selection'
import { sentenceLanguageOf, sentenceLanguages } from '@atlas/shared/sentences/languages'
import { create as createContentDisposition } from 'content-disposition'
import type { FastifyReply, FastifyRequest } from 'fastify'
import Type, { type Static } from 'typebox'
import { Value } from 'typebox/value'
import { allianceParams } from '../http/alliance-request.ts'
import { refusal } from '../http/caller.ts'
import { fault } from '../http/problem.ts'
import { permit } from '../http/scopes.ts'
import { computingLimit } from '../http/security.ts'
import { todayUtc } from '../http/today-utc.ts'
import { type ExportFile, exportFiles } from './files.ts'
import { makeFile } from './make-file.ts'

const flag = (description: string) => Type.Boolean({ default: false, description })

const exportQuery = Type.Object(
  {
    filter: Type.Optional(
      Type.String({
        maxLength: 20_000,
        description:
          'only the organisations that it lets through: JSON such as `{"sectors":["health"]}`, with the lists text, sectors, localities, territories, needs, actorKinds, statuses, influences, engagement and placed',
      }),
    ),
    organisations: Type.Optional(
      Type.String({ maxLength: 10_000, description: 'only these: ids, separated by commas' }),
    ),
    private: flag(
      'with what only members see: judgements, notes, missing actors and exact places. Without it, what guests may read',
    ),
    contacts: flag('with e-mail addresses and telephones of organisations'),
    language: Type.Optional(oneOf(sentenceLanguages, 'of headings and values')),
  },
  { additionalProperties: false },
)
type Query = Static<typeof exportQuery>

/** An alliance, or a part of it, as files to take away. */
export const exports = permit('read', (scope) => {
  for (const file of exportFiles) {
    const { path, mediaType, summary, description } = file
    scope.get(
      path,
      {
        config: { rateLimit: computingLimit },
        schema: {
          tags: ['exports'],
          summary,
          description: `${description} As the alliance stands at one moment.`,
          params: allianceParams,
          querystring: exportQuery,
          response: {
            200: {
              description: summary,
              content: { [mediaType.split(';')[0] ?? '']: { schema: Type.String() } },
            },
          },
        },
      },
      (request: FastifyRequest<{ Querystring: Query }>, reply: FastifyReply) => send(request, reply, file),
    )
  }
})

async function send(request: FastifyRequest<{ Querystring: Query }>, reply: FastifyReply, file: ExportFile) {
  const { query, alliance, caller, server } = request
  if (query.private && alliance.view !== 'insider') throw refusal(caller)
  const leaving = new AbortController()
  request.raw.once('close', () => request.raw.destroyed && leaving.abort())
  const wish = {
    language: query.language ?? sentenceLanguageOf(alliance.languages),
    private: query.private,
    contacts: query.contacts,
    day: todayUtc(),
  }
  const { size, stream } = await makeFile(server.store.db, file, {
    ...wish,
    allianceId: alliance.id,
    view: alliance.view,
    filter: readFilter(query.filter),
    selection: readIds(query.organisations),
    signal: leaving.signal,
  })
  const [stem, ending] = file.name.split('.')
  const name = `${alliance.slug}-${stem}${fileMarks(wish, wish.language)}-${wish.day}.${ending}`
  return reply
    .type(file.mediaType)
    .headers({
      'content-length': size,
      'content-language': wish.language,
      'cache-control': 'private, no-store',
    })
    .header('content-disposition', createContentDisposition(name))
    .send(stream as never)
}

/** @throws Problem invalid-request */
function readFilter(text: string | undefined): Filter | undefined {
  if (text === undefined) return undefined
  const filter = parse(text)
  if (Value.Check(Filter, filter)) return filter
  throw fault(
    'invalid-request',
    '/filter',
    'filter',
    'Send a filter as JSON, such as {"sectors":["health"]}.',
  )
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** @throws Problem invalid-request */
function readIds(text: string | undefined): string[] | undefined {
  const ids = text?.split(',')
  if (ids?.every((id) => Value.Check(Id, id)) ?? true) return ids
  throw fault('invalid-request', '/organisations', 'uuid', 'Send ids of organisations, separated by commas.')
}

import { DatasetColumns } from '@atlas/shared/dataset'
import Type from 'typebox'
import { allianceParams, wholeList } from '../http/collection.ts'
import { chooseEncoding, encode } from '../http/encodings.ts'
import { remembering } from '../http/remember.ts'
import { permit } from '../http/scopes.ts'
import { reading } from '../http/transactions.ts'
import { readDatasetText } from './queries.ts'

type Encoded = { tag: string; body: Buffer }

const mostBytes = 64 * 1024 * 1024

/** All of an alliance in one response, kept encoded until the alliance changes. */
export const dataset = permit('read', (scope) => {
  const remember = remembering<Encoded>(mostBytes, ({ body }) => body.length)

  scope.get(
    '/dataset',
    {
      schema: {
        tags: ['alliances'],
        summary: 'Read all of an alliance at once, in columns',
        params: allianceParams,
        querystring: wholeList,
        headers: Type.Object({ 'if-none-match': Type.Optional(Type.String()) }),
        response: { 200: DatasetColumns, 304: Type.Null() },
      },
    },
    async (request, reply) => {
      const { id, datasetRevision, view } = request.alliance
      const encoding = chooseEncoding(request.headers['accept-encoding'])
      const tagOf = (revision: number) => `"${id}.${revision}.${view}.${encoding}"`
      reply.headers({ 'cache-control': 'private, no-cache', vary: 'accept-encoding, cookie' })
      if (names(request.headers['if-none-match'], tagOf(datasetRevision)))
        return reply.code(304).header('etag', tagOf(datasetRevision)).send(null)

      const { tag, body } = await remember(tagOf(datasetRevision), async () => {
        const { revision, text } = await reading(request, (trx) => readDatasetText(trx, view))
        return { tag: tagOf(revision), body: await encode(Buffer.from(text), encoding) }
      })
      reply.type('application/json; charset=utf-8').header('etag', tag)
      if (encoding !== 'identity') reply.header('content-encoding', encoding)
      // Serialised already, by the database.
      return reply.send(body as unknown as DatasetColumns)
    },
  )
})

/** Whether an `If-None-Match` names an entity tag. */
const names = (header: string | undefined, tag: string) =>
  header?.split(',').some((each) => each.trim().replace(/^W\//, '') === tag)

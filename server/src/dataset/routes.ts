import { DatasetColumns } from '@atlas/shared/dataset'
import Type from 'typebox'
import { allianceParams } from '../http/alliance-request.ts'
import { cachedResponse, ifNoneMatch } from '../http/cached-response.ts'
import { wholeList } from '../http/collection.ts'
import { permit } from '../http/scopes.ts'
import { readInTransaction } from '../http/transactions.ts'
import { readDatasetText } from './queries.ts'

const maxBytes = 64 * 1024 * 1024

/** All of an alliance in one response, kept encoded until the alliance changes. */
export const dataset = permit('read', (scope) => {
  const answer = cachedResponse(maxBytes)

  scope.get(
    '/dataset',
    {
      schema: {
        tags: ['alliances'],
        summary: 'Read all of an alliance at once, in columns',
        description:
          'Columns of equal length; what refers to another record does so by its position in the columns of those. What findings and figures are computed from, with GET …/populated-places. Guests of an alliance that opens its facts read no judgement and no missing actor, and places as exactly as anybody may know them.',
        params: allianceParams,
        querystring: wholeList,
        headers: ifNoneMatch,
        response: { 200: DatasetColumns, 304: Type.Null() },
      },
    },
    (request, reply) => {
      const { id, datasetStamp, view } = request.alliance
      const stampOf = (datasetStamp: string) => `${id}.${datasetStamp}.${view}`
      return answer(request, reply, {
        stamp: stampOf(datasetStamp),
        async make() {
          const { stamp, text } = await readInTransaction(request, (trx) => readDatasetText(trx, view))
          return { stamp: stampOf(stamp), text }
        },
      })
    },
  )
})

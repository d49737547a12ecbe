import { PopulatedPlaces } from '@atlas/shared/dataset'
import Type from 'typebox'
import { allianceParams } from '../http/alliance-request.ts'
import { cachedResponse, ifNoneMatch } from '../http/cached-response.ts'
import { wholeList } from '../http/collection.ts'
import { permit } from '../http/scopes.ts'
import { readInTransaction } from '../http/transactions.ts'
import { readPopulatedPlacesText, readStamp } from './populated-places.ts'

const maxBytes = 16 * 1024 * 1024

/** Who lives where in the region of an alliance, kept until its boundary or its territories change. */
export const populatedPlaces = permit('read', (scope) => {
  const answer = cachedResponse(maxBytes)

  scope.get(
    '/populated-places',
    {
      schema: {
        tags: ['territories'],
        summary: 'Read the populated places of the region, in columns',
        description:
          'The places of the gazetteer within the boundary of the alliance, or where it has none within its territories, the most populous first.',
        params: allianceParams,
        querystring: wholeList,
        headers: ifNoneMatch,
        response: { 200: PopulatedPlaces, 304: Type.Null() },
      },
    },
    async (request, reply) =>
      answer(request, reply, {
        stamp: await readInTransaction(request, readStamp),
        make: () => readInTransaction(request, readPopulatedPlacesText),
      }),
  )
})

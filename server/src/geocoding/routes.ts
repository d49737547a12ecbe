import { findPlaces } from '@atlas/db/gazetteer'
import { PlaceMatch } from '@atlas/shared/places'
import { Country, Name } from '@atlas/shared/primitives'
import { sql } from 'kysely'
import Type from 'typebox'
import { allianceParams } from '../http/alliance-request.ts'
import { permit } from '../http/scopes.ts'
import { readInTransaction } from '../http/transactions.ts'

/** The boundary of the transaction's alliance, which decides between places of one name. */
const boundary = sql<string | null>`(select boundary from alliance where id = current_alliance())`

/** Populated places by name, without asking anybody outside. */
export const places = permit('read', (scope) => {
  scope.get(
    '/places',
    {
      schema: {
        tags: ['places'],
        summary: 'Find places of the gazetteer by name, those within the boundary first',
        params: allianceParams,
        querystring: Type.Object(
          {
            name: Name(200),
            country: Type.Optional(Country),
            limit: Type.Integer({ minimum: 1, maximum: 50, default: 10 }),
          },
          { additionalProperties: false },
        ),
        response: { 200: Type.Object({ items: Type.Array(PlaceMatch) }) },
      },
    },
    async (request) => ({
      items: await readInTransaction(request, (trx) => findPlaces(trx, { ...request.query, near: boundary })),
    }),
  )
})

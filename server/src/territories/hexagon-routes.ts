import { HexagonsCreate, Territory } from '@atlas/shared/territories'
import Type from 'typebox'
import { allianceParams } from '../http/alliance-request.ts'
import { permit } from '../http/scopes.ts'
import { changeInTransaction } from '../http/transactions.ts'
import { layHexagons } from './lay-hexagons.ts'
import { listTerritories } from './queries.ts'

/** Territories where nobody has drawn any: hexagons of equal size, in one change. */
export const hexagons = permit('write', (scope) => {
  scope.post(
    '/territories/hexagons',
    {
      schema: {
        tags: ['territories'],
        summary: 'Cover the region with hexagons',
        description:
          'As territories of equal size, named A1, A2, … from the north-west; whole ones, also where they reach beyond the boundary. Without a boundary they cover what lies between the placed organisations. Answers with all territories.',
        params: allianceParams,
        body: HexagonsCreate,
        response: { 201: Type.Object({ items: Type.Array(Territory) }) },
      },
    },
    async (request, reply) => {
      const { body, alliance } = request
      const items = await changeInTransaction(request, reply, 'territory.hexagons', async (trx) => {
        await layHexagons(trx, body, alliance)
        return listTerritories(trx)
      })
      return reply.code(201).send({ items })
    },
  )
})

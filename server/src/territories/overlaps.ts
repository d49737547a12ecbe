import type { Trx } from '@atlas/db/tenancy'
import { TerritoryOverlap } from '@atlas/shared/territories'
import { sql } from 'kysely'
import Type from 'typebox'
import { allianceParams } from '../http/alliance-request.ts'
import { wholeList } from '../http/collection.ts'
import { permit } from '../http/scopes.ts'
import { reading } from '../http/transactions.ts'

/** Neighbours that were drawn apart overlap by slivers along their border, which is nobody's intention. */
const minShare = 0.01

/** Only for those who may mend it: which locations lie in both tells where they are. */
export const overlaps = permit('write', (scope) => {
  scope.get(
    '/territories/overlaps',
    {
      schema: {
        tags: ['territories'],
        summary: 'List the territories that share ground',
        description:
          'Pairs of which the smaller one lies in the larger one by a hundredth of its area or more, those with most locations in both first. A location belongs to the smallest territory around it.',
        params: allianceParams,
        querystring: wholeList,
        response: { 200: Type.Object({ items: Type.Array(TerritoryOverlap) }) },
      },
    },
    async (request) => ({ items: await reading(request, listOverlaps) }),
  )
})

async function listOverlaps(trx: Trx): Promise<TerritoryOverlap[]> {
  const { rows } = await sql<TerritoryOverlap>`
    select smaller_id, larger_id, share, array_to_json(location_ids) as location_ids
    from territory_overlaps(${minShare}::float8)
    order by cardinality(location_ids) desc, share desc, smaller_id, larger_id`.execute(trx)
  return rows
}

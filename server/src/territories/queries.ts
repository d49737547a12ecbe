import { asGeoJson, fromMultiPolygon } from '@atlas/db/postgis'
import { newId, type ReadTrx, type WriteTrx } from '@atlas/db/tenancy'
import { json } from '@atlas/db/values'
import type { Territory, TerritoryCreate, TerritoryUpdate } from '@atlas/shared/territories'
import { checkArea } from '../http/area.ts'

const territories = (trx: ReadTrx) =>
  trx
    .selectFrom('territory')
    .select(['id', 'code', 'labels', 'population', 'revision', 'createdAt', 'updatedAt'])
    .select(asGeoJson('boundary').$notNull().as('boundary'))

/** By code, and where there is none in the order in which they came. */
export const listTerritories = (trx: ReadTrx): Promise<Territory[]> =>
  territories(trx).orderBy('code').orderBy('id').execute()

export const readTerritory = (trx: ReadTrx, id: string): Promise<Territory | undefined> =>
  territories(trx).where('id', '=', id).executeTakeFirst()

/**
 * Locations inside the boundary follow by themselves: a trigger gives each point its smallest territory.
 * @throws Problem invalid-area
 */
export async function createTerritory(
  trx: WriteTrx,
  { code, labels, boundary }: TerritoryCreate,
  alliance: { id: string },
): Promise<string> {
  await checkArea(trx, boundary)
  const id = newId()
  await trx
    .insertInto('territory')
    .values({
      allianceId: alliance.id,
      id,
      code,
      labels: json(labels),
      boundary: fromMultiPolygon(boundary).$notNull(),
    })
    .execute()
  return id
}

/** @throws Problem invalid-area */
export async function updateTerritory(
  trx: WriteTrx,
  id: string,
  { code, labels, boundary }: TerritoryUpdate,
): Promise<void> {
  await checkArea(trx, boundary)
  await trx
    .updateTable('territory')
    .set({
      code,
      labels: labels && json(labels),
      boundary: boundary && fromMultiPolygon(boundary).$notNull(),
    })
    .where('id', '=', id)
    .execute()
}

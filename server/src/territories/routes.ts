import { Territory, TerritoryCreate, TerritoryUpdate } from '@atlas/shared/territories'
import { areaBodyLimit } from '../http/area.ts'
import { collection, wholeList } from '../http/collection.ts'
import { createTerritory, listTerritories, readTerritory, updateTerritory } from './queries.ts'

export const territories = collection({
  noun: 'territory',
  readers: 'guests',
  path: 'territories',
  schemas: { item: Territory, create: TerritoryCreate, update: TerritoryUpdate, query: wholeList },
  bodyLimit: areaBodyLimit,
  several: true,
  list: async (trx) => ({ items: await listTerritories(trx) }),
  read: readTerritory,
  create: createTerritory,
  update: updateTerritory,
})

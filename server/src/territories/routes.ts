import { areaBodyLimit } from '../http/area.ts'
import { collection, wholeList } from '../http/collection.ts'
import { declared } from '../http/crud.ts'
import { createTerritory, listTerritories, readTerritory, updateTerritory } from './queries.ts'

export const territories = collection({
  ...declared('territory', wholeList),
  bodyLimit: areaBodyLimit,
  bulk: true,
  list: async (trx) => ({ items: await listTerritories(trx) }),
  read: readTerritory,
  create: createTerritory,
  update: updateTerritory,
})

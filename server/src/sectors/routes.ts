import { collection, wholeList } from '../http/collection.ts'
import { declared } from '../http/crud.ts'
import { createSector, listSectors, readSector, updateSector } from './queries.ts'

export const sectors = collection({
  ...declared('sector', wholeList),
  bulk: true,
  list: async (trx) => ({ items: await listSectors(trx) }),
  read: readSector,
  create: createSector,
  update: updateSector,
})

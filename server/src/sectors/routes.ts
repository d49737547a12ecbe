import { Sector, SectorCreate, SectorUpdate } from '@atlas/shared/sectors'
import { collection, wholeList } from '../http/collection.ts'
import { createSector, listSectors, readSector, updateSector } from './queries.ts'

export const sectors = collection({
  noun: 'sector',
  readers: 'guests',
  path: 'sectors',
  schemas: { item: Sector, create: SectorCreate, update: SectorUpdate, query: wholeList },
  several: true,
  list: async (trx) => ({ items: await listSectors(trx) }),
  read: readSector,
  create: createSector,
  update: updateSector,
})

import { Need, NeedCreate, NeedUpdate } from '@atlas/shared/needs'
import { collection, wholeList } from '../http/collection.ts'
import { createNeed, listNeeds, readNeed, updateNeed } from './queries.ts'

export const needs = collection({
  noun: 'need',
  readers: 'guests',
  path: 'needs',
  schemas: { item: Need, create: NeedCreate, update: NeedUpdate, query: wholeList },
  several: true,
  list: async (trx) => ({ items: await listNeeds(trx) }),
  read: readNeed,
  create: createNeed,
  update: updateNeed,
})

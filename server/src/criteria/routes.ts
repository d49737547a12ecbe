import { collection, wholeList } from '../http/collection.ts'
import { declared } from '../http/crud.ts'
import { createCriterion, listCriteria, readCriterion, updateCriterion } from './queries.ts'

export const criteria = collection({
  ...declared('criterion', wholeList),
  list: async (trx, _query, alliance) => ({ items: await listCriteria(trx, alliance) }),
  read: readCriterion,
  create: createCriterion,
  update: updateCriterion,
})

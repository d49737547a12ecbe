import { collection, wholeList } from '../http/collection.ts'
import { declared } from '../http/crud.ts'
import { createCriterion, listCriteria, readCriterion, updateCriterion } from './queries.ts'

export const criteria = collection({
  ...declared('criterion', wholeList),
  list: async (trx) => ({ items: await listCriteria(trx) }),
  read: readCriterion,
  create: createCriterion,
  update: updateCriterion,
})

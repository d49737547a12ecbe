import { Criterion, CriterionCreate, CriterionUpdate } from '@atlas/shared/criteria'
import { collection, wholeList } from '../http/collection.ts'
import { createCriterion, listCriteria, readCriterion, updateCriterion } from './queries.ts'

export const criteria = collection({
  noun: 'criterion',
  path: 'criteria',
  schemas: { item: Criterion, create: CriterionCreate, update: CriterionUpdate, query: wholeList },
  list: async (trx) => ({ items: await listCriteria(trx) }),
  read: readCriterion,
  create: createCriterion,
  update: updateCriterion,
})

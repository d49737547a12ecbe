import { Expectation, ExpectationCreate, ExpectationUpdate } from '@atlas/shared/expectations'
import { collection, wholeList } from '../http/collection.ts'
import { createExpectation, listExpectations, readExpectation, updateExpectation } from './queries.ts'

export const expectations = collection({
  noun: 'expectation',
  readers: 'guests',
  path: 'expectations',
  schemas: { item: Expectation, create: ExpectationCreate, update: ExpectationUpdate, query: wholeList },
  list: async (trx) => ({ items: await listExpectations(trx) }),
  read: readExpectation,
  create: createExpectation,
  update: updateExpectation,
})

import { Action, ActionCreate, ActionUpdate } from '@atlas/shared/actions'
import { collection, wholeList } from '../http/collection.ts'
import { createAction, listActions, readAction, updateAction } from './queries.ts'

export const actions = collection({
  noun: 'action',
  path: 'actions',
  schemas: { item: Action, create: ActionCreate, update: ActionUpdate, query: wholeList },
  list: async (trx) => ({ items: await listActions(trx) }),
  read: readAction,
  create: createAction,
  update: updateAction,
})

import { newId, type Trx } from '@atlas/db/tenancy'
import type { Action, ActionCreate, ActionUpdate } from '@atlas/shared/actions'
import type { Alliance } from '../http/collection.ts'
import { checkGap } from '../http/gap-identity.ts'

const actions = (trx: Trx) =>
  trx
    .selectFrom('action')
    .select(['id', 'title', 'problem', 'description', 'budget', 'resources', 'responsibleId', 'responsible'])
    .select(['state', 'startsOn', 'dueOn', 'gap', 'revision', 'createdAt', 'updatedAt'])

/** In the order in which they were planned, so that their numbers stay. */
export const listActions = (trx: Trx): Promise<Action[]> => actions(trx).orderBy('id').execute()

export const readAction = (trx: Trx, id: string): Promise<Action | undefined> =>
  actions(trx).where('id', '=', id).executeTakeFirst()

/** @throws Problem invalid-reference where no analysis can have found its gap */
export async function createAction(
  trx: Trx,
  action: ActionCreate,
  { id: allianceId }: Alliance,
): Promise<string> {
  await checkGap(trx, action.gap, '/gap')
  const id = newId()
  await trx
    .insertInto('action')
    .values({ ...action, allianceId, id })
    .execute()
  return id
}

/** @throws Problem invalid-reference where no analysis can have found its gap */
export async function updateAction(trx: Trx, id: string, action: ActionUpdate): Promise<void> {
  await checkGap(trx, action.gap, '/gap')
  await trx.updateTable('action').set(action).where('id', '=', id).execute()
}

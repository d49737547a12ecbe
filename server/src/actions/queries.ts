import { newId, type Trx } from '@atlas/db/tenancy'
import type { Action, ActionCreate, ActionUpdate } from '@atlas/shared/actions'
import type { Alliance } from '../http/collection.ts'
import { checkGap } from '../http/gap-identity.ts'
import { seen } from '../http/view.ts'

/** None for readers of facts: a plan is the alliance's own. */
const actions = (trx: Trx, { view }: Alliance) =>
  trx
    .selectFrom(seen('action', view))
    .select(['id', 'title', 'problem', 'description', 'budget', 'resources', 'responsibleId', 'responsible'])
    .select(['state', 'startsOn', 'dueOn', 'gap', 'revision', 'createdAt', 'updatedAt'])

/** In the order in which they were planned, so that their numbers stay. */
export const listActions = (trx: Trx, alliance: Alliance): Promise<Action[]> =>
  actions(trx, alliance).orderBy('id').execute()

export const readAction = (trx: Trx, id: string, alliance: Alliance): Promise<Action | undefined> =>
  actions(trx, alliance).where('id', '=', id).executeTakeFirst()

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

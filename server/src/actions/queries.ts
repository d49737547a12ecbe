import { newId, type ReadTrx, type WriteTrx } from '@atlas/db/tenancy'
import type { Action, ActionCreate, ActionUpdate } from '@atlas/shared/actions'
import type { Alliance } from '../http/collection.ts'
import { checkGap } from '../http/gap-identity.ts'

const actions = (trx: ReadTrx) =>
  trx
    .selectFrom('action')
    .select(['id', 'title', 'problem', 'description', 'budget', 'resources', 'responsibleId', 'responsible'])
    .select(['state', 'startsOn', 'dueOn', 'gap', 'revision', 'createdAt', 'updatedAt'])

/** In the order in which they were planned, so that their numbers stay. */
export const listActions = (trx: ReadTrx): Promise<Action[]> => actions(trx).orderBy('id').execute()

export const readAction = (trx: ReadTrx, id: string): Promise<Action | undefined> =>
  actions(trx).where('id', '=', id).executeTakeFirst()

/** @throws Problem invalid-reference where no analysis can have found its gap */
export async function createAction(
  trx: WriteTrx,
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
export async function updateAction(trx: WriteTrx, id: string, action: ActionUpdate): Promise<void> {
  await checkGap(trx, action.gap, '/gap')
  await trx.updateTable('action').set(action).where('id', '=', id).execute()
}

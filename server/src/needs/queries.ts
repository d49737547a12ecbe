import { newId, type ReadTrx, type WriteTrx } from '@atlas/db/tenancy'
import { json } from '@atlas/db/values'
import type { Need, NeedCreate, NeedUpdate } from '@atlas/shared/needs'
import { nextEntry } from '../alliances/codes.ts'
import type { Alliance } from '../http/collection.ts'

const needs = (trx: ReadTrx) =>
  trx
    .selectFrom('need')
    .select(['id', 'code', 'labels', 'expectedMinimum', 'reachMetres', 'position'])
    .select(['revision', 'createdAt', 'updatedAt'])

/** In the order of lists. */
export const listNeeds = (trx: ReadTrx): Promise<Need[]> =>
  needs(trx).orderBy('position').orderBy('code').execute()

export const readNeed = (trx: ReadTrx, id: string): Promise<Need | undefined> =>
  needs(trx).where('id', '=', id).executeTakeFirst()

export async function createNeed(
  trx: WriteTrx,
  need: NeedCreate,
  alliance: Pick<Alliance, 'id' | 'languages'>,
): Promise<string> {
  const others = await trx.selectFrom('need').select(['code', 'position']).execute()
  const id = newId()
  await trx
    .insertInto('need')
    .values({
      ...nextEntry(need.labels, others, alliance, 'need'),
      ...need,
      labels: json(need.labels),
      allianceId: alliance.id,
      id,
    })
    .execute()
  return id
}

export const updateNeed = (trx: WriteTrx, id: string, { labels, ...rest }: NeedUpdate) =>
  trx
    .updateTable('need')
    .set({ ...rest, ...(labels && { labels: json(labels) }) })
    .where('id', '=', id)
    .execute()

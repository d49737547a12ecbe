import { after, cutPage, decodeCursor } from '@atlas/db/keyset'
import { newId, type ReadTrx, type WriteTrx } from '@atlas/db/tenancy'
import type { Partnership, PartnershipCreate, PartnershipUpdate } from '@atlas/shared/partnerships'
import type { Alliance, Listing, PageQuery } from '../http/collection.ts'

const partnerships = (trx: ReadTrx) =>
  trx
    .selectFrom('partnership')
    .select(['id', 'fromId', 'toId', 'kind', 'direction', 'strength', 'formality', 'since', 'until'])
    .select(['state', 'provenance', 'note', 'revision', 'createdAt', 'updatedAt'])

/** In the order in which they were recorded. */
export async function listPartnerships(trx: ReadTrx, page: PageQuery): Promise<Listing<Partnership>> {
  let query = partnerships(trx)
    .orderBy('id')
    .limit(page.limit + 1)
  if (page.after !== undefined) query = query.where(after(['id'], decodeCursor(page.after, ['uuid'])))
  return cutPage(await query.execute(), page.limit, ({ id }) => [id])
}

export const readPartnership = (trx: ReadTrx, id: string): Promise<Partnership | undefined> =>
  partnerships(trx).where('id', '=', id).executeTakeFirst()

export async function createPartnership(
  trx: WriteTrx,
  partnership: PartnershipCreate,
  { id: allianceId }: Alliance,
): Promise<string> {
  const id = newId()
  await trx
    .insertInto('partnership')
    .values({ ...partnership, allianceId, id })
    .execute()
  return id
}

export const updatePartnership = (trx: WriteTrx, id: string, partnership: PartnershipUpdate) =>
  trx.updateTable('partnership').set(partnership).where('id', '=', id).execute()

import { newId, type ReadTrx, type WriteTrx } from '@atlas/db/tenancy'
import { json } from '@atlas/db/values'
import type { ActorKind, ActorKindCreate, ActorKindUpdate } from '@atlas/shared/actor-kinds'
import { nextEntry } from '../alliances/codes.ts'
import type { Alliance } from '../http/collection.ts'

const actorKinds = (trx: ReadTrx) =>
  trx
    .selectFrom('actorKind')
    .select(['id', 'code', 'labels', 'expectedSeats', 'position', 'revision', 'createdAt', 'updatedAt'])

/** In the order of lists. */
export const listActorKinds = (trx: ReadTrx): Promise<ActorKind[]> =>
  actorKinds(trx).orderBy('position').orderBy('code').execute()

export const readActorKind = (trx: ReadTrx, id: string): Promise<ActorKind | undefined> =>
  actorKinds(trx).where('id', '=', id).executeTakeFirst()

export async function createActorKind(
  trx: WriteTrx,
  kind: ActorKindCreate,
  alliance: Pick<Alliance, 'id' | 'languages'>,
): Promise<string> {
  const others = await trx.selectFrom('actorKind').select(['code', 'position']).execute()
  const id = newId()
  await trx
    .insertInto('actorKind')
    .values({
      ...nextEntry(kind.labels, others, alliance, 'actor-kind'),
      ...kind,
      labels: json(kind.labels),
      allianceId: alliance.id,
      id,
    })
    .execute()
  return id
}

export const updateActorKind = (trx: WriteTrx, id: string, { labels, ...rest }: ActorKindUpdate) =>
  trx
    .updateTable('actorKind')
    .set({ ...rest, ...(labels && { labels: json(labels) }) })
    .where('id', '=', id)
    .execute()

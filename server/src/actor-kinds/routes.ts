import { ActorKind, ActorKindCreate, ActorKindUpdate } from '@atlas/shared/actor-kinds'
import { collection, wholeList } from '../http/collection.ts'
import { createActorKind, listActorKinds, readActorKind, updateActorKind } from './queries.ts'

export const actorKinds = collection({
  noun: 'actor-kind',
  readers: 'guests',
  path: 'actor-kinds',
  schemas: { item: ActorKind, create: ActorKindCreate, update: ActorKindUpdate, query: wholeList },
  several: true,
  list: async (trx) => ({ items: await listActorKinds(trx) }),
  read: readActorKind,
  create: createActorKind,
  update: updateActorKind,
})

import { Partnership, PartnershipCreate, PartnershipUpdate } from '@atlas/shared/partnerships'
import { collection, pageQuery } from '../http/collection.ts'
import { createPartnership, listPartnerships, readPartnership, updatePartnership } from './queries.ts'

export const partnerships = collection({
  noun: 'partnership',
  readers: 'guests',
  path: 'partnerships',
  schemas: { item: Partnership, create: PartnershipCreate, update: PartnershipUpdate, query: pageQuery },
  several: true,
  list: listPartnerships,
  read: readPartnership,
  create: createPartnership,
  update: updatePartnership,
})

import type { Likeness } from './likeness.ts'
import type { LocationRecord } from './read-locations.ts'
import type { OrganisationRecord } from './read-organisation.ts'

export const likenessOf = (
  { names, website, identifiers = [] }: Pick<OrganisationRecord, 'names' | 'website' | 'identifiers'>,
  locations: LocationRecord[],
): Likeness => ({
  names: Object.values(names),
  localities: locations.flatMap(({ locality }) => locality ?? []),
  addresses: locations.flatMap(({ address }) => address || []),
  points: locations.flatMap(({ position }) => (position ? [position] : [])),
  website: website ?? null,
  identifiers,
})

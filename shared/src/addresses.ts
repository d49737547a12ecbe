import Type, { type Static } from 'typebox'
import { Country, nullable, oneOf, Position } from './primitives.ts'

/** How near a found address is, the nearest first. */
export const addressLevels = ['house', 'street', 'postcode', 'locality'] as const
export type AddressLevel = (typeof addressLevels)[number]

/**
 * How much speaks for it: `sure` when the house or street and the town or postcode are those that were asked for, written
 * alike; `likely` when something is spelled otherwise or only one of them was told; `doubtful` when something contradicts.
 */
export const addressCertainties = ['sure', 'likely', 'doubtful'] as const
export type AddressCertainty = (typeof addressCertainties)[number]

/** A place that an address may mean. */
export const AddressMatch = Type.Object({
  label: Type.String({ description: 'as somebody would write it on a letter' }),
  level: oneOf(addressLevels, 'what was found: the house, its street, its postcode or its town'),
  certainty: oneOf(addressCertainties, 'how much speaks for it'),
  street: Type.String(),
  number: Type.String({ description: 'of the house, with what follows it' }),
  postcode: Type.String(),
  locality: Type.String(),
  country: nullable(Country),
  position: Position,
  source: Type.String({ description: 'who says so, to be credited' }),
})
export type AddressMatch = Static<typeof AddressMatch>

export const AddressMatches = Type.Object({
  items: Type.Array(AddressMatch),
  fault: nullable(
    Type.String({
      description: 'why the service outside could not be asked; address files have been looked in',
    }),
  ),
})
export type AddressMatches = Static<typeof AddressMatches>

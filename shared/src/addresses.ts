import Type, { type Static } from 'typebox'
import { Country, Id, Labels, nullable, oneOf, Position } from './primitives.ts'

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

const addressSearchStatuses = ['none', 'searching', 'stopped', 'done'] as const

/** Looking for the places of all organisations that have an address and no point. */
export const AddressSearch = Type.Object({
  status: oneOf(addressSearchStatuses),
  unplaced: Type.Integer({ description: 'places that have an address and no point' }),
  waiting: Type.Integer(),
  placed: Type.Integer({ description: 'found for sure, and placed' }),
  unknown: Type.Integer({ description: 'not found at all' }),
  fault: nullable(Type.String({ description: 'why it stopped; what is left can be gone on with' })),
  open: Type.Array(
    Type.Object({
      locationId: Id,
      organisationId: Id,
      names: Labels,
      address: Type.String(),
      candidates: Type.Array(AddressMatch),
    }),
    { description: 'found, and doubtful: somebody chooses; at most 100' },
  ),
})
export type AddressSearch = Static<typeof AddressSearch>

export const AddressChoice = Type.Object(
  {
    candidate: nullable(
      Type.Integer({ minimum: 0, maximum: 20, description: 'which of the candidates; null: none of them' }),
    ),
  },
  { additionalProperties: false },
)

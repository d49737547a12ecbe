import Type, { type Static } from 'typebox'
import { statuses } from './organisation-fields/choices.ts'
import { schemasOf } from './organisation-fields/field.ts'
import { Location } from './organisation-fields/location-fields.ts'
import { organisationFields } from './organisation-fields.ts'
import { changeable, Id, Labels, nullable, oneOf, stored } from './primitives.ts'

export type { EngagementLevel, Influence, Precision, Status } from './organisation-fields/choices.ts'
export { engagementLevels, influences, precisions, statuses } from './organisation-fields/choices.ts'
export { Identifier } from './organisation-fields/contact.ts'
export { Location } from './organisation-fields/location-fields.ts'

/** A location as it is sent: one with an `id` is kept, the others are new, those left out are removed. */
export const LocationInput = Type.Partial(Type.Omit(Location, ['territoryId']), {
  additionalProperties: false,
})
export type LocationInput = Static<typeof LocationInput>

export const Organisation = Type.Object(
  { ...stored, ...schemasOf(organisationFields) },
  { additionalProperties: false },
)
export type Organisation = Static<typeof Organisation>

export const OrganisationUpdate = Type.Interface(
  [Type.Omit(changeable(Organisation), ['locations'])],
  { locations: Type.Optional(Type.Array(LocationInput, { maxItems: 200 })) },
  { additionalProperties: false, minProperties: 1 },
)
export type OrganisationUpdate = Static<typeof OrganisationUpdate>

export const OrganisationCreate = Type.Interface(
  [OrganisationUpdate],
  { names: Labels },
  { additionalProperties: false },
)
export type OrganisationCreate = Static<typeof OrganisationCreate>

/** A missing actor that was found: what is known of it now. */
export const OrganisationFound = Type.Interface(
  [Type.Omit(OrganisationUpdate, ['status'])],
  {
    status: oneOf(['existing', 'developing'] as const),
    partnershipIds: Type.Optional(
      Type.Array(Id, {
        maxItems: 1000,
        uniqueItems: true,
        description: 'which of its partnerships that were wanted exist now; the others stay wanted',
      }),
    ),
  },
  { additionalProperties: false },
)
export type OrganisationFound = Static<typeof OrganisationFound>

export const OrganisationMatch = Type.Object({
  id: Id,
  names: Labels,
  status: oneOf(statuses),
  locality: nullable(Type.String()),
  similarity: Type.Number({ minimum: 0, maximum: 1 }),
})
export type OrganisationMatch = Static<typeof OrganisationMatch>

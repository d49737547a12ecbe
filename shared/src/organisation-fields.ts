import type { Static } from 'typebox'
import { contactFields } from './organisation-fields/contact.ts'
import {
  blankOf,
  type FieldKeysOfKind,
  type FieldKind,
  type OrganisationField,
  type PublishedFacts,
} from './organisation-fields/field.ts'
import { judgementFields } from './organisation-fields/judgements.ts'
import { placeFields } from './organisation-fields/location-fields.ts'
import { missingFields } from './organisation-fields/missing.ts'
import { namingFields } from './organisation-fields/naming.ts'
import { servingFields } from './organisation-fields/serving.ts'
import { standingFields } from './organisation-fields/standing.ts'

/**
 * All that is recorded of an organisation, in the order of its form and page. Schema, form, history words, comparison,
 * merging, and the columns of files, of the table and of the dataset follow from this one table: a field is an entry
 * here, a column of the store (in a migration, with its place in the view of facts) and its words in the catalogues.
 */
export const organisationFields = {
  ...namingFields,
  ...standingFields,
  ...servingFields,
  ...contactFields,
  ...placeFields,
  ...judgementFields,
  ...missingFields,
} as const satisfies Record<string, OrganisationField>

export type OrganisationFields = typeof organisationFields
export type OrganisationFieldKey = keyof OrganisationFields

/** The keys of the fields of some kinds. */
export type FieldsOfKind<Kind extends FieldKind> = FieldKeysOfKind<OrganisationFields, Kind>

/** In the order of the form. */
export const organisationFieldKeys = Object.keys(organisationFields) as OrganisationFieldKey[]

export const fieldOf = (key: OrganisationFieldKey): OrganisationField => organisationFields[key]

/** Those that are a column of the store each. */
export type StoredFieldKey = {
  [Key in OrganisationFieldKey]: OrganisationFields[Key] extends { linked: true } ? never : Key
}[OrganisationFieldKey]

export const storedFieldKeys = organisationFieldKeys.filter((key) => !fieldOf(key).linked) as StoredFieldKey[]

/** Those that are a column of the dataset each. */
export type DatasetFieldKey = {
  [Key in OrganisationFieldKey]: OrganisationFields[Key] extends { dataset: true } ? Key : never
}[OrganisationFieldKey]

export const datasetFieldKeys = organisationFieldKeys.filter(
  (key) => fieldOf(key).dataset,
) as DatasetFieldKey[]

/** Those that editions tell. */
export const publishedFieldKeys = organisationFieldKeys.filter(
  (key): key is Extract<keyof PublishedFacts<OrganisationFields>, OrganisationFieldKey> =>
    fieldOf(key).published === true,
)

type FieldValues<Key extends OrganisationFieldKey> = {
  [Each in Key]: Static<OrganisationFields[Each]['schema']>
}

/** These fields as they are while nobody has said anything. */
export const blankFields = <Key extends OrganisationFieldKey>(keys: readonly Key[]): FieldValues<Key> =>
  Object.fromEntries(keys.map((key) => [key, blankOf(fieldOf(key))])) as FieldValues<Key>

/** How an organisation is reached, and whether guests may know. */
export const contactKeys = organisationFieldKeys.filter(
  (key) => fieldOf(key).opens || organisationFieldKeys.some((other) => fieldOf(other).opens?.includes(key)),
)

/** What guests do not see, or see only where another field opens it. */
export const withheldFieldKeys = organisationFieldKeys.filter(
  (key) =>
    fieldOf(key).judgement || organisationFieldKeys.some((other) => fieldOf(other).opens?.includes(key)),
)

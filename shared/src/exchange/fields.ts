import Type, { type Static } from 'typebox'
import { type Entity, entities } from '../formats/format.ts'
import type { Field, ImportColumnOf, LocationField, OrganisationField } from '../organisation-fields/field.ts'
import {
  type LocationFieldKey,
  locationFieldOf,
  locationFields,
} from '../organisation-fields/location-fields.ts'
import { fieldOf, type OrganisationFieldKey, organisationFields } from '../organisation-fields.ts'

/** What the rows of a file are: said by the file itself, or recognised from its headings. */
export const importKinds = entities
export type ImportKind = Entity

/** The columns of some fields, in their order. */
const columnsOf = <Fields extends Record<string, Field>>(fields: Fields) =>
  Object.values(fields).flatMap((field) => field.import?.column ?? []) as ImportColumnOf<Fields>[]

/**
 * What a column may be read as, by kind. `name`, `description` and `sectors` of organisations take a language after a
 * colon (`name:fr`; without one, the alliance's first language that has no column of its own), `identifier` a register
 * (`identifier:siren`; `identifier:atlas` is the id of the organisation in an alliance), `needs` how formally they are
 * served (`needs:agreement`), `criterion` the code of one of the alliance's own. `ticked-sector` is a column that is called
 * as a sector and ticked where that is one; `contact` is recognised and left out: this version stores no contacts.
 */
export const importFields = {
  organisations: [
    ...columnsOf(organisationFields),
    ...columnsOf(locationFields),
    ...([
      'longitude',
      'latitude',
      'coordinates',
      'seat',
      'authority',
      'seat-kind',
      'partners',
      'ticked-sector',
      'alliance',
      'contact',
    ] as const),
  ],
  partnerships: [
    'from',
    'from-id',
    'to',
    'to-id',
    'kind',
    'direction',
    'strength',
    'formality',
    'since',
    'until',
    'state',
    'provenance',
    'note',
    'alliance',
  ],
  surveys: ['sector', 'locality', 'territory', 'looked-on', 'looked-by', 'note', 'alliance'],
} as const satisfies Record<ImportKind, readonly string[]>

/** One of `importFields`, with its language or register where it takes one: `name`, `name:fr`, `identifier:siren`. */
export const ImportField = Type.String({
  pattern: '^[a-z]+(-[a-z]+)*(:[A-Za-z0-9]+(-[A-Za-z0-9]+)*)?$',
  maxLength: 80,
})
export type ImportField = Static<typeof ImportField>

const keysByColumn = <Key extends string>(fields: Record<Key, Field>) =>
  new Map<string, Key>(
    Object.entries<Field>(fields).flatMap(([key, field]) =>
      field.import ? [[field.import.column, key as Key]] : [],
    ),
  )
const organisationKeys = keysByColumn<OrganisationFieldKey>(organisationFields)
const locationKeys = keysByColumn<LocationFieldKey>(locationFields)

/** The field of an organisation that a column is read into. */
export const organisationKeyOf = (column: string): OrganisationFieldKey | undefined =>
  organisationKeys.get(column)

/** The field of its places that a column is read into. */
export const locationKeyOf = (column: string): LocationFieldKey | undefined => locationKeys.get(column)

/** The field that a column is read into, of an organisation or of its places. */
export function fieldOfColumn(column: string): OrganisationField | LocationField | undefined {
  const [key, locationKey] = [organisationKeyOf(column), locationKeyOf(column)]
  if (key) return fieldOf(key)
  return locationKey && locationFieldOf(locationKey)
}

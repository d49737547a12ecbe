import {
  blankFields,
  fieldOf,
  type OrganisationFieldKey,
  type OrganisationFields,
  organisationFieldKeys,
} from '@atlas/shared/organisation-fields'
import type { Organisation, OrganisationCreate, OrganisationUpdate } from '@atlas/shared/organisations'
import { newKey } from '../../service/new-key.ts'
import { draftKind, type OptionalTextKind } from './draft-kinds.ts'
import { coordinatesOf, emptyLocation, type LocationDraft } from './location-draft.ts'
import { same } from './same.ts'

/** What the form holds while somebody types: text where the record has numbers, empty text where it has nothing. */
export type Draft = {
  [Key in OrganisationFieldKey]: Key extends 'locations'
    ? LocationDraft[]
    : OrganisationFields[Key]['kind'] extends OptionalTextKind
      ? string
      : Organisation[Key]
}

/** What the form writes of an organisation, in the form in which it is sent. */
export type OrganisationInput = Required<Pick<OrganisationUpdate, OrganisationFieldKey>>

type Described = Pick<Organisation, OrganisationFieldKey>

/**
 * What the form for a new organisation holds.
 * @param languages those that the form offers a line for, filled or not
 * @param known what is known of it already
 */
export function emptyDraft(
  languages: readonly string[],
  { locations = [], ...known }: Partial<OrganisationCreate> = {},
): Draft {
  const places = locations.map(({ point, ...location }) => ({
    ...emptyLocation(newKey()),
    ...location,
    ...coordinatesOf(point ?? null),
  }))
  return { ...draftOf({ ...blankFields(organisationFieldKeys), ...known }, languages), locations: places }
}

/** A record as the form shows it. */
export const draftOf = (organisation: Described, languages: readonly string[]): Draft =>
  eachField((key) => draftKind(fieldOf(key).kind).draftOf(organisation[key] as never, languages)) as Draft

/**
 * What a draft says, in the form in which it is sent: trimmed, lines left empty taken out. A coordinate that cannot be
 * read is NaN, which no schema lets through.
 */
export const inputOf = (draft: Draft): OrganisationInput =>
  eachField((key) => draftKind(fieldOf(key).kind).inputOf(draft[key] as never)) as OrganisationInput

/** A record in the form in which it would be sent; the same as what an untouched form sends. */
export const inputFrom = (organisation: Organisation): OrganisationInput => inputOf(draftOf(organisation, []))

/**
 * The fields of `input` that differ from what the record says; null where none does.
 * @param stored the record that the form was opened with
 */
export function changesOf(stored: Organisation, input: OrganisationInput): OrganisationUpdate | null {
  const before = inputFrom(stored)
  const changed = Object.entries(input).filter(([field, value]) => !same(value, before[field as keyof Draft]))
  return changed.length > 0 ? (Object.fromEntries(changed) as OrganisationUpdate) : null
}

const eachField = (read: (key: OrganisationFieldKey) => unknown) =>
  Object.fromEntries(organisationFieldKeys.map((key) => [key, read(key)]))

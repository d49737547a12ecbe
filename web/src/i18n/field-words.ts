import { type OrganisationFieldKey, organisationFields } from '@atlas/shared/organisation-fields'
import type { LocationField, OrganisationField } from '@atlas/shared/organisation-fields/field'
import { type LocationFieldKey, locationFields } from '@atlas/shared/organisation-fields/location-fields'
import type { MessageKey, Messages } from './use-messages.ts'

/** What a field of an organisation is called. */
export const labelOf = (key: OrganisationFieldKey): MessageKey => organisationFields[key].label

/** What a field of a place is called. */
export const locationLabelOf = (key: LocationFieldKey): MessageKey => locationFields[key].label

type Field = Pick<OrganisationField | LocationField, 'kind' | 'label' | 'valueLabel'>

/** The catalogue's key for a value of a choice; `field-words.test.ts` holds that there is one. */
export const choiceLabelOf = (
  { label, valueLabel = label }: Omit<Field, 'kind'>,
  value: string,
): MessageKey => `${valueLabel}.${value}` as MessageKey

/** A value that stands alone, as people would say it; empty where nothing is known. */
export function plainValueInWords(
  field: Field,
  value: unknown,
  { t, day, country }: Pick<Messages, 't' | 'day' | 'country'>,
): string {
  if (typeof value === 'boolean') return t(value ? 'history.yes' : 'history.no')
  if (typeof value !== 'string' || value === '') return ''
  if (field.kind === 'choice') return t(choiceLabelOf(field, value))
  if (field.kind === 'day') return day(value)
  return field.kind === 'country' ? country(value) : value
}

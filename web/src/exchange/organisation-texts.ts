import type { Dataset } from '@atlas/shared/dataset'
import { locationKeyOf, organisationKeyOf } from '@atlas/shared/exchange/fields'
import { fieldOf, type OrganisationFieldKey } from '@atlas/shared/organisation-fields'
import { locationFieldOf } from '@atlas/shared/organisation-fields/location-fields'
import type { Identifier, Organisation } from '@atlas/shared/organisations'
import type { Labels } from '@atlas/shared/primitives'
import { plainValueInWords } from '../i18n/field-words.ts'
import type { Messages } from '../i18n/use-messages.ts'
import { coordinateText } from '../ui/position.ts'
import type { BaseField } from './import-fields.ts'

/** What an organisation says in a field, as a row of a file would; undefined for fields that it does not have. */
export function textIn(organisation: Organisation, dataset: Dataset, messages: Messages) {
  const { languages } = dataset.alliance
  const { label } = messages
  const nameOf = (list: readonly { id: string; labels: Labels }[], id: string) =>
    label(list.find((each) => each.id === id)?.labels ?? {}, ...languages)
  const places = (text: (location: Organisation['locations'][number]) => string) =>
    [...new Set(organisation.locations.map(text))].filter((each) => each !== '').join('; ')
  const coordinate = (axis: 0 | 1) => places(({ point }) => (point ? coordinateText(point[axis]) : ''))

  function textOf(key: OrganisationFieldKey, qualifier: string): string {
    const field = fieldOf(key)
    // Each kind knows what its values are.
    const value = organisation[key] as never
    const list = field.refersTo && field.refersTo !== 'organisations' ? dataset[field.refersTo] : []
    switch (field.kind) {
      case 'words':
        return qualifier ? (value[qualifier] ?? '') : label(value, ...languages)
      case 'identifiers':
        return identifiersIn(value, qualifier)
      case 'needs':
        return organisation.needs.map(({ needId }) => nameOf(dataset.needs, needId)).join('; ')
      case 'references':
        return (value as string[]).map((id) => nameOf(list, id)).join('; ')
      case 'reference':
        return nameOf(list, value)
      default:
        return plainValueInWords(field, value, messages)
    }
  }

  return (base: BaseField, qualifier: string): string | undefined => {
    const [key, locationKey] = [organisationKeyOf(base), locationKeyOf(base)]
    if (key) return textOf(key, qualifier)
    if (locationKey)
      return places((location) =>
        plainValueInWords(locationFieldOf(locationKey), location[locationKey], messages),
      )
    if (base === 'longitude') return coordinate(0)
    if (base === 'latitude') return coordinate(1)
  }
}

const identifiersIn = (identifiers: readonly Identifier[], qualifier: string) =>
  identifiers
    .filter(({ scheme }) => qualifier === '' || scheme === qualifier)
    .map(({ scheme, value }) => (qualifier ? value : `${scheme}: ${value}`))
    .join('; ')

import type { Dataset } from '@atlas/shared/dataset'
import { type OrganisationFieldKey, organisationFieldKeys } from '@atlas/shared/organisation-fields'
import type { Organisation } from '@atlas/shared/organisations'
import { valueInWords } from '../../history/value-words.ts'
import { labelOf } from '../../i18n/field-words.ts'
import { useMessages } from '../../i18n/use-messages.ts'
import { usePartWords } from '../form/part-words.ts'

/** What two records are compared by, in the order of an organisation's page; the principal sector is one of its sectors. */
type Field = Exclude<OrganisationFieldKey, 'principalSectorId'>
const fields = organisationFieldKeys.filter((key) => key !== 'principalSectorId')

/** The fields of a record as a whole, and what they say in words: nothing where it says nothing. */
export function useWholeWords(dataset: Dataset) {
  const messages = useMessages()
  const { t, label, list } = messages
  const words = usePartWords(dataset)

  const needs = ({ needs: served }: Organisation) =>
    list(
      dataset.needs
        .filter(({ id }) => served.some(({ needId }) => needId === id))
        .map(({ labels }) => label(labels, ...dataset.alliance.languages)),
    )
  const places = ({ locations }: Organisation) =>
    locations.map((location) => words.value('locations', location).replaceAll('\n', ', ')).join('\n')

  return {
    fields,
    part: (field: Field): string => t(labelOf(field)),
    value: (field: Field, organisation: Organisation): string => {
      if (field === 'sectorIds')
        return organisation.sectorIds.length > 0 ? words.value('sectors', organisation) : ''
      if (field === 'needs') return needs(organisation)
      if (field === 'locations') return places(organisation)
      const value: unknown = organisation[field]
      if (!value || Object.keys(value).length === 0) return ''
      return field === 'criteria' ? valueInWords(field, value, dataset, messages) : words.value(field, value)
    },
  }
}

/** A record without the names, descriptions and answers that are chosen one by one. */
export function unchosenOf(record: Organisation, chosen: ReadonlySet<string>): Organisation {
  const less = <T>(field: 'names' | 'descriptions' | 'criteria', entries: Record<string, T>) =>
    Object.fromEntries(Object.entries(entries).filter(([key]) => !chosen.has(`${field}.${key}`)))
  const { names, descriptions, criteria } = record
  return {
    ...record,
    names: less('names', names),
    descriptions: less('descriptions', descriptions),
    criteria: less('criteria', criteria),
  }
}

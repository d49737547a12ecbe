import type { Dataset } from '@atlas/shared/dataset'
import type { Organisation } from '@atlas/shared/organisations'
import { fieldInWords } from '../../history/field-words.ts'
import { valueInWords } from '../../history/value-words.ts'
import { useMessages } from '../../i18n/use-messages.ts'
import { usePartWords } from '../form/part-words.ts'

/** What two records are compared by, in the order of an organisation's page. */
const fields = [
  ...(['names', 'descriptions', 'status', 'sectors', 'needs', 'actorKindIds', 'beneficiaries'] as const),
  ...(['beneficiaryNeedIds', 'locations', 'website', 'identifiers', 'contribution', 'verifiedOn'] as const),
  ...(['influence', 'engagementLevel', 'engagementStrategy', 'interests', 'criteria', 'role'] as const),
  ...(['expectedTerritoryId', 'approachedById', 'nextStep', 'nextStepOn', 'answersGap'] as const),
]
type Field = (typeof fields)[number]

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
    part: (field: Field): string => {
      if (field === 'names' || field === 'descriptions' || field === 'criteria')
        return fieldInWords(field, messages)
      if (field === 'needs') return t('organisations.needs')
      return field === 'locations' ? t('organisations.places') : words.part(field)
    },
    value: (field: Field, organisation: Organisation): string => {
      if (field === 'sectors')
        return organisation.sectorIds.length > 0 ? words.value(field, organisation) : ''
      if (field === 'needs') return needs(organisation)
      if (field === 'locations') return places(organisation)
      const value = organisation[field]
      if (value === null || Object.keys(value).length === 0) return ''
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

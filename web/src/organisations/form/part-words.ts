import { addressInWords } from '@atlas/shared/addresses/place-address'
import { columnOf } from '@atlas/shared/column-names'
import type { Answer } from '@atlas/shared/criteria'
import type { Dataset } from '@atlas/shared/dataset'
import { fieldOf, type OrganisationFieldKey } from '@atlas/shared/organisation-fields'
import type { LocationInput, Organisation } from '@atlas/shared/organisations'
import type { Labels, Position } from '@atlas/shared/primitives'
import { useAnswerWords } from '../../criteria/use-answer-words.ts'
import { valueInWords } from '../../history/value-words.ts'
import { labelOf } from '../../i18n/field-words.ts'
import { useLanguageNames } from '../../i18n/language-names.ts'
import { useMessages } from '../../i18n/use-messages.ts'
import { coordinateText } from '../../ui/position.ts'
import type { OrganisationInput } from './draft.ts'
import type { Part } from './versions.ts'

/** The parts in which two versions of an organisation can differ, and their values, in words. */
export function usePartWords(dataset: Dataset) {
  const messages = useMessages()
  const languageName = useLanguageNames()
  const answerInWords = useAnswerWords(dataset.alliance.languages)
  const { t, label, list } = messages

  const sectors = ({
    sectorIds,
    principalSectorId,
  }: Pick<OrganisationInput, 'sectorIds' | 'principalSectorId'>) =>
    list(
      dataset.sectors
        .filter(({ id }) => sectorIds.includes(id))
        .map(({ id, labels }) => {
          const name = label(labels, ...dataset.alliance.languages)
          return id === principalSectorId ? `${name} (${t('organisations.principal')})` : name
        }),
    )

  const place = (location: LocationInput) => {
    const { label: what, address = '', postcode = '', locality = '', country = null } = location
    const lines = [
      what,
      addressInWords({ address, postcode, locality, country }, messages),
      location.point && pointInWords(location.point),
      location.precision && t(`organisations.precision.${location.precision}`),
      location.publicPrecision && t(`organisations.places.public.${location.publicPrecision}`),
    ]
    return lines.filter(Boolean).join('\n')
  }

  const nameOf = (records: readonly { id: string; labels: Labels }[], id: string) => {
    const found = records.find((record) => record.id === id)
    return found ? label(found.labels, ...dataset.alliance.languages) : t('history.gone')
  }
  const answer = (criterionId: string, value: unknown) => {
    const criterion = dataset.criteria.find(({ id }) => id === criterionId)
    return criterion ? answerInWords(criterion, value as Answer | undefined) : String(value ?? '')
  }
  const listOf = (field: string) => {
    const { kind, refersTo } = fieldOf(field as OrganisationFieldKey) ?? {}
    return kind === 'references' && refersTo && refersTo !== 'organisations' ? dataset[refersTo] : undefined
  }

  return {
    part: (part: Part): string => {
      const [field = '', detail = ''] = part.split('.')
      if (field === 'needs') return `${t('needs.served')} (${nameOf(dataset.needs, detail)})`
      if (field === 'criteria') return nameOf(dataset.criteria, detail)
      if (field === 'sectors') return t('organisations.sectors')
      if (field === 'locations') return t('organisations.place')
      const name = t(labelOf(field as OrganisationFieldKey))
      return field === 'names' || field === 'descriptions' ? `${name} (${languageName(detail)})` : name
    },
    value: (part: Part, value: unknown): string => {
      const [field = '', detail = ''] = part.split('.')
      if (field === 'criteria') return answer(detail, value)
      if (field === 'needs')
        return value === undefined
          ? t('organisations.needs.not')
          : t(`partnerships.formality.${(value as Organisation['needs'][number]).formality ?? 'unknown'}`)
      const records = listOf(field)
      if (records)
        return list((value as string[]).map((id) => nameOf(records, id))) || t('organisations.notRecorded')
      if (field === 'locations')
        return value ? place(value as LocationInput) : t('organisations.conflict.noPlace')
      if (field === 'sectors') return sectors(value as OrganisationInput) || t('organisations.notRecorded')
      return valueInWords(columnOf(field), value, dataset, messages)
    },
  }
}

const pointInWords = ([longitude, latitude]: Position) =>
  `${coordinateText(latitude)}; ${coordinateText(longitude)}`

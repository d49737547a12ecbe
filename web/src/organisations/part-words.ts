import type { Dataset } from '@atlas/shared/dataset'
import type { LocationInput } from '@atlas/shared/organisations'
import { fieldInWords, valueInWords } from '../history/edit-words.ts'
import { useMessages } from '../i18n/use-messages.ts'
import type { OrganisationInput } from './draft.ts'
import { useLanguageNames } from './language-names.ts'
import { coordinateText } from './position.ts'
import type { Part } from './versions.ts'

/** The parts in which two versions of an organisation can differ, and their values, in words. */
export function usePartWords(dataset: Dataset) {
  const messages = useMessages()
  const languageName = useLanguageNames()
  const { t, label, list, country } = messages

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
    const where = [
      location.label,
      location.address,
      location.locality,
      location.country && country(location.country),
      location.point && `${coordinateText(location.point[1])}; ${coordinateText(location.point[0])}`,
    ]
    const precisions = [
      location.precision && t(`organisations.precision.${location.precision}`),
      location.publicPrecision && t(`organisations.places.public.${location.publicPrecision}`),
    ]
    return [...where, ...precisions].filter(Boolean).join('\n')
  }

  return {
    part: (part: Part): string => {
      const [field = '', detail = ''] = part.split('.')
      if (field === 'sectors') return t('organisations.sectors')
      if (field === 'locations') return t('organisations.place')
      const name = fieldInWords(snake(field), messages)
      return field === 'names' || field === 'descriptions' ? `${name} (${languageName(detail)})` : name
    },
    value: (part: Part, value: unknown): string => {
      const [field = ''] = part.split('.')
      if (field === 'locations')
        return value ? place(value as LocationInput) : t('organisations.conflict.noPlace')
      if (field === 'sectors') return sectors(value as OrganisationInput) || t('organisations.notRecorded')
      return valueInWords(snake(field), value, dataset, messages)
    },
  }
}

/** Columns of the store, which history and its words are named by. */
const snake = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

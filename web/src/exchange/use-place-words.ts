import type { PlaceMatch } from '@atlas/shared/places'
import { useMessages } from '../i18n/use-messages.ts'

/** A place told so that homonyms can be kept apart: country, division, inhabitants. */
export function usePlaceWords() {
  const { t, country, number } = useMessages()
  return ({ name, country: code, division, population, inside }: PlaceMatch) =>
    [
      name,
      division ? `${country(code)} (${division})` : country(code),
      t('organisations.place.inhabitants', { n: number(population) }),
      inside && t('organisations.place.inside'),
    ]
      .filter(Boolean)
      .join(' · ')
}

import type { PlaceMatch } from '@atlas/shared/places'
import type { Position } from '@atlas/shared/primitives'
import { type Messages, useMessages } from '../i18n/use-messages.ts'

/** What tells places of one name apart: country, division, inhabitants, whether it is in the alliance's region. */
export function usePlaceWords(): (place: PlaceMatch) => string {
  const messages = useMessages()
  const { t, country, number } = messages
  return ({ country: code, division, position, population, inside }) =>
    [
      // A number says nothing, or the wrong thing: 75 is Paris to everybody in France, and another region to GeoNames.
      /^\D+$/.test(division)
        ? `${country(code)} (${division})`
        : `${country(code)}, ${degrees(position, messages)}`,
      t('organisations.place.inhabitants', { n: number(population) }),
      inside && t('organisations.place.inside'),
    ]
      .filter(Boolean)
      .join(' · ')
}

/** To a tenth of a degree, about 10 km. */
function degrees([longitude, latitude]: Position, { t, number }: Messages): string {
  const size = (value: number) => number(Math.round(Math.abs(value) * 10) / 10)
  return [
    t(latitude < 0 ? 'organisations.place.south' : 'organisations.place.north', { n: size(latitude) }),
    t(longitude < 0 ? 'organisations.place.west' : 'organisations.place.east', { n: size(longitude) }),
  ].join(' ')
}

import type { Dataset } from '@atlas/shared/dataset'
import { readCountry } from '@atlas/shared/exchange/countries'
import { readDay } from '@atlas/shared/exchange/dates'
import { listed } from '@atlas/shared/exchange/plan'
import { matchSector } from '@atlas/shared/exchange/sectors'
import { readChoice } from '@atlas/shared/exchange/words'
import type { Messages } from '../i18n/use-messages.ts'
import type { BaseField } from './import-fields.ts'

/**
 * What a cell says in the words of the reader, whatever language it is written in, so that it can be compared with what
 * the base says; as written where it cannot be read.
 */
export function cellInWords(
  base: BaseField,
  cell: string,
  { sectors, alliance }: Pick<Dataset, 'sectors' | 'alliance'>,
  { t, country, day, label }: Messages,
): string {
  const text = cell.trim()
  switch (base) {
    case 'status': {
      const value = readChoice('status', text)
      return value ? t(`organisations.status.${value}`) : text
    }
    case 'influence': {
      const value = readChoice('influence', text)
      return value ? t(`organisations.influence.${value}`) : text
    }
    case 'engagement-level': {
      const value = readChoice('engagementLevel', text)
      return value ? t(`organisations.engagement.${value}`) : text
    }
    case 'seat': {
      const value = readChoice('seatRole', text)
      return value ? t(`seats.role.${value}`) : text
    }
    case 'country': {
      const code = readCountry(text)
      return code ? country(code) : text
    }
    case 'verified-on': {
      const read = readDay(text)
      return read ? day(read.day) : text
    }
    case 'sectors':
    case 'principal-sector':
      return listed(text)
        .map((part) => {
          const match = matchSector(part, sectors)
          const sector = sectors.find(({ id }) => match?.exact && id === match.id)
          return sector ? label(sector.labels, ...alliance.languages) : part
        })
        .join('; ')
    default:
      return text
  }
}

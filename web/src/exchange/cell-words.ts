import type { Dataset } from '@atlas/shared/dataset'
import { readCountry } from '@atlas/shared/exchange/countries'
import { readDay } from '@atlas/shared/exchange/dates'
import { fieldOfColumn } from '@atlas/shared/exchange/fields'
import { listed } from '@atlas/shared/exchange/row-reader'
import { matchSector } from '@atlas/shared/exchange/sectors'
import { readChoice } from '@atlas/shared/exchange/words'
import { choiceLabelOf } from '../i18n/field-words.ts'
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
  messages: Messages,
): string {
  const text = cell.trim()
  const field = fieldOfColumn(base)
  if (field?.choice) {
    const value = readChoice(field.choice, text)
    return value ? messages.t(choiceLabelOf(field, value)) : text
  }
  switch (field?.kind) {
    case 'country': {
      const code = readCountry(text)
      return code ? messages.country(code) : text
    }
    case 'day': {
      const read = readDay(text)
      return read ? messages.day(read.day) : text
    }
  }
  if (base === 'seat') {
    const value = readChoice('seatRole', text)
    return value ? messages.t(`seats.role.${value}`) : text
  }
  if (base === 'sectors' || base === 'principal-sector')
    return listed(text)
      .map((part) => {
        const match = matchSector(part, sectors)
        const sector = sectors.find(({ id }) => match?.exact && id === match.id)
        return sector ? messages.label(sector.labels, ...alliance.languages) : part
      })
      .join('; ')
  return text
}

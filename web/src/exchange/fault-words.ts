import type { ImportFault } from '@atlas/shared/exchange/faults'
import { fieldOfColumn } from '@atlas/shared/exchange/fields'
import { tellFault } from '@atlas/shared/exchange/sentences/tell'
import {
  directions,
  formalities,
  partnershipKinds,
  partnershipStates,
  provenances,
} from '@atlas/shared/partnerships'
import { seatRoles } from '@atlas/shared/seats'
import { choiceLabelOf } from '../i18n/field-words.ts'
import type { Messages } from '../i18n/use-messages.ts'
import { splitField } from './import-fields.ts'

/**
 * What is wrong with a cell or a row, and what to do or what was done about it.
 * @param decidable whether the import is open, its decisions above
 */
export const faultInWords = (fault: ImportFault, { t, language }: Words, decidable: boolean): string =>
  tellFault(fault, language, { choices: (field) => choicesOf(field, t), decidable }).join(' ')

type Words = Pick<Messages, 't' | 'language'>

/** The values that a field can have, as the form calls them. */
function choicesOf(field: string, t: Messages['t']): string[] {
  const { base } = splitField(field)
  const read = fieldOfColumn(base)
  if (read?.values) return read.values.map((value) => t(choiceLabelOf(read, value)))
  switch (base) {
    case 'seat':
      return seatRoles.map((each) => t(`seats.role.${each}`))
    case 'authority':
      return [t('seats.authority.yes'), t('seats.authority.no')]
    case 'kind':
      return partnershipKinds.map((each) => t(`partnerships.kind.${each}`))
    case 'direction':
      return directions.map((each) => t(`partnerships.direction.${each}`))
    case 'strength':
      return ['1', '2', '3']
    case 'formality':
      return formalities.map((each) => t(`partnerships.formality.${each}`))
    case 'state':
      return partnershipStates.map((each) => t(`partnerships.state.${each}`))
    case 'provenance':
      return provenances.map((each) => t(`partnerships.provenance.${each}`))
    default:
      return []
  }
}

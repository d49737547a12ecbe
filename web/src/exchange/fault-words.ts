import type { Import } from '@atlas/shared/exchange'
import type { ImportFault } from '@atlas/shared/exchange/faults'
import { engagementLevels, influences, precisions, statuses } from '@atlas/shared/organisations'
import {
  directions,
  formalities,
  partnershipKinds,
  partnershipStates,
  provenances,
} from '@atlas/shared/partnerships'
import { seatRoles } from '@atlas/shared/seats'
import type { Messages } from '../i18n/use-messages.ts'
import { fileSize } from './file-size.ts'
import { splitField } from './import-fields.ts'

type Words = Pick<Messages, 't' | 'day' | 'number' | 'language'>

/** What is wrong with a cell or a row, and what to do or what was done about it. */
export function faultInWords({ code, remedy, parameters }: ImportFault, words: Words): string {
  const { t, day } = words
  const values = { ...parameters }
  if (typeof values.read === 'string') values.read = day(values.read)
  if (typeof values.limit === 'number') values.limit = words.number(values.limit)
  const choices = choicesOf(String(parameters.field ?? ''), t).join(', ')
  return `${t(`exchange.fault.${code}`, values)} ${t(`exchange.remedy.${remedy}`, { ...values, choices })}`
}

/** Why a whole file cannot be taken in, and the way out. */
export function problemInWords({ code, parameters }: NonNullable<Import['problem']>, words: Words): string {
  const inWords = (value: string | number) => (typeof value === 'number' ? words.number(value) : value)
  const values = Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, inWords(value)]))
  if (code === 'unpacks-too-large') values.limit = fileSize(Number(parameters.limit), words.language)
  return words.t(`exchange.problem.${code}`, values)
}

/** The values that a field can have, as the form calls them. */
function choicesOf(field: string, t: Messages['t']): string[] {
  switch (splitField(field).base) {
    case 'status':
      return statuses.map((each) => t(`organisations.status.${each}`))
    case 'influence':
      return influences.map((each) => t(`organisations.influence.${each}`))
    case 'engagement-level':
      return engagementLevels.map((each) => t(`organisations.engagement.${each}`))
    case 'seat':
      return seatRoles.map((each) => t(`seats.role.${each}`))
    case 'authority':
      return [t('seats.authority.yes'), t('seats.authority.no')]
    case 'precision':
    case 'public-precision':
      return precisions.map((each) => t(`organisations.precision.${each}`))
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

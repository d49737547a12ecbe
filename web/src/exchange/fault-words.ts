import type { ImportFault } from '@atlas/shared/exchange/faults'
import { type ChoiceField, fieldChoices, isChoiceField } from '@atlas/shared/exchange/field-choices'
import { fieldOfColumn } from '@atlas/shared/exchange/fields'
import { tellFault } from '@atlas/shared/exchange/sentences/tell'
import { choiceLabelOf } from '../i18n/field-words.ts'
import type { MessageKey, Messages } from '../i18n/use-messages.ts'
import { splitField } from './import-fields.ts'

/**
 * What is wrong with a cell or a row, and what to do or what was done about it.
 * @param decidable whether the import is open, its decisions above
 */
export const faultInWords = (fault: ImportFault, { t, language }: Words, decidable: boolean): string =>
  tellFault(fault, language, { choices: (field) => choicesInWords(field, t), decidable }).join(' ')

type Words = Pick<Messages, 't' | 'language'>

/** What the form calls the choices of a field; null: as they are written. */
const keys: { [Field in ChoiceField]: ((value: (typeof fieldChoices)[Field][number]) => MessageKey) | null } =
  {
    seat: (value) => `seats.role.${value}`,
    authority: (value) => `seats.authority.${value}`,
    kind: (value) => `partnerships.kind.${value}`,
    direction: (value) => `partnerships.direction.${value}`,
    strength: null,
    formality: (value) => `partnerships.formality.${value}`,
    state: (value) => `partnerships.state.${value}`,
    provenance: (value) => `partnerships.provenance.${value}`,
  }

/** The choices of a field, as the form calls them. */
export function choicesInWords(field: string, t: Messages['t']): readonly string[] {
  const { base } = splitField(field)
  const read = fieldOfColumn(base)
  if (read?.values) return read.values.map((value) => t(choiceLabelOf(read, value)))
  if (!isChoiceField(base)) return []
  const keyOf = keys[base] as ((value: string) => MessageKey) | null
  return fieldChoices[base].map((value) => (keyOf ? t(keyOf(value)) : value))
}

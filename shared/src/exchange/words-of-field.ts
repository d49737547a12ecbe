import { isChoiceField } from './field-choices.ts'
import { fieldOfColumn } from './fields.ts'
import type { Choice } from './words.ts'

/** By which words a column says its choices, where it has any. */
export function wordsOfField(field: string): Choice | undefined {
  const own = fieldOfColumn(field)?.choice
  if (own) return own
  // Seats come as lists, several a cell.
  return isChoiceField(field) && field !== 'seat' && field !== 'authority' ? field : undefined
}

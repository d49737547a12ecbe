import { make } from '../page/dom.ts'
import { type Field, withLabel } from './field.ts'

/** One line of text, or several. */
export function textField(
  label: string,
  { maxLength, isLong = false, hint }: { maxLength: number; isLong?: boolean; hint?: string },
): Field<string> {
  const input = isLong
    ? make('textarea', { maxlength: maxLength, rows: 3 })
    : make('input', { type: 'text', maxlength: maxLength, autocomplete: 'off', enterkeyhint: 'done' })
  const { root, blame } = withLabel(label, input, hint ? { hint } : {})
  return {
    ...{ root, blame },
    read: () => input.value.trim(),
    write: (value) => {
      input.value = value
    },
    focus: () => input.focus(),
  }
}

/** A day, or none. */
export function dayField(label: string): Field<string | null> {
  const input = make('input', { type: 'date' })
  const { root, blame } = withLabel(label, input)
  return {
    ...{ root, blame },
    read: () => input.value || null,
    write: (value) => {
      input.value = value ?? ''
    },
    focus: () => input.focus(),
  }
}

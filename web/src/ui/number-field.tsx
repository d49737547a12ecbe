import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'
import type { Language } from '../i18n/language.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { readNumber } from './read-number.ts'
import type { Typed, Unit } from './units.ts'

type Props = Omit<TextInputProps, 'value' | 'onChange'> & {
  value?: Typed
  onChange?: (typed: Typed) => void
  unit?: Unit
}

/**
 * A number, written as the language writes it, with its unit. What is typed stays as it is typed; what cannot be read
 * as a number is given on as text, which fails the check of the form.
 */
export function NumberField({ unit = 'plain', value = '', onChange, ...props }: Props) {
  const { t, language } = useMessages()
  const [text, setText] = useState('')
  const typed = typedOf(text, language)
  return (
    <TextInput
      {...props}
      inputMode={unit === 'plain' ? 'numeric' : 'decimal'}
      autoComplete="off"
      // The form may have been given another number since.
      value={typed === value ? text : shown(value, language)}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value)
        onChange?.(typedOf(currentTarget.value, language))
      }}
      rightSection={unit === 'plain' ? undefined : t(`lists.${unit}`).trim()}
      rightSectionPointerEvents="none"
    />
  )
}

function typedOf(text: string, language: Language): Typed {
  if (text.trim() === '') return ''
  const number = readNumber(text, language)
  return Number.isNaN(number) ? text : number
}

/** Without marks between thousands, which would stand in the wrong places as soon as a digit is added. */
const shown = (value: Typed, language: Language): string =>
  typeof value === 'number'
    ? value.toLocaleString(language, { useGrouping: false, maximumFractionDigits: 20 })
    : value

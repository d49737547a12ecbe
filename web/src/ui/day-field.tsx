import { TextInput, type TextInputProps } from '@mantine/core'
import type { SyntheticEvent } from 'react'

type Props = Omit<TextInputProps, 'type' | 'value' | 'onChange'> & {
  /** `2026-11-21`, empty where there is none, or `unfinished` */
  value?: string
  onChange?: (day: string) => void
}

/** Stands for a day that is typed in part, or that no calendar has: a browser shows it and gives no value for it. */
const unfinished = 'unfinished'

/** A day. What is typed and is none is neither lost nor taken for nothing: it fails the check of the form. */
export function DayField({ value = '', onChange, ...props }: Props) {
  const tell = ({ currentTarget }: SyntheticEvent<HTMLInputElement>) => {
    const day = currentTarget.validity.badInput ? unfinished : currentTarget.value
    if (day !== value) onChange?.(day)
  }
  return (
    <TextInput
      {...props}
      type="date"
      value={value === unfinished ? '' : value}
      onChange={tell}
      // Of a part of a day browsers tell no change.
      onKeyUp={tell}
      onBlur={tell}
    />
  )
}

import { TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import classes from './filter-bar.module.css'
import { useSelection } from './selection.tsx'

/** Filters by words of the name, a moment after the last key. */
export function NameFilter() {
  const { t } = useMessages()
  const { filter, changeFilter } = useSelection()
  const [text, setText] = useState(filter.text ?? '')
  const input = useRef<HTMLInputElement>(null)
  const apply = useDebouncedCallback(
    (words: string) => changeFilter({ text: words.trim() || undefined }),
    250,
  )
  // The address may say something else: the filter was cleared, or somebody went back.
  useEffect(() => {
    if (document.activeElement !== input.current) setText(filter.text ?? '')
  }, [filter.text])
  return (
    <TextInput
      ref={input}
      size="xs"
      className={classes.words}
      type="search"
      maxLength={200}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value)
        apply(event.currentTarget.value)
      }}
      placeholder={t('selection.text')}
      aria-label={t('selection.text')}
    />
  )
}

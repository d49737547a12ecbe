import { useMemo } from 'react'
import { useMessages } from './use-messages.ts'

/** Languages that are offered where one is chosen; any other can be written by its tag. */
export const offeredLanguages =
  'en fr nl sv de es it pt pl ro uk ru ar fa ps ku tr so ti am bn ur hi zh vi sq bg cs da el et fi ga hr hu lt lv mt no sk sl sr'.split(
    ' ',
  )

/** Names of languages in one of them: `fr` is “French”, or « français ». What is no tag is left as it is. */
export function languageNamesIn(language: string): (tag: string) => string {
  const names = new Intl.DisplayNames(language, { type: 'language' })
  return (tag) => {
    try {
      return names.of(tag) ?? tag
    } catch {
      return tag
    }
  }
}

/** The same in the reader's own language. */
export function useLanguageNames(): (tag: string) => string {
  const { language } = useMessages()
  return useMemo(() => languageNamesIn(language), [language])
}

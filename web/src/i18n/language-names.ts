import { useMemo } from 'react'
import { useMessages } from './use-messages.ts'

/** Names of languages in the reader's own: `fr` is “French”, or « français ». */
export function useLanguageNames(): (tag: string) => string {
  const { language } = useMessages()
  return useMemo(() => {
    const names = new Intl.DisplayNames(language, { type: 'language' })
    return (tag) => names.of(tag) ?? tag
  }, [language])
}

import type { Dataset } from '@atlas/shared/dataset'
import { type GapWords, gapWords } from '@atlas/shared/gaps/words/gap-words'
import { useMemo } from 'react'
import { useMessages } from '../i18n/use-messages.ts'

/** What findings are told with, in the language of the page. */
export function useGapWords(dataset: Dataset): GapWords {
  const { language } = useMessages()
  return useMemo(() => gapWords(dataset, language), [dataset, language])
}

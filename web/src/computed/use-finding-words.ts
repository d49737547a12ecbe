import type { Dataset } from '@atlas/shared/dataset'
import { type FindingWords, findingWords } from '@atlas/shared/findings/words/finding-words'
import { useMemo } from 'react'
import { useMessages } from '../i18n/use-messages.ts'

/** What findings are told with, in the language of the page. */
export function useFindingWords(dataset: Dataset): FindingWords {
  const { language } = useMessages()
  return useMemo(() => findingWords(dataset, language), [dataset, language])
}

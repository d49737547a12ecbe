import { setSpaces } from '../../sentences/french-spaces.ts'
import type { SentenceLanguage } from '../../sentences/languages.ts'
import { english } from './en.ts'
import { french } from './fr.ts'
import type { EditionWords } from './wording.ts'

const words: Record<SentenceLanguage, EditionWords> = { en: english, fr: withSpaces(french) }

export const editionWords = (language: SentenceLanguage): EditionWords => words[language]

/** French, with the spaces that belong before its marks. */
function withSpaces<T>(words: T): T {
  if (typeof words === 'string') return setSpaces(words) as T
  if (typeof words === 'function')
    return ((...told: unknown[]) => withSpaces((words as (...told: unknown[]) => unknown)(...told))) as T
  return Object.fromEntries(
    Object.entries(words as object).map(([key, value]) => [key, withSpaces(value)]),
  ) as T
}

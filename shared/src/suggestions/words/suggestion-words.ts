import { withSpaces } from '../../sentences/french-spaces.ts'
import type { SentenceLanguage } from '../../sentences/languages.ts'
import { english } from './en.ts'
import { french } from './fr.ts'
import type { SuggestionWords } from './wording.ts'

const words: Record<SentenceLanguage, SuggestionWords> = { en: english, fr: withSpaces(french) }

export const suggestionWords = (language: SentenceLanguage): SuggestionWords => words[language]

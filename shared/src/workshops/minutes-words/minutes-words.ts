import { withSpaces } from '../../sentences/french-spaces.ts'
import type { SentenceLanguage } from '../../sentences/languages.ts'
import { english } from './en.ts'
import { french } from './fr.ts'
import type { MinutesWords } from './wording.ts'

const words: Record<SentenceLanguage, MinutesWords> = { en: english, fr: withSpaces(french) }

export const minutesWords = (language: SentenceLanguage): MinutesWords => words[language]

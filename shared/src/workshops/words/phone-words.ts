import { withSpaces } from '../../sentences/french-spaces.ts'
import type { SentenceLanguage } from '../../sentences/languages.ts'
import { english } from './en.ts'
import { french } from './fr.ts'
import type { PhoneWords } from './wording.ts'

const words: Record<SentenceLanguage, PhoneWords> = { en: english, fr: withSpaces(french) }

export const phoneWords = (language: SentenceLanguage): PhoneWords => words[language]

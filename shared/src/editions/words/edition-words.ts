import { withSpaces } from '../../sentences/french-spaces.ts'
import type { SentenceLanguage } from '../../sentences/languages.ts'
import { english } from './en.ts'
import { french } from './fr.ts'
import type { EditionWords } from './wording.ts'

const words: Record<SentenceLanguage, EditionWords> = { en: english, fr: withSpaces(french) }

export const editionWords = (language: SentenceLanguage): EditionWords => words[language]

import { type I18n, type Messages, setupI18n } from '@lingui/core'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import type { MessageKey } from './en.ts'

declare module '@lingui/core' {
  interface Register {
    messageIds: MessageKey
  }
}

/** Each in its own words, as they are offered. */
export const languages = { en: 'English', fr: 'Français' } as const
export type Language = keyof typeof languages

export const i18n = setupI18n().setMessagesCompiler(compileMessage)

const catalogues: Record<Language, () => Promise<Messages>> = {
  en: async () => (await import('./en.ts')).en,
  fr: async () => (await import('./fr.ts')).fr,
}

/** Words in a language that need not be the page's, for what is handed on to others. */
export async function speakerOf(language: Language): Promise<I18n> {
  const speaker = setupI18n().setMessagesCompiler(compileMessage)
  speaker.loadAndActivate({ locale: language, messages: await catalogues[language]() })
  return speaker
}

const remembered = 'atlas-language'

/** Loads a catalogue and speaks it from now on, in the page's `lang` too. */
export async function speak(language: Language): Promise<void> {
  i18n.loadAndActivate({ locale: language, messages: await catalogues[language]() })
  document.documentElement.lang = language
}

/** As `speak`, and remembers it for the next visit. */
export async function chooseLanguage(language: Language): Promise<void> {
  await speak(language)
  localStorage.setItem(remembered, language)
}

/** The language chosen here before, else the first of the browser's that there is a catalogue for. */
export function preferredLanguage(): Language {
  const wanted = [localStorage.getItem(remembered), ...navigator.languages]
  return wanted.map((tag) => tag?.split('-')[0]).find(isLanguage) ?? 'en'
}

const isLanguage = (tag: string | undefined): tag is Language => tag !== undefined && tag in languages

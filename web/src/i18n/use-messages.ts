import { nameIn } from '@atlas/shared/names'
import type { Labels } from '@atlas/shared/primitives'
import { regions } from '@atlas/shared/sentences/regions'
import type { I18n } from '@lingui/core'
import { useLingui } from '@lingui/react'
import type { MessageKey } from './en.ts'
import { i18n, type Language } from './language.ts'

export type { MessageKey } from './en.ts'

type MessageValues = Record<string, string | number | Date>

/** Words, numbers and dates in one language. */
export type Messages = ReturnType<typeof messagesIn>

/** The words of the interface in the chosen language; changes with it. */
export function useMessages(): Messages {
  const language = useLingui().i18n.locale as Language
  const known = spoken.get(language)
  if (known) return known
  const messages = messagesIn(language, i18n)
  spoken.set(language, messages)
  return messages
}

/** By language: making what writes numbers and dates takes long, and a page has hundreds of places that need it. */
const spoken = new Map<Language, Messages>()

/** @param i18n has the catalogue of the language */
export function messagesIn(language: Language, i18n: I18n) {
  const region = regions[language]
  const numbers = new Intl.NumberFormat(region)
  const percents = new Intl.NumberFormat(region, { style: 'percent', maximumFractionDigits: 0 })
  // A day has no zone: read and shown as UTC, it stays the day that was written.
  const days = new Intl.DateTimeFormat(region, { dateStyle: 'medium', timeZone: 'UTC' })
  const instants = new Intl.DateTimeFormat(region, { dateStyle: 'medium', timeStyle: 'short' })
  const lists = new Intl.ListFormat(language)
  const countries = new Intl.DisplayNames(language, { type: 'region' })
  return {
    language,
    /** A sentence of the catalogue, its parameters filled in. */
    t: (key: MessageKey, values?: MessageValues) => i18n._(key, values),
    /** Whether the catalogue has a sentence of this key: for keys that are made of names of fields. */
    has: (key: string): key is MessageKey => key in i18n.messages,
    /** Of words in several languages, the ones in this language, else in the given ones, else any. */
    label: (labels: Labels, ...otherwise: readonly string[]) => nameIn(labels, language, ...otherwise),
    number: (value: number) => numbers.format(value),
    /** @param ratio 0 to 1 */
    percent: (ratio: number) => percents.format(ratio),
    /** @param day `2026-11-21` */
    day: (day: string) => days.format(new Date(`${day}T00:00:00Z`)),
    /** @param instant `2026-11-21T11:39:18.000Z`, shown in the reader's own zone */
    instant: (instant: string) => instants.format(new Date(instant)),
    list: (words: readonly string[]) => lists.format(words),
    /** Remarks side by side in one sentence; what is no text is left out. */
    remarks: (words: readonly (string | false | undefined)[]) =>
      words
        .filter((word) => typeof word === 'string')
        .reduce((first, second) => (first ? i18n._('lists.also', { first, second }) : second), ''),
    /** @param code ISO 3166-1 alpha-2 */
    country: (code: string) => countries.of(code) ?? code,
    /** Sorts words as a dictionary of this language does; digits by their value. */
    compare: new Intl.Collator(language, { numeric: true }).compare,
  }
}

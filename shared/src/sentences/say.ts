import { fileSize } from './file-size.ts'
import type { SentenceLanguage } from './languages.ts'
import { regions } from './regions.ts'

/** Numbers, days, lists and plurals in one language, for sentences. */
export type Say = {
  list: (words: readonly string[]) => string
  number: (value: number) => string
  /** @param day `2026-11-21`, said as "21 November 2026" */
  day: (day: string) => string
  /** The same as "21 Nov 2026". */
  shortDay: (day: string) => string
  /** Whole kilometres from ten on, tenths below, metres below one. */
  distance: (metres: number) => string
  fileSize: (bytes: number) => string
  /** The words that go with a number by the rules of the language. */
  plural: (value: number, one: string, other: string) => string
  /** The same with the number before: "1 organisation", "2 organisations". */
  count: (value: number, one: string, other: string) => string
}

/** A sentence of one language: as it stands, or made of what it tells. */
export type Sentence<Parameters = never> = [Parameters] extends [never]
  ? string
  : (parameters: Parameters, say: Say) => string

const known = new Map<SentenceLanguage, Say>()

/** Made once a language: what formats numbers and days is dear to make. */
export function sayIn(language: SentenceLanguage): Say {
  const found = known.get(language) ?? makeSay(language)
  known.set(language, found)
  return found
}

function makeSay(language: SentenceLanguage): Say {
  const region = regions[language]
  const numbers = new Intl.NumberFormat(region)
  // A day has no zone: read and shown as UTC, it stays the day that was written.
  const days = new Intl.DateTimeFormat(region, { dateStyle: 'long', timeZone: 'UTC' })
  const shortDays = new Intl.DateTimeFormat(region, { dateStyle: 'medium', timeZone: 'UTC' })
  const lists = new Intl.ListFormat(language)
  const plurals = new Intl.PluralRules(language)
  const inUnit = (unit: string, maximumFractionDigits: number) =>
    new Intl.NumberFormat(region, { style: 'unit', unit, maximumFractionDigits })
  const [metres, tenths, kilometres] = [inUnit('meter', 0), inUnit('kilometer', 1), inUnit('kilometer', 0)]
  const plural: Say['plural'] = (value, one, other) => (plurals.select(value) === 'one' ? one : other)
  return {
    list: (words) => lists.format(words),
    number: (value) => numbers.format(value),
    day: (day) => days.format(new Date(`${day}T00:00:00Z`)),
    shortDay: (day) => shortDays.format(new Date(`${day}T00:00:00Z`)),
    distance: (length) =>
      length < 1000 ? metres.format(length) : (length < 10_000 ? tenths : kilometres).format(length / 1000),
    fileSize: (bytes) => fileSize(bytes, language),
    plural,
    count: (value, one, other) => `${numbers.format(value)} ${plural(value, one, other)}`,
  }
}

import type { FileProblem } from '../../formats/format.ts'
import { setSpaces } from '../../french-spaces.ts'
import { regions } from '../../regions.ts'
import type { ImportFault } from '../faults.ts'
import { fileSize } from '../file-size.ts'
import { english } from './en.ts'
import { french } from './fr.ts'
import type { ImportSentences, Sentence } from './sentences.ts'

/** The languages that what is wrong with a file is told in. */
export const tellingLanguages = ['en', 'fr'] as const
export type TellingLanguage = (typeof tellingLanguages)[number]

const sentences: Record<TellingLanguage, ImportSentences> = { en: english, fr: french }

type Parameters = ImportFault['parameters']
type Fault = Pick<ImportFault, 'code' | 'remedy' | 'parameters'>

type Telling = {
  /** What may be written in a field, as the reader is to write it. */
  choices: (field: string) => readonly string[]
  /** Whether the import is open on the page, with its decisions above. */
  decidable?: boolean
}

/** What is wrong with a cell or a row, and what has become of it or can be done about it: a sentence each. */
export function tellFault(
  { code, remedy, parameters }: Fault,
  language: TellingLanguage,
  { choices, decidable = false }: Telling,
): [wrong: string, remedy: string] {
  const { faults, remedies, decidable: above } = sentences[language]
  const help = (decidable && above[remedy]) || remedies[remedy]
  const filled = { ...parameters, choices: choices(String(parameters.field ?? '')).join(', ') }
  return [fill(faults[code], parameters, language), fill(help, filled, language)]
}

/** Why a whole file cannot be taken in, and the way out. */
export function tellProblem(
  { code, parameters }: { code: FileProblem; parameters: Parameters },
  language: TellingLanguage,
): string {
  const size = code === 'unpacks-too-large' && { limit: fileSize(Number(parameters.limit), language) }
  return fill(sentences[language].problems[code], { ...parameters, ...size }, language)
}

function fill(sentence: Sentence, parameters: Parameters, language: TellingLanguage): string {
  const text =
    typeof sentence === 'string'
      ? sentence
      : new Intl.PluralRules(language).select(Number(parameters.count)) === 'one'
        ? sentence.one
        : sentence.other
  const set = language === 'fr' ? setSpaces(text) : text
  return set.replace(/\{(\w+)\}/g, (_, name: string) => inWords(name, parameters[name] ?? '…', language))
}

/** A number as the language writes it; a day, `2026-11-21`, likewise. */
function inWords(name: string, value: string | number, language: TellingLanguage): string {
  const region = regions[language]
  if (typeof value === 'number') return value.toLocaleString(region)
  if (name !== 'read') return value
  const days = new Intl.DateTimeFormat(region, { dateStyle: 'medium', timeZone: 'UTC' })
  return days.format(new Date(`${value}T00:00:00Z`))
}

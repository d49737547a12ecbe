import type { FileProblem } from '../../formats/unreadable-file.ts'
import { setSpaces } from '../../sentences/french-spaces.ts'
import type { SentenceLanguage } from '../../sentences/languages.ts'
import { type Say, sayIn } from '../../sentences/say.ts'
import type { ImportFault } from '../faults.ts'
import { english } from './en.ts'
import { french } from './fr.ts'
import { type ImportSentences, type RowEnd, reportColumns } from './sentences.ts'

const sentences: Record<SentenceLanguage, ImportSentences> = { en: english, fr: french }

type Parameters = ImportFault['parameters']
type Fault = Pick<ImportFault, 'code' | 'remedy' | 'parameters'>

type Options = {
  /** What may be written in a field, as the reader is to write it. */
  choices: (field: string) => readonly string[]
  /** Whether the import is open on the page, with its decisions above. */
  decidable?: boolean
}

/** What is wrong with a cell or a row, and what has become of it or can be done about it: a sentence each. */
export function tellFault(
  { code, remedy, parameters }: Fault,
  language: SentenceLanguage,
  { choices, decidable = false }: Options,
): [wrong: string, remedy: string] {
  const { faults, remedies, decidable: above } = sentences[language]
  const help = (decidable && above[remedy]) || remedies[remedy]
  const named = { choices: choices(String(parameters.field ?? '')).join(', ') }
  return [tell(faults[code], parameters, language), tell(help, named, language)]
}

/** Why a whole file cannot be taken in, and the way out. */
export const tellProblem = (
  { code, parameters }: { code: FileProblem; parameters: Parameters },
  language: SentenceLanguage,
): string => tell(sentences[language].problems[code], parameters, language)

/** The headings of the report on an import. */
export const tellColumns = (language: SentenceLanguage): string[] =>
  reportColumns.map((column) => sentences[language].report.columns[column])

/** What becomes of a row, in a word or two. */
export const tellOutcome = (outcome: RowEnd, language: SentenceLanguage): string =>
  sentences[language].report.outcomes[outcome]

/** The compiler holds sentences to their parameters; that these came with their code is held by who wrote them down. */
type Loose = string | ((parameters: never, say: Say) => string)

function tell(sentence: Loose, parameters: Parameters, language: SentenceLanguage): string {
  const text = typeof sentence === 'string' ? sentence : sentence(parameters as never, sayIn(language))
  return language === 'fr' ? setSpaces(text) : text
}

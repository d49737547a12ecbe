import type { FileProblem } from '../../formats/format.ts'
import type { ImportFaultCode, ImportRemedy } from '../faults.ts'

/** `{name}` stands for a parameter; where the words depend on the parameter `count`, by the rules of the language. */
export type Sentence = string | { one: string; other: string }

/** Everything that is said in one language of what is wrong with a file. */
export type ImportSentences = {
  /** Why a whole file cannot be taken in, and the way out. */
  problems: Record<FileProblem, Sentence>
  /** What is wrong with a cell or a row. */
  faults: Record<ImportFaultCode, Sentence>
  /** What has become of it, or what can be done. */
  remedies: Record<ImportRemedy, Sentence>
  /** The same where the import is still open on the page, and a decision of its above would help. */
  decidable: Partial<Record<ImportRemedy, Sentence>>
}

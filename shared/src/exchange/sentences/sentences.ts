import type { FileProblem, ProblemParameters } from '../../formats/unreadable-file.ts'
import type { Sentence } from '../../sentences/say.ts'
import type { FaultParameters, ImportFaultCode, ImportRemedy } from '../faults.ts'

/** What the sentences of these remedies are filled with. */
type RemedyParameters = { 'use-choice': { choices: string } }

type Sentences<Code extends string, Parameters> = {
  [One in Code]: Sentence<One extends keyof Parameters ? Parameters[One] : never>
}

/** What becomes of a row. */
export type RowEnd = 'create' | 'merge' | 'skip' | 'faulty'

/** The columns of the report on an import, in their order. */
export const reportColumns = [
  'row',
  'name',
  'outcome',
  'record',
  'column',
  'value',
  'wrong',
  'remedy',
] as const

/** Everything that is said in one language of what is wrong with a file. */
export type ImportSentences = {
  /** Why a whole file cannot be taken in, and the way out. */
  problems: Sentences<FileProblem, ProblemParameters>
  /** What is wrong with a cell or a row. */
  faults: Sentences<ImportFaultCode, FaultParameters>
  /** What has become of it, or what can be done. */
  remedies: Sentences<ImportRemedy, RemedyParameters>
  /** The same where the import is still open on the page, and a decision of its above would help. */
  decidable: Partial<Record<ImportRemedy, string>>
  report: { columns: Record<(typeof reportColumns)[number], string>; outcomes: Record<RowEnd, string> }
}

import type { FindingDecision } from '@atlas/shared/finding-decisions'
import type { FindingLists } from '@atlas/shared/findings/answers/answer-lists'
import type { SentenceLanguage } from '@atlas/shared/sentences/languages'
import type { TableName } from './tables.ts'

/** What is to be found, and in which form it is wanted. */
export type FindingQuestion = {
  /** Names the dataset: one alliance at one revision, as one kind of reader sees it. */
  source: string
  /** A day, `2026-11-21`. */
  today: string
  /** As if the missing actors were found. */
  assume?: 'missing-actors-found' | undefined
} & (
  | { form: 'ids' }
  | {
      form: 'json' | TableName
      about: keyof FindingLists
      language: SentenceLanguage
      decisions: readonly FindingDecision[]
    }
)

/** `DatasetColumns` and `PopulatedPlaces` as JSON text. */
export type SourceText = { dataset: string; populatedPlaces: string }

/** Text as it is sent; or the identities of all findings, as JSON too. */
export type FindingAnswer = { text: string }

/** Answers questions about findings, one at a time. */
export type FindingWorker = {
  /** Whether it still has this dataset, so that it need not be read and handed over. */
  holds: (source: string) => boolean
  /**
   * @param text the dataset, where the worker does not hold it
   * @throws WorkerFailure
   */
  ask: (question: FindingQuestion, text?: SourceText) => Promise<FindingAnswer>
  close: () => void
}

/** The worker died, was stopped or took too long: nothing is known of the question. */
export class WorkerFailure extends Error {
  override name = 'WorkerFailure'
}

import { findingAnswers } from './finding-answers.ts'
import type { FindingWorker } from './finding-question.ts'

/** A worker that holds up whoever asks: for tests, which start by the dozen and are about other things. */
export function inProcessWorker(): FindingWorker {
  const { answer, held } = findingAnswers()
  return {
    holds: (source) => held().includes(source),
    ask: async (question, text) => answer(question, text),
    close() {},
  }
}

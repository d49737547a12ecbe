// Answers questions about findings in a process of its own, so that the service keeps answering: a large alliance takes
// seconds. It stays warm: it has its program, and the datasets that were asked about last.

import { findingAnswers } from './finding-answers.ts'
import type { FindingAnswer, FindingQuestion, SourceText } from './finding-question.ts'
import type { ProcessReply } from './process-worker.ts'

const { answer, held } = findingAnswers()

process.on('message', ({ question, text }: { question: FindingQuestion; text?: SourceText }) => {
  const answered = attempt(() => answer(question, text))
  const reply: ProcessReply = { ...answered, held: held(), bytes: process.memoryUsage().rss }
  process.send?.(reply)
})

/** A question that cannot be answered is no reason to start anew. */
function attempt(find: () => FindingAnswer): FindingAnswer | { failure: string } {
  try {
    return find()
  } catch (error) {
    return { failure: String((error as Error).stack ?? error) }
  }
}

// The service has ended, however it did.
process.once('disconnect', () => process.exit())
// Ctrl+C reaches every process of a terminal; the service says when this one ends.
process.on('SIGINT', () => {})

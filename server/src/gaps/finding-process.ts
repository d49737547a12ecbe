// Answers one question about the gaps of one alliance in a process of its own, so that the service keeps answering: a
// large alliance takes seconds. It is asked once, answers, and ends.

import { answerGapQuestion } from './answer-gap-question.ts'
import type { GapQuestion } from './gap-finder.ts'

process.once('message', (question: GapQuestion) => {
  process.send?.(answerGapQuestion(question), () => process.disconnect())
})
// Ctrl+C reaches every process of a terminal; the service says when this one ends.
process.on('SIGINT', () => {})

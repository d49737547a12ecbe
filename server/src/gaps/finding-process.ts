// Answers one question about the gaps of one alliance in a process of its own, so that the service keeps answering: a
// large alliance takes seconds. It is asked once, answers, and ends.

<<<<<<< HEAD
import { answerGapQuestion } from './answer-gap-question.ts'
=======
import { counts, type Dataset, readDataset } from '@atlas/shared/dataset'
import type { DepartureList, FigureList, FoundGaps } from '@atlas/shared/gap-list'
import { allFigures } from '@atlas/shared/gaps/all-figures'
import { findGaps } from '@atlas/shared/gaps/analyses/analyses'
import { asIfFound } from '@atlas/shared/gaps/as-if-found'
import { costliestDepartures } from '@atlas/shared/gaps/departure-cost'
import { needRef, refKey, sectorRef, territoryRef } from '@atlas/shared/gaps/gap'
import { type GapSettings, gapSettings } from '@atlas/shared/gaps/settings'
import { summarise } from '@atlas/shared/gaps/summary'
import { type GapWords, gapWords } from '@atlas/shared/gaps/words/gap-words'
>>>>>>> main
import type { GapQuestion } from './gap-finder.ts'

process.once('message', (question: GapQuestion) => {
  process.send?.(answerGapQuestion(question), () => process.disconnect())
})
// Ctrl+C reaches every process of a terminal; the service says when this one ends.
process.on('SIGINT', () => {})

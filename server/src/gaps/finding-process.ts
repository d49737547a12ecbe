// Finds the gaps of one alliance in a process of its own, so that the service keeps answering: a large alliance takes
// seconds. It is asked once, answers, and ends.

import { readDataset } from '@atlas/shared/dataset'
import type { FoundGaps } from '@atlas/shared/gap-list'
import { findGaps } from '@atlas/shared/gaps/analyses'
import { asIfFound } from '@atlas/shared/gaps/as-if-found'
import { gapSettings } from '@atlas/shared/gaps/settings'
import { summarise } from '@atlas/shared/gaps/summary'
import { gapWords } from '@atlas/shared/gaps/words/gap-words'
import type { GapQuestion } from './gap-finder.ts'

function find({ populatedPlaces, today, language, suppose, ...question }: GapQuestion): FoundGaps {
  const columns = JSON.parse(question.dataset)
  const dataset = readDataset(suppose ? asIfFound(columns) : columns, JSON.parse(populatedPlaces))
  const settings = gapSettings(today, dataset.alliance.gapSettings)
  const words = gapWords(dataset, language)
  return {
    revision: dataset.revision,
    today,
    language,
    settings,
    summary: words.summary(summarise(dataset, settings)),
    gaps: findGaps(dataset, settings).map((gap) => ({
      ...gap,
      title: words.title(gap),
      text: words.sentence(gap),
      rule: words.reason(gap),
    })),
  }
}

process.once('message', (question: GapQuestion) => {
  process.send?.(JSON.stringify(find(question)), () => process.disconnect())
})
// Ctrl+C reaches every process of a terminal; the service says when this one ends.
process.on('SIGINT', () => {})

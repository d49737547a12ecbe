// Answers one question about the gaps of one alliance in a process of its own, so that the service keeps answering: a
// large alliance takes seconds. It is asked once, answers, and ends.

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
import type { GapQuestion } from './gap-finder.ts'

type Asked = { dataset: Dataset; settings: GapSettings; words: GapWords }
type Circumstances = Pick<FoundGaps, 'revision' | 'today' | 'language' | 'settings'>
type Own<List> = Omit<List, keyof Circumstances>

const answers = {
  gaps: ({ dataset, settings, words }: Asked): Own<FoundGaps> => {
    const gaps = findGaps(dataset, settings)
    return {
      summary: words.summary(summarise(dataset, settings)),
      kinds: byName(
        gaps.map(({ kind }) => kind),
        words.kind,
      ),
      figureNames: byName(
        gaps.flatMap(({ figures }) => Object.keys(figures)),
        words.figure,
      ),
      gaps: gaps.map((gap) => ({
        ...gap,
        title: words.title(gap),
        text: words.sentence(gap),
        rule: words.reason(gap),
      })),
    }
  },
  figures: ({ dataset, settings, words }: Asked): Own<FigureList> => ({
    names: Object.fromEntries(
      [
        ...dataset.sectors.map(({ id }) => sectorRef(id)),
        ...dataset.needs.map(({ id }) => needRef(id)),
        ...dataset.territories.map(({ id }) => territoryRef(id)),
      ].map((ref) => [refKey(ref), words.name(ref)]),
    ),
    ...allFigures(dataset, settings),
  }),
  departures: ({ dataset, settings, words }: Asked): Own<DepartureList> => ({
    organisations: dataset.organisations.filter(counts).length,
    departures: costliestDepartures(dataset, settings).map(({ losses, ...departure }) => ({
      ...departure,
      name: words.name({ noun: 'organisation', id: departure.organisation }),
      losses: losses.map((loss) => ({ ...loss, text: words.loss(loss) })),
    })),
  }),
}

/** What is said of each name, once. */
const byName = <Name extends string, Said>(names: readonly Name[], say: (name: Name) => Said) =>
  Object.fromEntries([...new Set(names)].map((name) => [name, say(name)]))

function answer({ about, populatedPlaces, today, language, suppose, ...question }: GapQuestion) {
  const columns = JSON.parse(question.dataset)
  const dataset = readDataset(suppose ? asIfFound(columns) : columns, JSON.parse(populatedPlaces))
  const settings = gapSettings(today, dataset.alliance.gapSettings)
  const { revision } = dataset
  return {
    ...({ revision, today, language, settings } satisfies Circumstances),
    ...answers[about]({ dataset, settings, words: gapWords(dataset, language) }),
  }
}

process.once('message', (question: GapQuestion) => {
  process.send?.(JSON.stringify(answer(question)), () => process.disconnect())
})
// Ctrl+C reaches every process of a terminal; the service says when this one ends.
process.on('SIGINT', () => {})

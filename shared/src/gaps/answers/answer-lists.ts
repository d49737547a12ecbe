import { counts } from '../../dataset.ts'
import type { GapDecision } from '../../gap-decisions.ts'
import type { SentenceLanguage } from '../../sentences/languages.ts'
import { withDecisions } from '../findings.ts'
import { needRef, refKey, sectorRef, territoryRef } from '../gap.ts'
import { type GapWords, gapWords } from '../words/gap-words.ts'
import type { Answers, Prepared } from './answer.ts'
import type { DepartureList, FigureList, GapList } from './gap-list.ts'

/** How an answer is to be told. */
export type Telling = {
  language: SentenceLanguage
  /** What people decided about findings, as far as the reader may know. */
  decisions: readonly GapDecision[]
}

/** Each list with what it is told of; the same for JSON and for tables. */
export type FindingLists = { findings: GapList; departures: DepartureList; figures: FigureList }

type Circumstances = Pick<GapList, 'revision' | 'today' | 'language' | 'settings'>
type Own<List> = Omit<List, keyof Circumstances>

/** @returns a list in words, made of what was computed */
export function listOf<About extends keyof FindingLists>(
  about: About,
  prepared: Prepared,
  answer: Answers[About],
  telling: Telling,
): FindingLists[About] {
  const { dataset, settings } = prepared
  const { language } = telling
  const circumstances: Circumstances = {
    revision: dataset.revision,
    today: settings.today,
    language,
    settings,
  }
  const own = lists[about](answer, prepared, gapWords(dataset, language), telling)
  return { ...circumstances, ...own } as FindingLists[About]
}

const lists: {
  [About in keyof FindingLists]: (
    answer: Answers[About],
    prepared: Prepared,
    words: GapWords,
    telling: Telling,
  ) => Own<FindingLists[About]>
} = {
  findings({ findings: found, summary }, _, words, { decisions }) {
    const { findings, gone } = withDecisions(found, decisions)
    return {
      summary: words.summary(summary),
      kinds: byName(
        found.map(({ kind }) => kind),
        words.kind,
      ),
      figureNames: byName(
        found.flatMap(({ figures }) => Object.keys(figures)),
        words.figure,
      ),
      gaps: findings.map(({ gap, ...decided }) => ({
        ...gap,
        title: words.title(gap),
        text: words.sentence(gap),
        rule: words.reason(gap),
        ...decided,
      })),
      gone,
    }
  },
  departures: (departures, { dataset }, words) => ({
    organisations: dataset.organisations.filter(counts).length,
    departures: departures.map(({ losses, ...departure }) => ({
      ...departure,
      name: words.name({ noun: 'organisation', id: departure.organisation }),
      losses: losses.map((loss) => ({ ...loss, text: words.loss(loss) })),
    })),
  }),
  figures: (figures, { dataset }, words) => ({
    names: Object.fromEntries(
      [
        ...dataset.sectors.map(({ id }) => sectorRef(id)),
        ...dataset.needs.map(({ id }) => needRef(id)),
        ...dataset.territories.map(({ id }) => territoryRef(id)),
      ].map((ref) => [refKey(ref), words.name(ref)]),
    ),
    ...figures,
  }),
}

/** What is said of each name, once. */
const byName = <Name extends string, Said>(names: readonly Name[], say: (name: Name) => Said) =>
  Object.fromEntries([...new Set(names)].map((name) => [name, say(name)]))

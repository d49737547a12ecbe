import { isActive } from '../../dataset.ts'
import type { FindingDecision } from '../../finding-decisions.ts'
import type { SentenceLanguage } from '../../sentences/languages.ts'
import { needRef, refKey, sectorRef, territoryRef } from '../finding.ts'
import { withDecisions } from '../with-decisions.ts'
import { type FindingWords, findingWords } from '../words/finding-words.ts'
import type { Answers, Prepared } from './answer.ts'
import type { DepartureList, FigureList, FindingList } from './finding-list.ts'

/** How an answer is to be told. */
export type Telling = {
  language: SentenceLanguage
  /** What people decided about findings, as far as the reader may know. */
  decisions: readonly FindingDecision[]
}

/** Each list with what it is told of; the same for JSON and for tables. */
export type FindingLists = { findings: FindingList; departures: DepartureList; figures: FigureList }

type Circumstances = Pick<FindingList, 'revision' | 'today' | 'language' | 'settings'>
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
  const own = lists[about](answer, prepared, findingWords(dataset, language), telling)
  return { ...circumstances, ...own } as FindingLists[About]
}

const lists: {
  [About in keyof FindingLists]: (
    answer: Answers[About],
    prepared: Prepared,
    words: FindingWords,
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
      findings: findings.map(({ finding, ...decided }) => ({
        ...finding,
        title: words.title(finding),
        text: words.sentence(finding),
        rule: words.reason(finding),
        ...decided,
      })),
      gone,
    }
  },
  departures: (departures, { dataset }, words) => ({
    organisations: dataset.organisations.filter(isActive).length,
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

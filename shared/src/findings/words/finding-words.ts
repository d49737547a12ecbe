import type { Dataset } from '../../dataset.ts'
import { setSpaces } from '../../sentences/french-spaces.ts'
import type { SentenceLanguage } from '../../sentences/languages.ts'
import type { AnyFinding } from '../analyses/analyses.ts'
import type { CandidateReason, CandidateReasons } from '../candidates/candidate-reasons.ts'
import type { Level, Ref } from '../finding.ts'
import type { Loss, Losses } from '../losses.ts'
import type { Summary } from '../summary.ts'
import { english } from './english.ts'
import { french } from './french.ts'
import { type Say, sayIn } from './wording/say.ts'
import type { MissingActor, Parameters, SentenceKey, Wording } from './wording/wording.ts'

const wordings: Record<SentenceLanguage, Wording> = { en: english, fr: french }

/** Words for the findings of one dataset in one language. */
export type FindingWords = {
  language: SentenceLanguage
  /** What a finding is about, in a few words: its subjects, or of the whole alliance its kind. */
  title: (finding: AnyFinding) => string
  /** What it says, as one plain sentence or two. */
  sentence: (finding: AnyFinding) => string
  /** Why it is as serious as it is. */
  reason: (finding: AnyFinding) => string
  level: (level: Level) => string
  kind: (kind: AnyFinding['kind']) => { name: string; method: string }
  figure: (name: string) => string
  /** Why an organisation could fill a finding, as one sentence. */
  candidate: (reason: CandidateReason) => string
  /** What breaks if an organisation leaves, as one sentence. */
  loss: (loss: Loss) => string
  missingActor: (wanted: MissingActor) => { name: string; role: string }
  /** The five sentences that tell the whole. */
  summary: (summary: Summary) => string[]
  name: (ref: Ref) => string
  say: Say
}

/** What a kind of finding is called; undefined where there is none of that name. */
export function kindName(kind: string, language: SentenceLanguage): string | undefined {
  const name = (wordings[language].kinds as Partial<Record<string, { name: string }>>)[kind]?.name
  return name && (language === 'fr' ? setSpaces(name) : name)
}

/** @param dataset names come from it, in the language where they are given in it */
export function findingWords(dataset: Dataset, language: SentenceLanguage): FindingWords {
  const wording = wordings[language]
  const say = sayIn(dataset, language, wording.phrases)
  const set = language === 'fr' ? setSpaces : (sentence: string) => sentence
  const told = <Key extends SentenceKey>(key: Key, parameters: Parameters<Key>) =>
    set(wording.sentences[key](parameters, say))
  const why = <Key extends keyof CandidateReasons>(key: Key, parameters: CandidateReasons[Key]) =>
    set(wording.candidates[key](parameters, say))
  const lost = <Key extends keyof Losses>(key: Key, parameters: Losses[Key]) =>
    set(wording.departure[key](parameters, say))
  return {
    language,
    title: ({ subject, kind }) => {
      // Unlike its identity, a title starts with what is missing.
      const order: Ref['noun'][] = ['sector', 'need', 'actor-kind', 'organisation']
      const rank = ({ noun }: Ref) => (order.includes(noun) ? order.indexOf(noun) : order.length)
      const names = subject.toSorted((a, b) => rank(a) - rank(b)).map(say.name)
      return names.length > 0 ? names.join(' · ') : set(wording.kinds[kind].name)
    },
    sentence: ({ sentence }) => told(sentence.key, sentence.parameters as Parameters<SentenceKey>),
    reason: ({ seriousness }) => set(wording.reasons[seriousness.reason]),
    level: (level) => wording.levels[level],
    kind: (kind) => {
      const { name, method } = wording.kinds[kind]
      return { name: set(name), method: set(method) }
    },
    candidate: ({ key, parameters }) => why(key, parameters as CandidateReasons[typeof key]),
    loss: ({ key, parameters }) => lost(key, parameters as Losses[typeof key]),
    missingActor: (wanted) => ({
      name: set(wording.missingActor.name(wanted, say)),
      role: set(wording.missingActor.role(wanted, say)),
    }),
    figure: (name) => set((wording.figures as Record<string, string>)[name] ?? name),
    summary: ({ base, coverage, needs, network, unknown }) =>
      [
        wording.summary.base(base, say),
        wording.summary.coverage(coverage, say),
        wording.summary.needs(needs, say),
        wording.summary.network(network, say),
        wording.summary.unknown(unknown, say),
      ].map(set),
    name: say.name,
    say,
  }
}

import type { AnyFinding } from '../../analyses/analyses.ts'
import type { CandidateReasons } from '../../candidates/candidate-reasons.ts'
import type { Wanted } from '../../candidates/wanted.ts'
import type { Level, Ref } from '../../finding.ts'
import type { Losses } from '../../losses.ts'
import type { Summary } from '../../summary.ts'
import type { Phrases } from './phrases.ts'
import type { Say } from './say.ts'

type Sentence = AnyFinding['sentence']
export type SentenceKey = Sentence['key']
export type Parameters<Key extends SentenceKey> = Extract<Sentence, { key: Key }>['parameters']

type Kind = AnyFinding['kind']
type Reason = AnyFinding['seriousness']['reason']
type Name<Found> = Found extends { figures: infer Figures } ? keyof Figures & string : never

/** What one analysis has to say in one language; every file beside this one is one of these. */
export type AnalysisWords<Kinds extends Kind, Reasons extends Reason, Key extends SentenceKey = never> = {
  /** What findings of the kind are called together, and how they are found. */
  kinds: { [One in Kinds]: { name: string; method: string } }
  /** The rule behind a level: "high, because …". */
  reasons: { [One in Reasons]: string }
  sentences: { [One in Key]: (parameters: Parameters<One>, say: Say) => string }
}

/** Everything that is said of findings in one language. */
export type Wording = AnalysisWords<Kind, Reason, SentenceKey> & {
  levels: { [One in Level]: string }
  figures: { [One in Name<AnyFinding>]: string }
  summary: SummaryWords
  candidates: CandidateWords
  departure: DepartureWords
  missingActor: MissingActorWords
  phrases: Phrases
}

/** The five sentences of a summary, in their order. */
export type SummaryWords = { [Point in keyof Summary]: (told: Summary[Point], say: Say) => string }

/** Why an organisation could fill a finding: one sentence a reason. */
export type CandidateWords = {
  [Key in keyof CandidateReasons]: (told: CandidateReasons[Key], say: Say) => string
}

/** What breaks if an organisation leaves: one sentence a loss. */
export type DepartureWords = { [Key in keyof Losses]: (lost: Losses[Key], say: Say) => string }

/** What a missing actor is wanted for; nothing where a finding lacks nobody in particular. */
export type MissingActor = { of: Ref | null; place: Ref | null; role: Wanted['role'] | null }

/** What to call somebody who is not found yet, and what they would do. */
export type MissingActorWords = Record<'name' | 'role', (wanted: MissingActor, say: Say) => string>

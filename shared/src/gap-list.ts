import Type, { type Static } from 'typebox'
import { GapDecision, gapStates } from './gap-decisions.ts'
import { Gap } from './gaps/gap.ts'
import { gapLanguages } from './gaps/words/gap-words.ts'
import { Day, nullable, oneOf } from './primitives.ts'

/** A gap in words. */
const told = {
  title: Type.String({ description: 'what it is about, in a few words' }),
  text: Type.String({ description: 'its sentence, written out' }),
  rule: Type.String({ description: 'why it is as serious as it is' }),
}

/** What the analyses found, before anybody decided anything about it. */
export const FoundGaps = Type.Object({
  revision: Type.Integer({ description: 'of the dataset that the gaps were found in' }),
  today: Day,
  language: oneOf(gapLanguages),
  settings: Type.Record(Type.String(), Type.Unknown(), {
    description: 'how gaps are found: what the alliance chose, and what is usual for the rest',
  }),
  summary: Type.Array(Type.String(), { description: 'five sentences' }),
  gaps: Type.Array(Type.Interface([Gap], told), { description: 'the most serious first' }),
})
export type FoundGaps = Static<typeof FoundGaps>

const decided = {
  state: oneOf(gapStates),
  decision: nullable(GapDecision),
}

/** All gaps of an alliance with what people decided about them. */
export const GapList = Type.Interface([Type.Omit(FoundGaps, ['gaps'])], {
  gaps: Type.Array(Type.Interface([Gap], { ...told, ...decided }), { description: 'the most serious first' }),
  gone: Type.Array(GapDecision, { description: 'decisions about gaps that are not found any more' }),
})
export type GapList = Static<typeof GapList>

/** What is asked of the list of gaps. */
export const gapQuery = Type.Object(
  {
    language: Type.Optional(oneOf(gapLanguages, "of the words; else the first of the alliance's")),
    suppose: Type.Optional(
      oneOf(
        ['found'] as const,
        'as if the missing actors were found, and the ties wished for with them existed',
      ),
    ),
    today: Type.Optional({ ...Day, description: 'the day that ages are counted to; else this one' }),
  },
  { additionalProperties: false },
)

import Type, { type Static } from 'typebox'
import { Day, Id, nullable, oneOf, stored } from './primitives.ts'

/** A missing organisation, another word about one that is published, or a word about the whole. */
export const suggestionKinds = ['add', 'correct', 'remark'] as const
export type SuggestionKind = (typeof suggestionKinds)[number]

/** Whoever reads what is public, or the organisation itself by its private link. */
export const suggestionOrigins = ['public', 'organisation'] as const
export type SuggestionOrigin = (typeof suggestionOrigins)[number]

const suggestionOutcomes = ['accepted', 'refused'] as const

/** What a proposer can be told, in their language; nobody writes to them in words of their own. */
export const suggestionAnswers = [
  ...(['thanks', 'partly', 'known', 'outside', 'unclear', 'unverified'] as const),
] as const
export type SuggestionAnswer = (typeof suggestionAnswers)[number]

/** What became of a suggestion. It stays when what was written is deleted. */
export const SuggestionDecision = Type.Object(
  {
    ...stored,
    organisationId: nullable({ ...Id, description: 'that it was about, or that was added' }),
    kind: oneOf(suggestionKinds),
    origin: oneOf(suggestionOrigins),
    outcome: oneOf(suggestionOutcomes),
    answer: nullable(oneOf(suggestionAnswers)),
    receivedOn: Day,
  },
  { additionalProperties: false },
)
export type SuggestionDecision = Static<typeof SuggestionDecision>

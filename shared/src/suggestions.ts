import Type, { type Static } from 'typebox'
import { Id, Instant, nullable, oneOf, Text } from './primitives.ts'
import {
  SuggestionDecision,
  suggestionAnswers,
  suggestionKinds,
  suggestionOrigins,
} from './suggestion-decisions.ts'
import { fieldStates } from './suggestions/three-way.ts'

/** What is waiting to be decided, what looks like spam, and what was decided within a month. */
export const suggestionPiles = ['queue', 'spam', 'decided'] as const
export type SuggestionPile = (typeof suggestionPiles)[number]

/** Why something was taken for spam. */
const telltales = [
  ...(['trap', 'no-proof', 'repeated', 'links', 'markup', 'advertising', 'no-words'] as const),
] as const
export type Telltale = (typeof telltales)[number]

const Value = Type.Union([Type.String(), Type.Array(Type.String())])

const SuggestionField = Type.Object({
  key: Type.String({ description: 'names.fr, descriptions.fr, sectors, place.0, website, …' }),
  base: { ...Value, description: 'in the edition that the proposer read' },
  now: { ...Value, description: 'as it stands' },
  proposed: Value,
  state: oneOf(fieldStates, 'conflict: it has become something else since that edition'),
})
export type SuggestionField = Static<typeof SuggestionField>

export const Suggestion = Type.Object({
  id: Id,
  kind: oneOf(suggestionKinds),
  origin: oneOf(suggestionOrigins),
  organisationId: nullable({ ...Id, description: 'null: a new one, the whole, or one that is gone' }),
  organisationRevision: nullable({
    ...Type.Integer(),
    description: 'to be sent as If-Match with what is accepted',
  }),
  name: Type.String({ description: 'of the organisation; may be empty' }),
  edition: nullable(Type.Integer()),
  language: Type.String(),
  message: Type.String(),
  pile: oneOf(['queue', 'spam'] as const),
  telltales: Type.Array(oneOf(telltales)),
  reachable: Type.Boolean({ description: 'whether its proposer can be answered' }),
  createdAt: Instant,
  fields: Type.Array(SuggestionField),
  claim: nullable(Type.Object({ by: Type.String(), mine: Type.Boolean(), until: Instant })),
  decision: nullable(
    Type.Object({
      ...Type.Pick(SuggestionDecision, ['outcome', 'answer', 'createdAt']).properties,
      changeId: nullable({ ...Id, description: 'to be undone by' }),
    }),
  ),
})
export type Suggestion = Static<typeof Suggestion>

export const SuggestionList = Type.Object({
  items: Type.Array(Suggestion, {
    description: 'the oldest first, those about one organisation together; those decided: the newest first',
  }),
  counts: Type.Object({ queue: Type.Integer(), spam: Type.Integer(), decided: Type.Integer() }),
  medianDays: nullable({ ...Type.Number(), description: 'from a suggestion to its decision, of this year' }),
})
export type SuggestionList = Static<typeof SuggestionList>

const answer = Type.Optional(
  nullable(
    oneOf(suggestionAnswers, 'what its proposer is told, ten minutes later, where there is an address'),
  ),
)

export const AcceptOrder = Type.Object(
  {
    fields: Type.Array(Text(40), {
      maxItems: 60,
      uniqueItems: true,
      description: 'keys of the fields that are taken over',
    }),
    answer,
  },
  { additionalProperties: false },
)

export const RefuseOrder = Type.Object({ answer }, { additionalProperties: false })

export const PileOrder = Type.Object(
  { pile: oneOf(['queue', 'spam'] as const) },
  { additionalProperties: false },
)

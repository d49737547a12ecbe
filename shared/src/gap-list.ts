import Type, { type Static } from 'typebox'
import { GapDecision, gapStates } from './gap-decisions.ts'
import { GapChoices } from './gaps/choices.ts'
import { coverageStates } from './gaps/coverage.ts'
import { Figure, Gap, Ref } from './gaps/gap.ts'
import { Summary } from './gaps/summary.ts'
import { gapLanguages } from './gaps/words/gap-languages.ts'
import { Day, Id, nullable, oneOf } from './primitives.ts'

/** A gap in words. */
const told = {
  title: Type.String({ description: 'what it is about, in a few words' }),
  text: Type.String({ description: 'its sentence, written out' }),
  rule: Type.String({ description: 'why it is as serious as it is' }),
}

/** What an answer was found in and how, so that it can be found again. */
const circumstances = {
  revision: Type.Integer({ description: 'of the dataset that this was found in' }),
  today: Day,
  language: oneOf(gapLanguages),
  settings: Type.Interface(
    [Type.Required(Type.Omit(GapChoices, ['places']))],
    { today: Day, places: nullable(GapChoices.properties.places) },
    { description: 'how gaps are found: what the alliance chose, and what is usual for the rest' },
  ),
}

/** What the analyses found, before anybody decided anything about it. */
export const FoundGaps = Type.Object({
  ...circumstances,
  summary: Type.Array(Type.String(), { description: 'five sentences' }),
  kinds: Type.Record(
    Type.String(),
    Type.Object({
      name: Type.String(),
      method: Type.String({ description: 'how gaps of this kind are found' }),
    }),
    { description: 'the kinds of the gaps, in words' },
  ),
  figureNames: Type.Record(Type.String(), Type.String(), {
    description: 'the names of the figures, in words',
  }),
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

const count = (description: string) => Type.Integer({ minimum: 0, description })

/** What breaks if an organisation leaves: `departures` in gaps/departure.ts, and gaps/departure-cost.ts. */
const Departure = Type.Object({
  organisation: Id,
  name: Type.String(),
  cost: Type.Object({
    alone: count('needs, sectors and kinds of actor that nobody else is recorded for, anywhere'),
    cutOff: count('organisations cut off from the largest part of its group, or left without a tie'),
    places: count('places that nobody else is recorded at, one for each need or sector'),
    thin: count('places where fewer than expected would be left, one for each sector'),
    seats: count('at the table'),
  }),
  losses: Type.Array(
    Type.Object({
      key: Type.String({ description: 'what kind of loss: needs, sectors, cut-off, …' }),
      parameters: Type.Record(Type.String(), Type.Unknown(), {
        description: 'its figures, and the identifiers of what is lost and of whom that concerns',
      }),
      text: Type.String({ description: 'the loss, written out' }),
    }),
  ),
})

/** The organisations of which something breaks if they leave. */
export const DepartureList = Type.Object({
  ...circumstances,
  organisations: count('that were looked at: those that exist or are developing'),
  departures: Type.Array(Departure, {
    description: 'those that cost most first: by what they alone do anywhere, then by whom they cut off, …',
  }),
})
export type DepartureList = Static<typeof DepartureList>

const inhabited = (description: string) => Type.Integer({ minimum: 0, description })

/** Whatever pages count, be it a gap or not: `AllFigures` in gaps/all-figures.ts. */
export const FigureList = Type.Object({
  ...circumstances,
  names: Type.Record(Type.String(), Type.String(), {
    description: 'what sectors, needs and territories are called, by `NOUN:ID`',
  }),
  summary: { ...Summary, description: 'the figures of the five sentences' },
  coverage: Type.Array(
    Type.Object({
      place: nullable({ ...Ref, description: 'null: the whole region' }),
      sector: Id,
      state: oneOf(coverageStates, 'unknown: nobody is recorded there, and nobody has looked'),
      expected: Type.Object({
        minimum: Type.Integer(),
        rule: Type.String({ description: 'what said so' }),
        inhabitants: nullable(Type.Integer()),
      }),
      organisations: Figure,
      developing: count('of the organisations'),
      missing: Type.Array(Id, { description: 'missing actors expected here, in no count' }),
      survey: nullable({ ...Id, description: 'the newest that looked here' }),
    }),
  ),
  access: Type.Array(
    Type.Object({
      service: Ref,
      reachMetres: Type.Number(),
      leftOut: Figure,
      territories: Type.Array(
        Type.Object({
          territory: Id,
          inhabitants: inhabited('of the territory'),
          leftOut: inhabited('of these, farther than the reach from everybody who provides it or may'),
          unsure: inhabited('of these, within the reach of one of whom nobody said'),
        }),
      ),
    }),
    { description: 'for each sector and need; none where nobody knows the region' },
  ),
  network: Type.Object({
    organisations: Figure,
    isolated: Figure,
    ties: Figure,
    groups: Type.Array(Type.Array(Id), { description: 'that hang together, the largest first' }),
  }),
})
export type FigureList = Static<typeof FigureList>

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

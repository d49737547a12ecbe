import Type, { type Static } from 'typebox'
import { FindingChoices } from '../../finding-choices.ts'
import { FindingDecision, findingStates } from '../../finding-decisions.ts'
import { Day, Id, nullable, oneOf } from '../../primitives.ts'
import { sentenceLanguages } from '../../sentences/languages.ts'
import { coverageStates } from '../coverage.ts'
import { expectationRules } from '../expected.ts'
import { Figure, Finding, Ref } from '../finding.ts'
import { lossKeys } from '../losses.ts'
import { Summary } from '../summary.ts'

/** A finding in words. */
const told = {
  title: Type.String({ description: 'what it is about, in a few words' }),
  text: Type.String({ description: 'its sentence, written out' }),
  rule: Type.String({ description: 'why it is as serious as it is' }),
}

/** What an answer was found in and how, so that it can be found again. */
const circumstances = {
  revision: Type.Integer({ description: 'of the dataset that this was found in' }),
  today: { ...Day, description: 'in UTC: ages are counted to it, and ties that ended before it are gone' },
  language: oneOf(sentenceLanguages),
  settings: Type.Interface(
    [Type.Required(Type.Omit(FindingChoices, ['places']))],
    { today: Day, places: nullable(FindingChoices.properties.places) },
    { description: 'how findings are computed: what the alliance chose, and what is usual for the rest' },
  ),
}

/** What the analyses found, before anybody decided anything about it. */
const FoundFindings = Type.Object({
  ...circumstances,
  summary: Type.Array(Type.String(), { description: 'five sentences' }),
  kinds: Type.Record(
    Type.String(),
    Type.Object({
      name: Type.String(),
      method: Type.String({ description: 'how findings of this kind are computed' }),
    }),
    { description: 'the kinds of the findings, in words' },
  ),
  figureNames: Type.Record(Type.String(), Type.String(), {
    description: 'the names of the figures, in words',
  }),
  findings: Type.Array(Type.Interface([Finding], told), { description: 'the most serious first' }),
})

const decided = {
  state: oneOf(findingStates),
  decision: nullable(FindingDecision),
}

/** All findings of an alliance with what people decided about them. */
export const FindingList = Type.Interface([Type.Omit(FoundFindings, ['findings'])], {
  findings: Type.Array(Type.Interface([Finding], { ...told, ...decided }), {
    description: 'the most serious first',
  }),
  gone: Type.Array(FindingDecision, { description: 'decisions about findings that are not found any more' }),
})
export type FindingList = Static<typeof FindingList>

const count = (description: string) => Type.Integer({ minimum: 0, description })

/** What breaks if an organisation leaves: `departures` in findings/departure.ts, and findings/departure-cost.ts. */
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
      key: oneOf(
        lossKeys,
        'needs and sectors that nobody else is recorded for; the same at some places; places left with too few; who is cut off from the rest, or left without a tie; seats',
      ),
      parameters: Type.Record(Type.String(), Type.Unknown(), {
        description: 'its figures, and references to what is lost and to whom that concerns',
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

/** A figure of which it is said what exactly it counts. */
const figure = (description: string) => ({ ...Figure, description })

const cell = Type.Object({
  place: nullable({ ...Ref, description: 'null: the whole region' }),
  sector: Id,
  state: oneOf(
    coverageStates,
    'enough: the minimum or more; thin: fewer; none: nobody, and a survey of this sector or of all looked here or in the whole region; unknown: nobody, and nobody has looked',
  ),
  expected: Type.Object({
    minimum: Type.Integer({ minimum: 0, description: 'organisations' }),
    rule: oneOf(
      expectationRules,
      'what said so: an expectation of this cell; the inhabitants of the territory; the sector; nobody, and then it is 1',
    ),
    inhabitants: nullable(
      Type.Integer({ minimum: 0, description: 'of the territory, where the rule goes by them' }),
    ),
  }),
  organisations: figure(
    'existing or developing, each once: n of the sector at the place, of total at the place; unknown: those there without a sector',
  ),
  developing: count('of n'),
  missing: Type.Array(Id, { description: 'missing actors expected here, in no count' }),
  survey: nullable({ ...Id, description: 'the newest that looked here' }),
})

const serviceAccess = Type.Object({
  service: { ...Ref, description: 'a sector or a need' },
  reachMetres: Type.Number({ description: 'how far somebody may have to go, in metres' }),
  leftOut: figure(
    'inhabitants of places farther than the reach from every organisation that provides it, and from every one without any sector (or need); unknown: farther from the former only',
  ),
  territories: Type.Array(
    Type.Object({
      territory: Id,
      inhabitants: count('of the places in the territory'),
      leftOut: count('of these, as n of `leftOut` counts them'),
      unsure: count('of these, as unknown of `leftOut` counts them'),
    }),
  ),
})

const network = Type.Object({
  organisations: figure('existing or developing'),
  isolated: figure('organisations without a tie'),
  ties: figure(
    'pairs of such organisations with a partnership, whatever its kind and direction, that exists and has not ended before `today`; each told by one of their partnerships',
  ),
  groups: Type.Array(Type.Array(Id), {
    description: 'connected components of the organisations and ties, the largest first, also of one alone',
  }),
})

/** Whatever pages count, be it a finding or not: `AllFigures` in findings/all-figures.ts. */
export const FigureList = Type.Object({
  ...circumstances,
  names: Type.Record(Type.String(), Type.String(), {
    description: 'what sectors, needs and territories are called, by `NOUN:ID`',
  }),
  summary: { ...Summary, description: 'the figures of the five sentences' },
  coverage: Type.Array(cell, {
    description:
      'each sector in the whole region, and in each row of the matrix: a territory, or a locality as written and trimmed',
  }),
  access: Type.Array(serviceAccess, {
    description:
      'for each sector and need of which anybody is expected; none where nobody knows the region. By the shortest way on the WGS 84 ellipsoid, from a place of `populated-places` to the points of an organisation whose precision is not hidden',
  }),
  network,
})
export type FigureList = Static<typeof FigureList>

/** What is asked of the list of findings. */
export const findingQuery = Type.Object(
  {
    language: Type.Optional(oneOf(sentenceLanguages, "of the words; else the first of the alliance's")),
    assume: Type.Optional(
      oneOf(
        ['missing-actors-found'] as const,
        'as if the missing actors were found, and the ties wished for with them existed',
      ),
    ),
    today: Type.Optional({ ...Day, description: 'the day that ages are counted to; else this one, in UTC' }),
    private: Type.Optional(
      Type.Boolean({
        description:
          'false: as guests are told; true: with what only members see, which tables then say in their first line; else as the reader sees it',
      }),
    ),
  },
  { additionalProperties: false },
)

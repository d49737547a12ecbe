import Type, { type Static } from 'typebox'
import { Reach } from './needs.ts'
import { engagementLevels } from './organisations.ts'
import { oneOf } from './primitives.ts'

const days = (description: string) => Type.Integer({ minimum: 1, maximum: 36_500, description })
const share = (description: string) => Type.Number({ exclusiveMinimum: 0, maximum: 1, description })
const few = (description: string) => Type.Integer({ minimum: 1, maximum: 1000, description })
const rungs = (description: string) =>
  Type.Array(oneOf(engagementLevels), { uniqueItems: true, maxItems: 5, description })

/** What an alliance may decide about how its findings are computed; what is left out is as usual. */
export const FindingChoices = Type.Partial(
  Type.Object({
    places: oneOf(
      ['locality', 'territory'] as const,
      'what coverage is counted by; usually territories, if any',
    ),
    reachMetres: {
      ...Reach,
      description: 'how far somebody may have to go, where a sector or need says nothing',
    },
    ruralBelow: Type.Integer({
      minimum: 1,
      maximum: 10_000_000,
      description: 'inhabitants; places with fewer are rural',
    }),
    minRepresentatives: few('at the table'),
    maxRepresentatives: few('at the table'),
    verifiedForDays: days('for how long an organisation counts as verified'),
    surveyedForDays: days('for how long a survey counts as recent'),
    lowEngagement: rungs('of the engagement ladder, too low for somebody of high influence'),
    actingEngagement: rungs('whose organisations may be asked to reach out to others'),
    weakTieShare: share(
      'two sectors hardly work together with at most this share of the ties to be expected',
    ),
    minExpectedTies: Type.Number({
      exclusiveMinimum: 0,
      maximum: 1000,
      description: 'of fewer expected ties, chance explains what is missing',
    }),
    brokerShare: share('of shortest paths that makes a broker of the organisation they run through'),
    minForBrokers: few('organisations; in a smaller network shares of pairs mean nothing'),
    nearMetres: { ...Reach, description: 'how far apart two organisations may be to be near each other' },
    maxIntroductions: few('in all'),
    maxIntroductionsEach: few('for one organisation'),
  }),
  { additionalProperties: false },
)
export type FindingChoices = Static<typeof FindingChoices>

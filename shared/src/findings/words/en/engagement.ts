import type { EngagementLevel } from '../../../organisations.ts'
import type { engagementSeriousness } from '../../analyses/engagement.ts'
import type { Say } from '../wording/say.ts'
import type { AnalysisWords, Parameters, SentenceKey } from '../wording/wording.ts'

type Key = Extract<SentenceKey, `engagement.${string}`>

const rungs: Record<EngagementLevel, string> = {
  information: 'is only informed',
  consultation: 'is only consulted',
  'deciding-together': 'decides with the others',
  'acting-together': 'acts with the others',
  'supporting-initiatives': 'supports the initiatives of others',
}

const standing = (
  {
    organisation,
    engagementLevel,
  }: Pick<Parameters<'engagement.no-way'>, 'organisation' | 'engagementLevel'>,
  say: Say,
) =>
  `${say.name(organisation)} has high influence${
    engagementLevel ? ` and ${rungs[engagementLevel]}` : ', but nobody has recorded how far it takes part'
  }.`

const through = (
  { path, ...told }: Parameters<'engagement.reach-through-confirmed'>,
  how: string,
  say: Say,
) => {
  const [first, ...between] = path
  const way = between.length > 0 ? ` through ${say.names(between)}` : ''
  return `${standing(told, say)} ${first ? say.name(first) : ''} acts with the alliance and could reach it${way}, ${how}.`
}

export const engagement: AnalysisWords<'engagement', keyof typeof engagementSeriousness, Key> = {
  kinds: {
    engagement: {
      name: 'Influential and hardly engaged',
      method:
        'Organisations of high influence on a low rung of the engagement ladder (informed or consulted, unless the alliance sets others), or whose rung nobody has recorded, with the shortest way to them from an organisation that acts with the alliance. Influence and engagement are opinions of the alliance and never leave it.',
    },
  },
  reasons: {
    'influential-and-hardly-engaged': 'High influence, and on a low rung of the engagement ladder.',
    'influential-and-engagement-unknown': 'High influence, and nobody has recorded how far it takes part.',
  },
  sentences: {
    'engagement.reach-through-confirmed': (told, say) =>
      through(told, 'by ties that both sides confirm', say),
    'engagement.reach-through-existing': (told, say) =>
      through(told, 'by ties of which some are not confirmed', say),
    'engagement.no-way': (told, say) =>
      `${standing(told, say)} No recorded tie leads to it from anybody who acts with the alliance.`,
    'engagement.nobody-acts': (told, say) =>
      `${standing(told, say)} Nobody is recorded as acting with the alliance, so that nobody can be named to approach it.`,
  },
}

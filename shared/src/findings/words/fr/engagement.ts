import type { EngagementLevel } from '../../../organisations.ts'
import type { engagementSeriousness } from '../../analyses/engagement.ts'
import type { Say } from '../wording/say.ts'
import type { AnalysisWords, Parameters, SentenceKey } from '../wording/wording.ts'
import { quoted } from './quoted.ts'

type Key = Extract<SentenceKey, `engagement.${string}`>

const rungs: Record<EngagementLevel, string> = {
  information: 'est seulement informée',
  consultation: 'est seulement consultée',
  'deciding-together': 'décide avec les autres',
  'acting-together': 'agit avec les autres',
  'supporting-initiatives': 'soutient les initiatives des autres',
}

const standing = (
  {
    organisation,
    engagementLevel,
  }: Pick<Parameters<'engagement.no-way'>, 'organisation' | 'engagementLevel'>,
  say: Say,
) =>
  `L’organisation « ${say.name(organisation)} » a une forte influence${
    engagementLevel ? ` et ${rungs[engagementLevel]}` : ', mais personne n’a noté à quel point elle participe'
  }.`

const through = (
  { path, ...told }: Parameters<'engagement.reach-through-confirmed'>,
  how: string,
  say: Say,
) => {
  const [first, ...between] = path
  const way = between.length > 0 ? ` en passant par ${quoted(between, say)}` : ''
  return `${standing(told, say)} « ${first ? say.name(first) : ''} » agit avec l’alliance et pourrait l’atteindre${way}, ${how}.`
}

export const engagement: AnalysisWords<'engagement', keyof typeof engagementSeriousness, Key> = {
  kinds: {
    engagement: {
      name: 'Influentes et peu engagées',
      method:
        'Les organisations de forte influence sur un échelon bas de l’échelle d’engagement (information ou consultation, sauf si l’alliance en fixe d’autres), ou dont personne n’a noté l’échelon, avec le plus court chemin vers elles depuis une organisation qui agit avec l’alliance. Influence et engagement sont des avis de l’alliance et n’en sortent jamais.',
    },
  },
  reasons: {
    'influential-and-hardly-engaged': 'Forte influence, et un échelon bas de l’échelle d’engagement.',
    'influential-and-engagement-unknown':
      'Forte influence, et personne n’a noté à quel point elle participe.',
  },
  sentences: {
    'engagement.reach-through-confirmed': (told, say) =>
      through(told, 'par des liens confirmés des deux côtés', say),
    'engagement.reach-through-existing': (told, say) =>
      through(told, 'par des liens qui ne sont pas tous confirmés', say),
    'engagement.no-way': (told, say) =>
      `${standing(told, say)} Aucun lien recensé n’y mène depuis quelqu’un qui agit avec l’alliance.`,
    'engagement.nobody-acts': (told, say) =>
      `${standing(told, say)} Personne n’est noté comme agissant avec l’alliance : on ne peut nommer personne pour la rencontrer.`,
  },
}

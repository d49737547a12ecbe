import type { introductionSeriousness } from '../../introductions.ts'
import type { Say } from '../say.ts'
import type { AnalysisWords, Parameters, SentenceKey } from '../wording.ts'

type Key = Extract<SentenceKey, `introduction.${string}`>
type Told = Parameters<'introduction.near-with-shared-partners'>
type Near = Pick<Told, 'metres' | 'locality'>

const two = (
  { one, other, sectorsOfOne, sectorsOfOther }: Omit<Told, keyof Near | 'sharedPartners'>,
  say: Say,
) =>
  `« ${say.name(one)} » (${say.names(sectorsOfOne)}) et « ${say.name(other)} » (${say.names(sectorsOfOther)}) n’ont pas de lien recensé`

const near = ({ metres, locality }: Near, say: Say) => {
  if (metres === null)
    return `elles sont toutes deux ${locality ? `à ${say.name(locality)}` : 'au même endroit'}`
  return metres === 0 ? 'elles sont voisines' : `elles sont à ${say.distance(metres)} l’une de l’autre`
}

const shared = ({ sharedPartners }: Pick<Told, 'sharedPartners'>, say: Say) =>
  `${sharedPartners.length === 1 ? 'un partenaire commun' : say.count(sharedPartners.length, 'partenaire commun', 'partenaires communs')}, ${say.names(sharedPartners, 3)}`

export const introductions: AnalysisWords<'introduction', keyof typeof introductionSeriousness, Key> = {
  kinds: {
    introduction: {
      name: 'Rencontres à provoquer',
      method:
        'Les paires d’organisations de secteurs différents, sans lien, proches l’une de l’autre ou avec des partenaires communs ; chaque organisation deux fois au plus.',
    },
  },
  reasons: {
    'near-with-shared-partners': 'Proches l’une de l’autre, avec des partenaires communs.',
    'shared-partners': 'Avec des partenaires communs.',
    near: 'Proches l’une de l’autre.',
  },
  sentences: {
    'introduction.near-with-shared-partners': (told, say) =>
      `${two(told, say)} ; pourtant ${near(told, say)} et ont ${shared(told, say)}.`,
    'introduction.shared-partners': (told, say) =>
      `${two(told, say)} ; pourtant elles ont ${shared(told, say)}.`,
    'introduction.near': (told, say) => `${two(told, say)} ; pourtant ${near(told, say)}.`,
  },
}

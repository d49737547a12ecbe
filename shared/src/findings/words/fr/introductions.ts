import type { introductionSeriousness } from '../../analyses/introductions.ts'
import type { Ref } from '../../finding.ts'
import type { Say } from '../wording/say.ts'
import type { AnalysisWords, Parameters, SentenceKey } from '../wording/wording.ts'
import { quoted } from './quoted.ts'

type Key = Extract<SentenceKey, `introduction.${string}`>
type Told = Parameters<'introduction.near-with-shared-partners'>
type Near = Pick<Told, 'metres' | 'locality'>

type Two = Omit<Told, keyof Near | 'sharedPartners'>

const two = ({ one, other, sectorsOfOne, sectorsOfOther }: Two, say: Say) =>
  `« ${say.name(one)} » (${say.names(sectorsOfOne)}) et « ${say.name(other)} » (${say.names(sectorsOfOther)}) n’ont pas de lien recensé`

/** "au besoin « Santé »", "aux besoins « Santé » et « Logement »". */
const toNeeds = (served: Ref[], say: Say) =>
  `${served.length === 1 ? 'au besoin' : 'aux besoins'} ${quoted(served, say)}`

/** What the needs have to say, as a sentence more. */
const needs = ({ one, other, bothServe, oneServes, otherServes }: Two, say: Say) => {
  const serves = (from: Ref, served: Ref[], to: Ref) =>
    served.length > 0 &&
    `« ${say.name(from)} » répond ${toNeeds(served, say)} des bénéficiaires de « ${say.name(to)} »`
  const clauses = [
    bothServe.length > 0 && `Toutes deux répondent ${toNeeds(bothServe, say)}`,
    serves(one, oneServes, other),
    serves(other, otherServes, one),
  ].filter(Boolean)
  return clauses.length > 0 ? ` ${clauses.join(' ; ')}.` : ''
}

const near = ({ metres, locality }: Near, say: Say) => {
  if (metres === null)
    return `elles sont toutes deux ${locality ? `à ${say.name(locality)}` : 'au même endroit'}`
  return metres === 0 ? 'elles sont voisines' : `elles sont à ${say.distance(metres)} l’une de l’autre`
}

const shared = ({ sharedPartners }: Pick<Told, 'sharedPartners'>, say: Say) =>
  `${sharedPartners.length === 1 ? 'un partenaire commun' : say.count(sharedPartners.length, 'partenaire commun', 'partenaires communs')}, ${quoted(sharedPartners, say, 3)}`

export const introductions: AnalysisWords<'introduction', keyof typeof introductionSeriousness, Key> = {
  kinds: {
    introduction: {
      name: 'Rencontres à provoquer',
      method:
        'Les paires d’organisations de secteurs différents, sans lien, proches l’une de l’autre ou avec des partenaires communs. Un besoin auquel toutes deux répondent, ou auquel l’une répond pour les bénéficiaires de l’autre, est une raison de plus. Chaque organisation ne revient que quelques fois.',
    },
  },
  reasons: {
    'near-with-shared-partners': 'Proches l’une de l’autre, avec des partenaires communs.',
    'shared-partners': 'Avec des partenaires communs.',
    near: 'Proches l’une de l’autre.',
  },
  sentences: {
    'introduction.near-with-shared-partners': (told, say) =>
      `${two(told, say)} ; pourtant ${near(told, say)} et ont ${shared(told, say)}.${needs(told, say)}`,
    'introduction.shared-partners': (told, say) =>
      `${two(told, say)} ; pourtant elles ont ${shared(told, say)}.${needs(told, say)}`,
    'introduction.near': (told, say) => `${two(told, say)} ; pourtant ${near(told, say)}.${needs(told, say)}`,
  },
}

import type { introductionSeriousness } from '../../analyses/introductions.ts'
import type { Ref } from '../../finding.ts'
import type { Say } from '../wording/say.ts'
import type { AnalysisWords, Parameters, SentenceKey } from '../wording/wording.ts'

type Key = Extract<SentenceKey, `introduction.${string}`>
type Told = Parameters<'introduction.near-with-shared-partners'>

type Two = Omit<Told, keyof Near | 'sharedPartners'>

const two = ({ one, other, sectorsOfOne, sectorsOfOther }: Two, say: Say) =>
  `${say.name(one)} (${say.names(sectorsOfOne)}) and ${say.name(other)} (${say.names(sectorsOfOther)}) have no recorded tie`

/** What the needs have to say, as a sentence more. */
const needs = ({ one, other, bothServe, oneServes, otherServes }: Two, say: Say) => {
  const serves = (from: Ref, served: Ref[], to: Ref) =>
    served.length > 0 &&
    `${say.name(from)} serves ${say.names(served)}, which the beneficiaries of ${say.name(to)} need`
  const clauses = [
    bothServe.length > 0 && `Both serve ${say.names(bothServe)}`,
    serves(one, oneServes, other),
    serves(other, otherServes, one),
  ].filter(Boolean)
  return clauses.length > 0 ? ` ${clauses.join('; ')}.` : ''
}

type Near = Pick<Told, 'metres' | 'locality'>

const near = ({ metres, locality }: Near, say: Say) => {
  if (metres === null) return `are both in ${locality ? say.name(locality) : 'the same place'}`
  return metres === 0 ? 'are next door to each other' : `are ${say.distance(metres)} apart`
}

const shared = ({ sharedPartners }: Pick<Told, 'sharedPartners'>, say: Say) =>
  `share ${sharedPartners.length === 1 ? 'a partner' : say.count(sharedPartners.length, 'partner', 'partners')}, ${say.names(sharedPartners, 3)}`

export const introductions: AnalysisWords<'introduction', keyof typeof introductionSeriousness, Key> = {
  kinds: {
    introduction: {
      name: 'Introductions worth making',
      method:
        'Pairs of organisations of different sectors without a tie that are near each other or have partners in common. Needs that both serve, or that one serves for the beneficiaries of the other, are a further reason. Each organisation comes up a few times at most.',
    },
  },
  reasons: {
    'near-with-shared-partners': 'Near each other, and with partners in common.',
    'shared-partners': 'With partners in common.',
    near: 'Near each other.',
  },
  sentences: {
    'introduction.near-with-shared-partners': (told, say) =>
      `${two(told, say)}, yet ${near(told, say)} and ${shared(told, say)}.${needs(told, say)}`,
    'introduction.shared-partners': (told, say) =>
      `${two(told, say)}, yet ${shared(told, say)}.${needs(told, say)}`,
    'introduction.near': (told, say) => `${two(told, say)}, yet ${near(told, say)}.${needs(told, say)}`,
  },
}

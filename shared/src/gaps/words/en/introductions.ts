import type { introductionSeriousness } from '../../introductions.ts'
import type { Say } from '../say.ts'
import type { AnalysisWords, Parameters, SentenceKey } from '../wording.ts'

type Key = Extract<SentenceKey, `introduction.${string}`>
type Told = Parameters<'introduction.near-with-shared-partners'>

const two = (
  { one, other, sectorsOfOne, sectorsOfOther }: Omit<Told, keyof Near | 'sharedPartners'>,
  say: Say,
) =>
  `${say.name(one)} (${say.names(sectorsOfOne)}) and ${say.name(other)} (${say.names(sectorsOfOther)}) have no recorded tie`

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
        'Pairs of organisations of different sectors without a tie that are near each other or have partners in common; each organisation at most twice.',
    },
  },
  reasons: {
    'near-with-shared-partners': 'Near each other, and with partners in common.',
    'shared-partners': 'With partners in common.',
    near: 'Near each other.',
  },
  sentences: {
    'introduction.near-with-shared-partners': (told, say) =>
      `${two(told, say)}, yet ${near(told, say)} and ${shared(told, say)}.`,
    'introduction.shared-partners': (told, say) => `${two(told, say)}, yet ${shared(told, say)}.`,
    'introduction.near': (told, say) => `${two(told, say)}, yet ${near(told, say)}.`,
  },
}

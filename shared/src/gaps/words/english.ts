import { coverage } from './en/coverage.ts'
import { engagement } from './en/engagement.ts'
import { introductions } from './en/introductions.ts'
import { dependence, sectorTies, separation } from './en/network.ts'
import { summary } from './en/summary.ts'
import { unknowns } from './en/unknowns.ts'
import type { Wording } from './wording.ts'

export const english: Wording = {
  kinds: {
    ...coverage.kinds,
    ...engagement.kinds,
    ...separation.kinds,
    ...sectorTies.kinds,
    ...dependence.kinds,
    ...introductions.kinds,
    ...unknowns.kinds,
  },
  reasons: {
    ...coverage.reasons,
    ...engagement.reasons,
    ...separation.reasons,
    ...sectorTies.reasons,
    ...dependence.reasons,
    ...introductions.reasons,
    ...unknowns.reasons,
  },
  sentences: {
    ...coverage.sentences,
    ...engagement.sentences,
    ...separation.sentences,
    ...sectorTies.sentences,
    ...dependence.sentences,
    ...introductions.sentences,
    ...unknowns.sentences,
  },
  levels: { high: 'Serious', medium: 'To be watched', low: 'Worth knowing' },
  figures: {
    existing: 'existing',
    developing: 'developing',
    unplaced: 'without a place',
    confirmedTies: 'ties on the way, confirmed by both sides',
    tied: 'with a tie',
    isolated: 'without a tie',
    apart: 'apart from the largest group',
    observed: 'ties between the two sectors',
    unconfirmed: 'of these, not confirmed by both sides',
    cutOff: 'would be cut off',
    partners: 'its partners',
    sharedPartners: 'partners in common',
    unknown: 'not known',
  },
  summary,
  phrases: {
    others: (count) => (count === 1 ? '1 other' : `${count} others`),
    between: ' – ',
    unnamed: '(no longer recorded)',
  },
}

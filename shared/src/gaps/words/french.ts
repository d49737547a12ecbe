import { coverage } from './fr/coverage.ts'
import { engagement } from './fr/engagement.ts'
import { introductions } from './fr/introductions.ts'
import { dependence, sectorTies, separation } from './fr/network.ts'
import { summary } from './fr/summary.ts'
import { unknowns } from './fr/unknowns.ts'
import type { Wording } from './wording.ts'

export const french: Wording = {
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
  levels: { high: 'Sérieux', medium: 'À surveiller', low: 'Bon à savoir' },
  figures: {
    existing: 'existantes',
    developing: 'en développement',
    unplaced: 'sans lieu',
    confirmedTies: 'liens sur le chemin, confirmés des deux côtés',
    tied: 'avec un lien',
    isolated: 'sans lien',
    apart: 'à part du plus grand groupe',
    observed: 'liens entre les deux secteurs',
    unconfirmed: 'dont non confirmés des deux côtés',
    cutOff: 'seraient coupées du reste',
    partners: 'ses partenaires',
    sharedPartners: 'partenaires communs',
    unknown: 'inconnues',
  },
  summary,
  phrases: {
    others: (count) => (count === 1 ? 'une autre' : `${count} autres`),
    between: ' – ',
    unnamed: '(n’est plus dans la base)',
  },
}

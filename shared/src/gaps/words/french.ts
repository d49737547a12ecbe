import { assemble } from './assemble.ts'
import { access } from './fr/access.ts'
import { candidates, missingActor } from './fr/candidates.ts'
import { coverage } from './fr/coverage.ts'
import { departure } from './fr/departure.ts'
import { engagement } from './fr/engagement.ts'
import { introductions } from './fr/introductions.ts'
import { needPlaces, needs } from './fr/needs.ts'
import { dependence, sectorTies, separation } from './fr/network.ts'
import { seats, sectorBalance } from './fr/seats.ts'
import { summary } from './fr/summary.ts'
import { unknowns } from './fr/unknowns.ts'
import type { Wording } from './wording.ts'

export const french: Wording = {
  ...assemble([
    coverage,
    access,
    needs,
    needPlaces,
    seats,
    sectorBalance,
    engagement,
    separation,
    sectorTies,
    dependence,
    introductions,
    unknowns,
  ]),
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
    serving: 'répondent au besoin',
    demand: 'dont les bénéficiaires ont ce besoin',
    informal: 'y répondent de façon informelle',
    outside: 'hors de la région',
    servingHere: 'y répondent ici',
    demandHere: 'ici, dont les bénéficiaires ont ce besoin',
    elsewhere: 'y répondent ailleurs',
    seated: 'avec un siège',
    seats: 'sièges',
    ofKind: 'de ce type',
    withoutAuthority: 'sièges sans pouvoir d’engager',
    coreInSector: 'du secteur, à la table',
    regionInSector: 'du secteur, dans la région',
    coreWithSector: 'à la table, avec un secteur noté',
    leftOut: 'habitants hors de portée',
    leftOutRural: 'dont dans de petits lieux',
    leftOutUrban: 'dont dans de plus grands lieux',
    roughlyPlaced: 'au lieu connu à peu près',
    organisations: 'organisations',
    unknown: 'inconnues',
  },
  summary,
  candidates,
  departure,
  missingActor,
  phrases: {
    others: (count) => (count === 1 ? 'une autre' : `${count} autres`),
    between: ' – ',
    unnamed: '(n’est plus dans la base)',
  },
}

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
import { assemble } from './wording/assemble.ts'
import type { Wording } from './wording/wording.ts'

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
    existing: 'Existantes',
    developing: 'En développement',
    unplaced: 'Dont un lieu n’est pas noté',
    confirmedTies: 'Liens sur le chemin, confirmés des deux côtés',
    tied: 'Avec un lien',
    isolated: 'Sans lien',
    apart: 'À part du plus grand groupe',
    observed: 'Liens entre les deux secteurs',
    unconfirmed: 'Dont non confirmés des deux côtés',
    cutOff: 'Seraient coupées du reste',
    partners: 'Ses partenaires',
    sharedPartners: 'Partenaires communs recensés',
    serving: 'Répondent au besoin',
    demand: 'Dont les bénéficiaires ont ce besoin',
    informal: 'Y répondent de façon informelle',
    outside: 'Hors de la région',
    servingHere: 'Y répondent ici',
    demandHere: 'Ici, dont les bénéficiaires ont ce besoin',
    elsewhere: 'Y répondent ailleurs',
    seated: 'Avec un siège',
    seats: 'Sièges',
    ofKind: 'De ce type',
    withoutAuthority: 'Sièges sans pouvoir d’engager',
    coreInSector: 'Du secteur, à la table',
    regionInSector: 'Du secteur, dans la région',
    coreWithSector: 'À la table, avec un secteur noté',
    leftOut: 'Habitants hors de portée de toutes celles de la carte',
    leftOutRural: 'Dont dans de petits lieux',
    leftOutUrban: 'Dont dans de plus grands lieux',
    roughlyPlaced: 'Emplacement approximatif',
    organisations: 'Organisations',
    unknown: 'Inconnues',
  },
  summary,
  candidates,
  departure,
  missingActor,
  phrases: {
    others: (count) => (count === 1 ? 'une autre' : `${count} autres`),
    between: ' – ',
    unnamed: '(n’est plus dans la base)',
    lessThan: (share) => `moins de ${share}`,
    moreThan: (share) => `plus de ${share}`,
  },
}

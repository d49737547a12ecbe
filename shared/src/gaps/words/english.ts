import { assemble } from './assemble.ts'
import { access } from './en/access.ts'
import { candidates, missingActor } from './en/candidates.ts'
import { coverage } from './en/coverage.ts'
import { departure } from './en/departure.ts'
import { engagement } from './en/engagement.ts'
import { introductions } from './en/introductions.ts'
import { needPlaces, needs } from './en/needs.ts'
import { dependence, sectorTies, separation } from './en/network.ts'
import { seats, sectorBalance } from './en/seats.ts'
import { summary } from './en/summary.ts'
import { unknowns } from './en/unknowns.ts'
import type { Wording } from './wording.ts'

export const english: Wording = {
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
    serving: 'serve the need',
    demand: 'whose beneficiaries have the need',
    informal: 'serve it informally',
    outside: 'outside the region',
    servingHere: 'serve it here',
    demandHere: 'here, whose beneficiaries have the need',
    elsewhere: 'serve it elsewhere',
    seated: 'with a seat',
    seats: 'seats',
    ofKind: 'of this kind',
    withoutAuthority: 'seats without authority to commit',
    coreInSector: 'of the sector, at the table',
    regionInSector: 'of the sector, in the region',
    coreWithSector: 'at the table, with a recorded sector',
    leftOut: 'inhabitants out of reach',
    leftOutRural: 'of these, in small places',
    leftOutUrban: 'of these, in larger places',
    roughlyPlaced: 'known roughly',
    organisations: 'organisations',
    unknown: 'not known',
  },
  summary,
  candidates,
  departure,
  missingActor,
  phrases: {
    others: (count) => (count === 1 ? '1 other' : `${count} others`),
    between: ' – ',
    unnamed: '(no longer recorded)',
  },
}

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
import { assemble } from './wording/assemble.ts'
import type { Wording } from './wording/wording.ts'

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
    existing: 'Existing',
    developing: 'Developing',
    unplaced: 'Of which a place is not recorded',
    confirmedTies: 'Ties on the way, confirmed by both sides',
    tied: 'With a tie',
    isolated: 'Without a tie',
    apart: 'Apart from the largest group',
    observed: 'Ties between the two sectors',
    unconfirmed: 'Of these, not confirmed by both sides',
    cutOff: 'Would be cut off',
    partners: 'Its partners',
    sharedPartners: 'Recorded partners in common',
    serving: 'Serve the need',
    demand: 'Whose beneficiaries have the need',
    informal: 'Serve it informally',
    outside: 'Outside the region',
    servingHere: 'Serve it here',
    demandHere: 'Here, whose beneficiaries have the need',
    elsewhere: 'Serve it elsewhere',
    seated: 'With a seat',
    seats: 'Seats',
    ofKind: 'Of this kind',
    withoutAuthority: 'Seats without authority to commit',
    coreInSector: 'Of the sector, at the table',
    regionInSector: 'Of the sector, in the region',
    coreWithSector: 'At the table, with a recorded sector',
    leftOut: 'Inhabitants out of reach of all on the map',
    leftOutRural: 'Of these, in small places',
    leftOutUrban: 'Of these, in larger places',
    roughlyPlaced: 'Place known only roughly',
    organisations: 'Organisations',
    unknown: 'Not known',
  },
  summary,
  candidates,
  departure,
  missingActor,
  phrases: {
    others: (count) => (count === 1 ? '1 other' : `${count} others`),
    between: ' – ',
    unnamed: '(no longer recorded)',
    lessThan: (share) => `less than ${share}`,
    moreThan: (share) => `more than ${share}`,
  },
}

import type { DepartureWords } from '../wording/wording.ts'

export const departure: DepartureWords = {
  needs: ({ needs, withoutNeeds }, say) =>
    `Nobody else is recorded to serve ${say.names(needs)}${
      withoutNeeds > 0
        ? `; for ${say.count(withoutNeeds, 'other nobody has recorded which needs it serves', 'others nobody has recorded which needs they serve')}`
        : ''
    }.`,
  'need-at-places': ({ need, places, unplaced }, say) =>
    `Others serve ${say.name(need)}, but nobody else is recorded to do so in ${say.names(places)}${
      unplaced > 0 ? `; of ${say.number(unplaced)} of them a place is not recorded` : ''
    }.`,
  sectors: ({ sectors, withoutSector }, say) =>
    `Nobody else is recorded for ${say.names(sectors)} in the whole region${
      withoutSector > 0
        ? `; for ${say.count(withoutSector, 'other no sector is', 'others no sector is')} recorded`
        : ''
    }.`,
  'sector-at-places': ({ sector, places, unplaced }, say) =>
    `Nobody else is recorded for ${say.name(sector)} in ${say.names(places)}${
      unplaced > 0 ? `; of ${say.count(unplaced, 'other', 'others')} a place is not recorded` : ''
    }.`,
  'sector-thin': ({ sector, places }, say) =>
    `Without it, ${say.names(places)} would have fewer organisations for ${say.name(sector)} than expected.`,
  'cut-off': ({ organisations, untied, others, parts, pairs }, say) => {
    const cut = `${say.number(organisations.length)} of the ${say.number(others)} others of its group would be cut off from the rest`
    const alone = untied.length === 1 && organisations.length === 1
    return `${cut}${alone ? ', with no recorded tie left' : ''}: ${say.names(organisations, 4)}. The group would fall into ${say.number(parts)} parts, and ${say.count(pairs, 'pair', 'pairs')} would find no way to each other.${
      untied.length > 0 && !alone ? ` No recorded tie would be left to ${say.names(untied, 4)}.` : ''
    }`
  },
  untied: ({ organisations }, say) => `No recorded tie would be left to ${say.names(organisations)}.`,
  seats: ({ seats, of, actorKinds }, say) =>
    `At the table, ${say.number(seats)} of ${say.count(of, 'seat', 'seats')} would be empty${
      actorKinds.length > 0 ? `, and nobody else there is known to speak for ${say.names(actorKinds)}` : ''
    }.`,
}

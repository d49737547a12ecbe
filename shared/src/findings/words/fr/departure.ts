import type { DepartureWords } from '../wording/wording.ts'
import { quoted } from './quoted.ts'

export const departure: DepartureWords = {
  needs: ({ needs, withoutNeeds }, say) =>
    `Aucune autre n’est recensée pour ${needs.length === 1 ? 'le besoin' : 'les besoins'} ${quoted(needs, say)}${
      withoutNeeds > 0
        ? ` ; pour ${say.count(withoutNeeds, 'autre organisation, personne n’a noté à quels besoins elle répond', 'autres organisations, personne n’a noté à quels besoins elles répondent')}`
        : ''
    }.`,
  'need-at-places': ({ need, places, unplaced }, say) =>
    `D’autres répondent au besoin « ${say.name(need)} », mais aucune n’est recensée pour cela dans ${places.length === 1 ? 'ce territoire' : 'ces territoires'} : ${say.names(places)}${
      unplaced > 0
        ? ` ; un lieu ${unplaced === 1 ? 'de l’une d’elles' : `de ${say.number(unplaced)} d’entre elles`} n’est pas noté`
        : ''
    }.`,
  sectors: ({ sectors, withoutSector }, say) =>
    `Aucune autre n’est recensée pour ${quoted(sectors, say)} dans toute la région${
      withoutSector > 0
        ? ` ; pour ${say.count(withoutSector, 'autre', 'autres')}, aucun secteur n’est noté`
        : ''
    }.`,
  'sector-at-places': ({ sector, places, unplaced }, say) =>
    `Pour « ${say.name(sector)} », aucune autre n’est recensée ${places.length === 1 ? 'ici' : 'dans ces lieux'} : ${say.names(places)}${
      unplaced > 0
        ? ` ; un lieu ${unplaced === 1 ? 'd’une autre' : `de ${say.number(unplaced)} autres`} n’est pas noté`
        : ''
    }.`,
  'sector-thin': ({ sector, places }, say) =>
    `Sans elle, il y aurait moins d’organisations qu’attendu pour « ${say.name(sector)} » ${places.length === 1 ? 'ici' : 'dans ces lieux'} : ${say.names(places)}.`,
  'cut-off': ({ organisations, untied, others, parts, pairs }, say) => {
    const cut = `${say.number(organisations.length)} des ${say.number(others)} autres de son groupe ${organisations.length === 1 ? 'serait coupée' : 'seraient coupées'} du reste`
    const alone = untied.length === 1 && organisations.length === 1
    return `${cut}${alone ? ', sans aucun lien recensé' : ''} : ${say.names(organisations, 4)}. Le groupe se déferait en ${say.number(parts)} parties, et ${say.count(pairs, 'paire ne se rejoindrait', 'paires ne se rejoindraient')} plus.${
      untied.length > 0 && !alone ? ` Plus aucun lien recensé pour : ${say.names(untied, 4)}.` : ''
    }`
  },
  untied: ({ organisations }, say) => `Plus aucun lien recensé pour : ${say.names(organisations)}.`,
  seats: ({ seats, of, actorKinds }, say) =>
    `À la table, ${say.count(seats, 'siège', 'sièges')} sur ${say.number(of)} ${seats === 1 ? 'serait vide' : 'seraient vides'}${
      actorKinds.length > 0
        ? `, et l’on n’y connaît personne d’autre qui parle pour ${quoted(actorKinds, say)}`
        : ''
    }.`,
}

import type { Say } from '../wording/say.ts'
import type { SummaryWords } from '../wording/wording.ts'
import { quoted } from './quoted.ts'

export const summary: SummaryWords = {
  base: ({ organisations, developing, sectors, missing, unplaced }, say) =>
    organisations === 0
      ? 'Aucune organisation n’est encore recensée : on ne peut rien dire de ce qui manque.'
      : `${say.count(organisations, 'organisation est recensée', 'organisations sont recensées')}${sectors > 0 ? ` dans ${say.count(sectors, 'secteur', 'secteurs')}` : ', sans secteur encore'}${
          developing > 0 ? `, dont ${say.number(developing)} en développement` : ''
        } ; ${placed(organisations, unplaced, say)}${
          missing > 0 ? `, et ${say.count(missing, 'autre est recherchée', 'autres sont recherchées')}` : ''
        }.`,
  coverage: ({ places, cells, isPart, nobody, notLooked, by }, say) => {
    const holes = [
      nobody.length > 0
        ? `Quelqu’un a cherché et n’a trouvé personne pour ${quoted(nobody, say)} dans toute la région. `
        : '',
      notLooked.length > 0
        ? `Personne n’est recensé pour ${quoted(notLooked, say)} dans toute la région, et aucune recherche n’est notée pour toute la région. `
        : '',
    ].join('')
    const of = cells.enough + cells.thin + cells.none + cells.unknown
    if (of === 0) return `${holes}Aucun lieu n’est encore recensé où l’on pourrait compter la couverture.`
    const where =
      by === 'territory'
        ? say.count(places, 'territoire', 'territoires')
        : say.count(places, 'localité', 'localités')
    const parts = [
      ...(cells.thin > 0 ? [`${say.number(cells.thin)} moins qu’attendu`] : []),
      ...(cells.none > 0 ? [`${say.number(cells.none)} personne, après recherche`] : []),
    ]
    const unseen = cells.unknown > 0 ? ` ; dans ${say.number(cells.unknown)}, personne n’a cherché` : ''
    const enough = `${say.count(cells.enough, 'case', 'cases')} sur ${say.number(of)} ${cells.enough < 2 ? 'a' : 'ont'} assez d’organisations`
    const expectant = isPart ? ', là où quelqu’un est attendu' : ''
    return `${holes}En croisant chaque secteur avec ${where}${expectant}, ${say.list([enough, ...parts])}${unseen}.`
  },
  needs: ({ needs, expectant, nobody, oneAlone, unknown, organisations }, say) => {
    if (needs === 0) return 'Les besoins des personnes concernées n’ont pas encore été listés.'
    const listed = say.count(needs, 'besoin est listé', 'besoins sont listés')
    if (expectant === 0) return `${listed}, et l’on n’attend personne pour y répondre.`
    if (organisations === 0)
      return `${listed}, mais aucune organisation n’est encore recensée pour y répondre.`
    if (unknown === organisations)
      return `${listed}, mais on n’a noté pour aucune organisation auxquels elle répond.`
    const silent =
      unknown > 0
        ? ` ; pour ${say.count(unknown, 'organisation, on n’a pas noté à quels besoins elle répond', 'organisations, on n’a pas noté à quels besoins elles répondent')}`
        : ''
    if (nobody.length === 0) {
      const each =
        expectant === 1 ? 'Le seul besoin à couvrir a' : `Chacun des ${say.number(expectant)} besoins a`
      const alone =
        oneAlone.length > 0 ? `, ${expectant === 1 ? '' : `${quoted(oneAlone, say)} `}une seule` : ''
      return `${each} au moins une organisation ${unknown > 0 ? 'recensée ' : ''}qui y répond${alone}${silent}.`
    }
    const unserved =
      unknown > 0
        ? `personne n’est recensé pour répondre à ${quoted(nobody, say)}`
        : `personne ne répond à ${quoted(nobody, say)}`
    const one = unknown > 0 ? 'une seule organisation est recensée pour' : 'une seule organisation répond à'
    const alone = oneAlone.length > 0 ? `, et ${one} ${quoted(oneAlone, say)}` : ''
    return `Sur ${say.count(expectant, 'besoin', 'besoins')}, ${unserved}${alone}${silent}.`
  },
  network: ({ ties, unconfirmed, isolated, groups, organisations }, say) => {
    if (ties === 0) return 'Aucun lien entre organisations n’est encore recensé.'
    return `${say.count(ties, 'paire d’organisations travaille', 'paires d’organisations travaillent')} ensemble${
      unconfirmed > 0 ? ` (dont ${say.number(unconfirmed)} sans confirmation des deux côtés)` : ''
    } ; ${
      isolated > 0
        ? `${say.count(isolated, 'organisation', 'organisations')} sur ${say.number(organisations)} ${isolated < 2 ? 'n’a' : 'n’ont'} aucun lien recensé`
        : `chacune des ${say.number(organisations)} organisations a un lien recensé`
    }${groups > 1 ? `, et ${isolated > 0 ? 'les autres' : 'elles'} forment ${say.number(groups)} groupes` : ''}.`
  },
  unknown: ({ by, unplaced, unverified, withoutSector, organisations }, say) => {
    if (organisations === 0)
      return 'On ne peut pas compter ce qui est inconnu avant la première organisation.'
    const alone = organisations === 1
    const parts = [
      ...(unplaced > 0
        ? [`${places[by][alone ? 'its' : 'the']}${alone ? '' : ` de ${say.number(unplaced)}`}`]
        : []),
      ...(withoutSector > 0 ? [alone ? 'son secteur' : `le secteur de ${say.number(withoutSector)}`] : []),
      ...(unverified > 0
        ? [
            alone
              ? 'si elle est encore telle que recensée'
              : `si ${say.count(unverified, 'est encore telle que recensée', 'sont encore telles que recensées')}`,
          ]
        : []),
    ]
    if (parts.length === 0)
      return `Pour ${say.count(organisations, 'organisation', 'organisations')}, le lieu et le secteur sont connus, et quelqu’un a vérifié dans le délai fixé.`
    const whom = alone ? 'de la seule organisation' : `des ${say.number(organisations)} organisations`
    return `Ce qu’on ignore ${whom} pourrait changer tout cela : ${say.list(parts)}.`
  },
}

const places = {
  locality: { its: 'sa localité', the: 'la localité' },
  territory: { its: 'son territoire', the: 'le territoire' },
}

function placed(organisations: number, unplaced: number, say: Say): string {
  if (organisations === 1) return unplaced > 0 ? 'personne n’a noté où elle est' : 'elle a un lieu'
  if (unplaced === 0) return 'toutes ont un lieu'
  if (unplaced === organisations) return 'pour aucune d’entre elles on n’a noté où elle est'
  return `pour ${say.number(unplaced)} d’entre elles, personne n’a noté où ${unplaced === 1 ? 'elle est' : 'elles sont'}`
}

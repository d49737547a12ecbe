import type { unknownsSeriousness } from '../../analyses/unknowns.ts'
import type { Say } from '../wording/say.ts'
import type { AnalysisWords } from '../wording/wording.ts'

type Kind =
  | 'unplaced'
  | 'unmapped'
  | 'unverified'
  | 'without-sector'
  | 'without-influence'
  | 'not-surveyed'
  | 'unconfirmed-ties'
  | 'without-needs'
  | 'without-kind'
  | 'authority-not-asked'
  | 'no-region'

type Share = { unknown: number; total: number }
type Interval = { lowest: number; now: number; highest: number; of: number }

const organisations = ({ unknown, total }: Share, say: Say) =>
  `${say.count(unknown, 'organisation', 'organisations')} sur ${say.number(total)}`

/** A verb for one of them or for several. */
const they = ({ unknown }: Share, one: string, other: string) => (unknown < 2 ? one : other)

/** "6 ou 7", "entre 10 et 15". */
const span = (lowest: number, highest: number, say: Say) =>
  highest - lowest === 1
    ? `${say.number(lowest)} ou ${say.number(highest)}`
    : `entre ${say.number(lowest)} et ${say.number(highest)}`

const cells = ({ lowest, now, highest, of }: Interval, say: Say, taken = '') => {
  if (of === 0) return ''
  const enough = `${say.count(now, 'case suffisante', 'cases suffisantes')} sur ${say.number(of)}`
  if (lowest === highest) return ` La matrice de couverture compte ${enough}, quelle que soit la réponse.`
  return ` La matrice de couverture compte ${enough} ; ${taken}il peut y en avoir ${span(lowest, highest, say)}.`
}

const interval = ({ lowest, now, highest, of }: Interval, say: Say, what: string) => {
  if (of === 0) return ''
  const recorded = ` ${what} : ${say.number(now)} sur ${say.number(of)}`
  if (lowest === highest) return `${recorded}, quelle que soit la réponse.`
  return `${recorded} ; ${span(lowest, highest, say)} selon la réponse.`
}

export const unknowns: AnalysisWords<Kind, keyof typeof unknownsSeriousness, Kind> = {
  kinds: {
    unplaced: {
      name: 'Sans lieu',
      method:
        'Les organisations qui ne figurent dans aucune ligne de la matrice de couverture, bien qu’elles puissent y avoir leur place, et ce qu’elles pourraient y changer.',
    },
    unmapped: { name: 'Absentes de la carte', method: 'Les organisations sans aucun point.' },
    unverified: {
      name: 'Pas vérifiées depuis longtemps',
      method:
        'Les organisations que personne n’a vérifiées dans le délai que fixe l’alliance, un an en général.',
    },
    'without-sector': {
      name: 'Sans secteur',
      method: 'Les organisations dont aucun secteur n’est recensé.',
    },
    'without-influence': {
      name: 'Influence non estimée',
      method:
        'Les organisations dont personne n’a estimé l’influence : elles manquent à ce qui est dit de l’engagement.',
    },
    'not-surveyed': {
      name: 'Pas encore explorées',
      method: 'Les cases de la matrice de couverture où personne n’est recensé et où personne n’a cherché.',
    },
    'unconfirmed-ties': {
      name: 'Liens non confirmés',
      method: 'Les paires d’organisations dont un seul côté affirme le lien, ou que quelqu’un a observé.',
    },
    'without-needs': {
      name: 'Besoins non notés',
      method:
        'Les organisations pour lesquelles on n’a pas noté à quels besoins elles répondent, et combien de besoins seraient assez couverts si elles répondaient à tous.',
    },
    'without-kind': {
      name: 'Type d’acteur non noté',
      method:
        'Les organisations pour lesquelles aucun type d’acteur n’est noté, et ce que les sièges sans type pourraient changer.',
    },
    'authority-not-asked': {
      name: 'Pouvoir d’engager non demandé',
      method: 'Les sièges dont personne n’a demandé au titulaire s’il peut engager son organisation.',
    },
    'no-region': {
      name: 'Région non tracée',
      method:
        'Les organisations qui répondent à des besoins alors que ni limites ni territoire ne sont tracés : on ne peut dire si l’on ne répond à un besoin que hors de la région.',
    },
  },
  reasons: {
    'unknown-of-half-or-more': 'Inconnu pour la moitié ou plus.',
    'unknown-of-a-tenth-or-more': 'Inconnu pour un dixième ou plus.',
    'unknown-of-fewer-than-a-tenth': 'Inconnu pour moins d’un dixième.',
    'no-region-drawn': 'Ni limites ni territoire ne sont tracés.',
  },
  sentences: {
    unplaced: (told, say) =>
      `${organisations(told, say)} ${they(told, 'ne figure', 'ne figurent')} dans aucun lieu de la matrice.${cells(told, say, 'si chacune est dans un seul lieu, ')}`,
    unmapped: (told, say) =>
      `${organisations(told, say)} ${they(told, 'n’est', 'ne sont')} pas sur la carte.`,
    unverified: (told, say) =>
      `${organisations(told, say)} ${they(told, 'n’a pas été vérifiée depuis longtemps, ou ne l’a jamais été', 'n’ont pas été vérifiées depuis longtemps, ou ne l’ont jamais été')}.${cells(told, say)}`,
    'without-sector': (told, say) =>
      `${organisations(told, say)} ${they(told, 'n’a', 'n’ont')} aucun secteur recensé.${cells(told, say, 'si chacune est d’un seul secteur, ')}`,
    'without-influence': (told, say) =>
      `L’influence de ${organisations(told, say)} n’a pas été estimée : des organisations influentes et peu engagées peuvent manquer parmi les constats.`,
    'not-surveyed': (told, say) =>
      `Personne n’a cherché dans ${say.count(told.unknown, 'case', 'cases')} sur ${say.number(told.total)}, où personne n’est recensé.${cells(told, say)}`,
    'unconfirmed-ties': (told, say) =>
      `${say.count(told.unknown, 'lien', 'liens')} sur ${say.number(told.total)} ${they(told, 'n’est pas confirmé', 'ne sont pas confirmés')} des deux côtés. D’après la base, ${say.count(told.now, 'organisation', 'organisations')} sur ${say.number(told.of)} ${told.now < 2 ? 'est' : 'sont'} sans lien ; si aucun de ces liens n’existe, ${say.count(told.highest, 'l’est', 'le sont')}.`,
    'without-needs': (told, say) =>
      `Pour ${organisations(told, say)}, on n’a pas noté à quels besoins ${they(told, 'elle répond', 'elles répondent')}.${interval(told, say, 'Besoins auxquels assez d’organisations répondent')}`,
    'without-kind': (told, say) =>
      `Pour ${organisations(told, say)}, aucun type d’acteur n’est noté.${interval(told, say, 'Types d’acteurs qui ont autant de sièges qu’attendu')}`,
    'authority-not-asked': (told, say) =>
      `Personne n’a demandé à ${say.count(told.unknown, 'représentant', 'représentants')} sur ${say.number(told.total)} ${they(told, 's’il peut engager son organisation', 's’ils peuvent engager leur organisation')} : ${span(told.lowest, told.highest, say)} le peuvent.`,
    'no-region': (told, say) =>
      `Ni limites ni territoire ne sont tracés : pour ${organisations(told, say)}, ${they(told, 'qui répond à des besoins, on ne peut dire si elle le fait', 'qui répondent à des besoins, on ne peut dire si elles le font')} dans la région.`,
  },
}

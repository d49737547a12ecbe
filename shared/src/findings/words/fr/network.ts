import type { dependenceSeriousness } from '../../analyses/dependence.ts'
import type { sectorTiesSeriousness } from '../../analyses/sector-ties.ts'
import type { separationSeriousness } from '../../analyses/separation.ts'
import type { AnalysisWords } from '../wording/wording.ts'

export const separation: AnalysisWords<
  'no-ties' | 'isolates' | 'separate-groups',
  keyof typeof separationSeriousness,
  'no-ties' | 'isolates' | 'separate-groups'
> = {
  kinds: {
    'no-ties': {
      name: 'Aucun lien recensé',
      method: 'Les partenariats existants entre organisations qui existent ou se développent.',
    },
    isolates: {
      name: 'Organisations sans lien',
      method: 'Les organisations qu’aucun partenariat existant ne lie à une autre.',
    },
    'separate-groups': {
      name: 'Groupes à part',
      method: 'Les organisations que des partenariats tiennent ensemble, par groupes de deux ou plus.',
    },
  },
  reasons: {
    'no-tie-recorded': 'Aucun lien n’est recensé, ce qui en dit plus sur la base que sur la région.',
    'half-or-more-isolated': 'La moitié des organisations ou plus n’ont aucun lien.',
    'fewer-than-half-isolated': 'Quelques organisations n’ont aucun lien.',
    'no-group-holds-half': 'Aucun groupe ne réunit la moitié des organisations qui ont des liens.',
    'some-groups-apart': 'Quelques groupes n’ont aucun lien avec le plus grand.',
  },
  sentences: {
    'no-ties': ({ organisations, wanted }, say) =>
      `Aucun lien existant n’est recensé entre les ${say.number(organisations)} organisations${
        wanted > 0 ? ` ; ${say.count(wanted, 'lien est souhaité', 'liens sont souhaités')}` : ''
      }. Tant qu’il n’y en a pas, on ne peut rien dire de leur travail commun.`,
    isolates: ({ isolated, organisations, onlyUnconfirmed }, say) =>
      `Sur ${say.count(organisations, 'organisation', 'organisations')}, ${say.number(isolated)} ${isolated === 1 ? 'n’a' : 'n’ont'} aucun lien recensé avec une autre${
        onlyUnconfirmed > 0
          ? ` ; ${say.count(onlyUnconfirmed, 'autre n’a', 'autres n’ont')} que des liens non confirmés des deux côtés`
          : ''
      }.`,
    'separate-groups': ({ groups, largest, apart, organisations }, say) =>
      `Les ${say.number(organisations)} organisations qui ont des liens forment ${say.number(groups)} groupes : ${say.number(largest)} dans le plus grand, ${say.number(apart)} à part.`,
  },
}

export const sectorTies: AnalysisWords<
  'sector-ties',
  keyof typeof sectorTiesSeriousness,
  'sector-ties.none' | 'sector-ties.few' | 'sector-ties.too-small-to-say'
> = {
  kinds: {
    'sector-ties': {
      name: 'Secteurs qui travaillent peu ensemble',
      method:
        'Les liens entre deux secteurs, comparés à ceux qu’on attendrait si chacun tirait ses partenaires au sort. Là où l’on en attend peu, le hasard seul explique ce qui manque.',
    },
  },
  reasons: {
    'no-tie-where-some-expected': 'Pas un lien, là où le hasard seul en ferait plusieurs.',
    'few-of-the-ties-expected': 'Bien moins de liens qu’attendu.',
    'too-few-expected-to-say': 'On attend si peu de liens que leur absence dit peu.',
  },
  sentences: {
    'sector-ties.none': ({ one, other, expected }, say) =>
      `Aucun lien n’est recensé entre « ${say.name(one)} » et « ${say.name(other)} », alors qu’on en attendrait environ ${say.number(expected)}.`,
    'sector-ties.few': ({ one, other, observed, expected }, say) =>
      `${say.count(observed, 'lien unit', 'liens unissent')} « ${say.name(one)} » et « ${say.name(other)} », alors qu’on en attendrait environ ${say.number(expected)}.`,
    'sector-ties.too-small-to-say': ({ one, other, observed, expected }, say) =>
      `${say.count(observed, 'lien unit', 'liens unissent')} « ${say.name(one)} » et « ${say.name(other)} ». On n’en attendrait qu’environ ${say.number(expected)} : trop peu pour conclure.`,
  },
}

export const dependence: AnalysisWords<
  'cut-point' | 'broker',
  keyof typeof dependenceSeriousness,
  'cut-point' | 'broker'
> = {
  kinds: {
    'cut-point': {
      name: 'Reliées par une seule',
      method: 'Les organisations sans lesquelles d’autres seraient coupées du reste du réseau.',
    },
    broker: {
      name: 'Passeurs',
      method:
        'Les organisations par lesquelles passent les plus courts chemins entre les autres, pour un dixième de toutes les paires au moins en général. Une paire qui a plusieurs plus courts chemins compte en partie. Dit dans les réseaux de dix organisations ou plus en général ; l’alliance peut fixer les deux.',
    },
  },
  reasons: {
    'half-or-more-cut-off': 'Plusieurs organisations seraient coupées, la moitié de son groupe ou plus.',
    'several-cut-off': 'Plusieurs organisations seraient coupées, moins de la moitié de son groupe.',
    'one-cut-off': 'Une organisation serait coupée.',
    'quarter-of-paths-through-one':
      'Les plus courts chemins d’un quart de toutes les paires ou plus y passent.',
    'many-paths-through-one':
      'Les plus courts chemins de bien des paires y passent, d’un dixième ou plus en général.',
  },
  sentences: {
    'cut-point': ({ organisation, cutOff, parts, pairs }, say) =>
      `Sans « ${say.name(organisation)} », son groupe se défait en ${say.number(parts)} parties : ${say.count(cutOff, 'organisation est coupée', 'organisations sont coupées')} du reste, et ${say.count(pairs, 'paire ne se rejoint', 'paires ne se rejoignent')} plus.`,
    broker: ({ organisation, percentOfPairs }, say) =>
      `Pour ${say.percent(percentOfPairs, 100)} de toutes les paires des autres, le plus court chemin passe par « ${say.name(organisation)} ». Sans elle, personne ne serait coupé du reste, mais les chemins seraient plus longs ou moins nombreux.`,
  },
}

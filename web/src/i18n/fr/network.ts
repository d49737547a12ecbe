import type { network as en } from '../en/network.ts'

export const network = {
  'network.ties': 'Liens',
  'network.by': 'Reliées par',
  'network.by.partnerships': 'Partenariats',
  'network.by.sectors': 'Secteurs',
  'network.size': 'Taille',
  'network.size.ties': 'Nombre de liens',
  'network.size.influence': 'Influence',
  'network.arranging': 'Mise en place…',
  'network.figures':
    '{organisations, plural, =0 {Aucune organisation} =1 {1 organisation, que rien ne peut encore relier} other {# organisations et {ties, plural, =0 {aucun lien} one {# lien} other {# liens}} entre elles}}.',
  'network.figures.groups':
    '{n, plural, one {{largest} d’entre elles forment un seul groupe relié} other {Elles forment # groupes reliés, dont le plus grand de {largest}}} ; {isolates, plural, =0 {aucune n’est isolée} one {# est isolée} other {# sont isolées}}.',
  'network.figures.noGroup': 'Aucune n’est reliée à une autre.',
  'network.figures.sectors':
    '{organisations, plural, =0 {Aucune organisation} one {# organisation} other {# organisations}} dans {sectors, plural, one {# secteur} other {# secteurs}}.',
  'network.figures.empty':
    '{n, plural, =0 {Chaque secteur compte quelqu’un} one {Personne n’est recensé en {names}} other {Personne n’est recensé dans # secteurs : {names}}} ; {without, plural, =0 {chaque organisation a un secteur} one {# organisation est sans secteur} other {# organisations sont sans secteur}}.',
  'network.figures.notCounted': 'Dessinés mais non comptés : {what}.',
  'network.figures.missing': '{n, plural, one {# acteur manquant} other {# acteurs manquants}}',
  'network.figures.wanted': '{n, plural, one {# lien souhaité} other {# liens souhaités}}',
  'network.legend.tie': 'Lien ; plus le trait est épais, plus le lien est fort',
  'network.legend.oneWay': 'À sens unique : de l’épais vers le fin',
  'network.legend.wanted': 'Souhaité, pas encore là',
  'network.legend.missing': 'Acteur manquant',
  'network.legend.size.ties': 'Plus le signe est grand, plus il y a de liens',
  'network.legend.size.influence': 'Plus le signe est grand, plus l’influence est forte',
  'network.legend.apart': 'En rangs au-dessous : personne n’y est relié',
  'network.list.organisations': 'Organisations',
  'network.list.ties': 'Liens',
  'network.list.tieCount': '{n, plural, =0 {aucun lien} one {# lien} other {# liens}}',
  'network.list.centre': 'Montrer {name} au milieu',
  'network.tie.oneWay': 'à sens unique',
  'network.tie.wanted': 'souhaité',
  'network.tie.strength.1': 'occasionnel',
  'network.tie.strength.2': 'régulier',
  'network.tie.strength.3': 'fort',
  'network.chosen': 'Liens de {name}',
  'network.chosen.none': 'Personne n’y est relié.',
  'network.chosen.open': 'Ouvrir sa page',
  'network.chosen.release': 'Effacer la sélection',
} satisfies Record<keyof typeof en, string>

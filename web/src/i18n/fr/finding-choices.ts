import type { findingChoices as en } from '../en/finding-choices.ts'

export const findingChoices = {
  'finding-choices.text':
    'Les constats suivent de ces règles et de ce qui est noté, partout de la même manière. Ce qui est habituel convient à la plupart des alliances ; changez ce que demande votre région.',
  'finding-choices.usually': 'D’habitude : {value}.',
  'finding-choices.backToUsual': 'Tout comme d’habitude',
  'finding-choices.unusual':
    '{n, plural, =0 {Tout ceci est comme d’habitude.} one {Un de ces choix n’est pas comme d’habitude.} other {# de ces choix ne sont pas comme d’habitude.}}',
  'finding-choices.part.coverage': 'Couverture et âge de ce que l’on sait',
  'finding-choices.part.access': 'Accès',
  'finding-choices.part.table': 'La table',
  'finding-choices.part.engagement': 'Influence et engagement',
  'finding-choices.part.network': 'Partenariats',
  'finding-choices.places': 'La couverture se compte par',
  'finding-choices.places.usual': 'territoires s’il y en a, sinon localités (habituel)',
  'finding-choices.places.territory': 'territoires',
  'finding-choices.places.locality': 'localités',
  'finding-choices.verifiedForDays': 'Une organisation passe pour confirmée pendant (jours)',
  'finding-choices.verifiedForDays.hint': 'Ensuite, sa fiche est à redemander.',
  'finding-choices.surveyedForDays': 'Un relevé passe pour récent pendant (jours)',
  'finding-choices.surveyedForDays.hint': 'Un plus ancien dit toujours « personne », mais on dit son âge.',
  'finding-choices.reachMetres': 'Jusqu’où il faut pouvoir aller',
  'finding-choices.reachMetres.hint':
    'Qui habite plus loin de l’organisation la plus proche d’un secteur est sans accès, à vol d’oiseau. Secteurs et besoins peuvent avoir leur propre distance.',
  'finding-choices.ruralBelow': 'Rural en dessous de (habitants)',
  'finding-choices.ruralBelow.hint': 'Les lieux qui en ont moins sont comptés à part, comme ruraux.',
  'finding-choices.minRepresentatives': 'Représentants au moins',
  'finding-choices.minRepresentatives.hint':
    'En dessous, la table est trop petite pour parler au nom de la région.',
  'finding-choices.maxRepresentatives': 'Représentants au plus',
  'finding-choices.maxRepresentatives.hint': 'Au-delà, il est difficile de décider ensemble.',
  'finding-choices.lowEngagement': 'Trop peu pour une forte influence',
  'finding-choices.lowEngagement.hint': 'Échelons où quelqu’un d’influent ne devrait pas rester.',
  'finding-choices.actingEngagement': 'Peut être prié d’aller vers les autres',
  'finding-choices.actingEngagement.hint':
    'Échelons dont les organisations sont assez proches pour en approcher d’autres.',
  'finding-choices.weakTieShare': 'Deux secteurs travaillent à peine ensemble avec au plus',
  'finding-choices.weakTieShare.hint':
    'Des partenariats auxquels s’attendre si seul le hasard les avait faits.',
  'finding-choices.minExpectedTies': 'Trop peu pour conclure en dessous de (partenariats attendus)',
  'finding-choices.minExpectedTies.hint': 'S’il y en a moins d’attendus, le hasard explique ce qui manque.',
  'finding-choices.brokerShare': 'Un intermédiaire est sur au moins',
  'finding-choices.brokerShare.hint':
    'Des plus courts chemins entre les autres : qui en porte plus est difficile à remplacer.',
  'finding-choices.minForBrokers': 'Intermédiaires nommés à partir de (organisations)',
  'finding-choices.minForBrokers.hint': 'Dans un réseau plus petit, des parts de chemins ne disent rien.',
  'finding-choices.nearMetres': 'Voisins à moins de',
  'finding-choices.nearMetres.hint':
    'Pour présenter l’un à l’autre des voisins qui ne travaillent pas encore ensemble.',
  'finding-choices.maxIntroductions': 'Mises en relation au plus',
  'finding-choices.maxIntroductions.hint': 'Une liste dont on peut venir à bout.',
  'finding-choices.maxIntroductionsEach': 'Mises en relation par organisation au plus',
  'finding-choices.maxIntroductionsEach.hint': 'Pour que personne ne soit sollicité sans cesse.',
} satisfies Record<keyof typeof en, string>

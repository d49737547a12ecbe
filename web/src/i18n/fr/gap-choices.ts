import type { gapChoices as en } from '../en/gap-choices.ts'

export const gapChoices = {
  'gap-choices.text':
    'Les constats suivent de ces règles et de ce qui est noté, partout de la même manière. Ce qui est habituel convient à la plupart des alliances ; changez ce que demande votre région.',
  'gap-choices.usually': 'D’habitude : {value}.',
  'gap-choices.backToUsual': 'Tout comme d’habitude',
  'gap-choices.unusual':
    '{n, plural, =0 {Tout ceci est comme d’habitude.} one {Un de ces choix n’est pas comme d’habitude.} other {# de ces choix ne sont pas comme d’habitude.}}',
  'gap-choices.part.coverage': 'Couverture et âge de ce que l’on sait',
  'gap-choices.part.access': 'Accès',
  'gap-choices.part.table': 'La table',
  'gap-choices.part.engagement': 'Influence et engagement',
  'gap-choices.part.network': 'Partenariats',
  'gap-choices.places': 'La couverture se compte par',
  'gap-choices.places.usual': 'territoires s’il y en a, sinon localités (habituel)',
  'gap-choices.places.territory': 'territoires',
  'gap-choices.places.locality': 'localités',
  'gap-choices.verifiedForDays': 'Une organisation passe pour confirmée pendant (jours)',
  'gap-choices.verifiedForDays.hint': 'Ensuite, sa fiche est à redemander.',
  'gap-choices.surveyedForDays': 'Un relevé passe pour récent pendant (jours)',
  'gap-choices.surveyedForDays.hint': 'Un plus ancien dit toujours « personne », mais on dit son âge.',
  'gap-choices.reachMetres': 'Jusqu’où il faut pouvoir aller',
  'gap-choices.reachMetres.hint':
    'Qui habite plus loin de l’organisation la plus proche d’un secteur est sans accès, à vol d’oiseau. Secteurs et besoins peuvent avoir leur propre distance.',
  'gap-choices.ruralBelow': 'Rural en dessous de (habitants)',
  'gap-choices.ruralBelow.hint': 'Les lieux qui en ont moins sont comptés à part, comme ruraux.',
  'gap-choices.leastRepresentatives': 'Représentants au moins',
  'gap-choices.leastRepresentatives.hint':
    'En dessous, la table est trop petite pour parler au nom de la région.',
  'gap-choices.mostRepresentatives': 'Représentants au plus',
  'gap-choices.mostRepresentatives.hint': 'Au-delà, il est difficile de décider ensemble.',
  'gap-choices.lowEngagement': 'Trop peu pour une forte influence',
  'gap-choices.lowEngagement.hint': 'Échelons où quelqu’un d’influent ne devrait pas rester.',
  'gap-choices.actingEngagement': 'Peut être prié d’aller vers les autres',
  'gap-choices.actingEngagement.hint':
    'Échelons dont les organisations sont assez proches pour en approcher d’autres.',
  'gap-choices.weakTieShare': 'Deux secteurs travaillent à peine ensemble avec au plus',
  'gap-choices.weakTieShare.hint': 'Des partenariats auxquels s’attendre si seul le hasard les avait faits.',
  'gap-choices.fewestExpectedTies': 'Trop peu pour conclure en dessous de (partenariats attendus)',
  'gap-choices.fewestExpectedTies.hint': 'S’il y en a moins d’attendus, le hasard explique ce qui manque.',
  'gap-choices.brokerShare': 'Un intermédiaire est sur au moins',
  'gap-choices.brokerShare.hint':
    'Des plus courts chemins entre les autres : qui en porte plus est difficile à remplacer.',
  'gap-choices.fewestForBrokers': 'Intermédiaires nommés à partir de (organisations)',
  'gap-choices.fewestForBrokers.hint': 'Dans un réseau plus petit, des parts de chemins ne disent rien.',
  'gap-choices.nearMetres': 'Voisins à moins de',
  'gap-choices.nearMetres.hint':
    'Pour présenter l’un à l’autre des voisins qui ne travaillent pas encore ensemble.',
  'gap-choices.mostIntroductions': 'Mises en relation au plus',
  'gap-choices.mostIntroductions.hint': 'Une liste dont on peut venir à bout.',
  'gap-choices.mostIntroductionsEach': 'Mises en relation par organisation au plus',
  'gap-choices.mostIntroductionsEach.hint': 'Pour que personne ne soit sollicité sans cesse.',
} satisfies Record<keyof typeof en, string>

import type { publication as en } from '../en/publication.ts'

export const publication = {
  'publication.title': 'Publication',
  'publication.text':
    'Ce que chacun peut lire, citer et emporter : des éditions numérotées qui restent telles que publiées, quoi qu’il change ici.',
  'publication.open': 'Ouvrir les pages publiques',
  'publication.next': 'Ce qui serait publié maintenant',
  'publication.would': 'Édition {number}',
  'publication.counts':
    '{organisations, plural, one {# organisation} other {# organisations}} avec {places, plural, one {# lieu sur la carte} other {# lieux sur la carte}} et {partnerships, plural, =0 {aucun partenariat} one {# partenariat} other {# partenariats}}.',
  'publication.fields':
    'De chaque organisation : ses noms, descriptions, statut, date de dernière vérification, site web, identifiants, secteurs, besoins couverts, types d’acteur et ses lieux, aussi précisément qu’ils peuvent être publics. Courriel et téléphone seulement s’ils sont marqués publics.',
  'publication.withheld': 'Ceci reste privé',
  'publication.withheld.missing':
    '{n, plural, one {# acteur manquant} other {# acteurs manquants}} : ils n’existent pas encore',
  'publication.withheld.closed': '{n, plural, one {# organisation fermée} other {# organisations fermées}}',
  'publication.withheld.hiddenPlaces':
    '{n, plural, one {# lieu caché} other {# lieux cachés}} : dans aucun fichier, aucune image, aucun compte par territoire',
  'publication.withheld.coarserPlaces':
    '{n, plural, one {# lieu indiqué} other {# lieux indiqués}} au kilomètre ou à la commune seulement',
  'publication.withheld.contacts':
    '{n, plural, one {# organisation dont} other {# organisations dont}} le courriel ou le téléphone n’est pas marqué public',
  'publication.changes': 'Changé depuis la dernière édition',
  'publication.changes.none': 'Rien de public n’a changé.',
  'publication.changes.came': '{n, plural, one {# arrivée :} other {# arrivées :}}',
  'publication.changes.went': '{n, plural, one {# partie :} other {# parties :}}',
  'publication.changes.moved': '{n, plural, one {# déplacée :} other {# déplacées :}}',
  'publication.changes.changedSectors':
    '{n, plural, one {# a changé de secteurs :} other {# ont changé de secteurs :}}',
  'publication.changes.otherwise': '{n, plural, one {# autrement changée :} other {# autrement changées :}}',
  'publication.changes.cells':
    '{n, plural, one {# lieu et secteur est couvert} other {# lieux et secteurs sont couverts}} mieux ou moins bien qu’avant',
  'publication.warning.unverified':
    '{n, plural, one {# organisation n’a pas été vérifiée} other {# organisations n’ont pas été vérifiées}} depuis un an',
  'publication.warning.unverified.text': 'Les lecteurs le liront. Vérifiez-les d’abord si vous le pouvez.',
  'publication.warning.unplaced':
    '{n, plural, one {# organisation n’est} other {# organisations ne sont}} sur aucune carte',
  'publication.warning.unplaced.text':
    'Soit personne n’a noté où elles sont, soit leur lieu est caché. Elles figurent quand même dans la liste.',
  'publication.warning.person-name':
    '{n, plural, one {# nom ressemble} other {# noms ressemblent}} à celui d’une personne',
  'publication.warning.person-name.text':
    'On publie des organisations, pas des personnes. Regardez si c’est le nom de quelqu’un.',
  'publication.warning.contact-in-text':
    '{n, plural, one {# texte contient} other {# textes contiennent}} une adresse électronique ou un numéro de téléphone',
  'publication.warning.contact-in-text.text':
    'Les descriptions sont publiées telles quelles. Retirez ce qui appartient à une personne.',
  'publication.warning.hidden-elsewhere':
    '{n, plural, one {# organisation serait montrée} other {# organisations seraient montrées}} exactement là où une autre se cache',
  'publication.warning.hidden-elsewhere.text':
    'Qui sait qu’elles partagent une maison trouve celle qui se cache. Rendez aussi leur lieu public moins précis.',
  'publication.warning.suppressed':
    '{n, plural, one {# organisation reste} other {# organisations restent}} en dehors, entièrement ou en partie',
  'publication.warning.suppressed.text':
    'Elle a été retirée de ce qui est public et ne revient pas d’elle-même.',
  'publication.allowAgain': 'Autoriser de nouveau',
  'publication.publish': 'Publier l’édition {number}',
  'publication.publish.text':
    'Chacun pourra lire cette édition, la citer et en garder des copies. Elle ne change plus ; vous pourrez la retirer, ou en ôter une organisation plus tard.',
  'publication.publish.now': 'Publier',
  'publication.ownersPublish': 'C’est un propriétaire de l’alliance qui publie.',
  'publication.note': 'Mot aux lecteurs',
  'publication.note.hint': 'Ce qui est nouveau, ou à quelle occasion. Peut rester vide.',
  'publication.corrects': 'Elle corrige une erreur de l’édition précédente',
  'publication.reason': 'Raison',
  'publication.reason.usual': 'Comme prévu',
  'publication.reason.outdated': 'Elle est dépassée',
  'publication.reason.mistake': 'Elle était fausse',
  'publication.reason.safety': 'Elle mettait quelqu’un en danger',
  'publication.reason.request': 'L’organisation l’a demandé',
  'publication.reason.legal': 'La loi le demande',
  'publication.explanation': 'En quelques mots',
  'publication.explanation.hint': 'Chacun le lira. Ne nommez personne.',
  'publication.editions': 'Éditions jusqu’ici',
  'publication.none': 'Rien n’est encore publié',
  'publication.none.text':
    'La première édition donne à cette alliance des pages publiques, une carte pour d’autres sites et des données ouvertes.',
  'publication.edition': 'Édition',
  'publication.editionNumber': 'Édition {number}',
  'publication.revision': 'Révision {revision} : des fiches ont été retirées',
  'publication.day': 'Publiée',
  'publication.organisations': 'Organisations',
  'publication.withdrawn': 'retirée',
  'publication.withdraw': 'Retirer',
  'publication.withdraw.title': 'Retirer l’édition {number}',
  'publication.withdraw.text':
    'Ses pages et ses fichiers sont supprimés. Qu’elle ait existé, quand, et pourquoi elle a été retirée reste lisible par tous. Les copies faites par d’autres vous échappent.',
  'publication.draft': 'Voir le brouillon comme tout le monde le verrait',
  'publication.redact': 'Ôter une organisation',
  'publication.redact.text':
    'Chaque édition qui en parle devient une nouvelle révision sans elle ; les octets d’avant sont supprimés, et elle reste en dehors des éditions à venir. Les lecteurs apprennent qu’une fiche a été retirée, sans savoir laquelle.',
  'publication.redact.organisation': 'Organisation',
  'publication.redact.nobody': 'Aucune organisation de ce nom',
  'publication.redact.deleted': '{name} (ne figure plus dans l’alliance)',
  'publication.redact.part': 'Ce qui est ôté',
  'publication.redact.part.record': 'Tout ce qui en est dit',
  'publication.redact.part.places': 'Où elle se trouve',
  'publication.redact.part.contact': 'Site web, courriel et téléphone',
  'publication.redact.part.descriptions': 'Ses descriptions',
  'publication.redact.now': 'Ôter',
  'publication.redact.done':
    '{n, plural, =0 {Aucune édition n’en parlait ; elle reste en dehors de celles à venir.} one {Elle est ôtée de # édition et reste en dehors de celles à venir.} other {Elle est ôtée de # éditions et reste en dehors de celles à venir.}}',
  'publication.redact.close': 'Fermer',
  'publication.settings': 'Comment publier',
  'publication.license': 'Licence',
  'publication.license.CC-BY-4.0': 'CC BY 4.0 : libre en citant votre nom',
  'publication.license.CC-BY-SA-4.0': 'CC BY-SA 4.0 : de même, partagée à l’identique',
  'publication.license.CC0-1.0': 'CC0 : libre sans condition',
  'publication.license.ODbL-1.0': 'ODbL 1.0 : les bases qui en sont tirées restent ouvertes',
  'publication.license.etalab-2.0': 'Licence Ouverte 2.0 (Etalab)',
  'publication.alsoFindings': 'Constats en plus de la couverture, de l’accès et des besoins',
  'publication.alsoFindings.hint':
    'Les constats sur l’influence, l’engagement, les sièges et les acteurs manquants ne sont jamais publiés.',
  'publication.quarterly': 'Publier une édition au début de chaque trimestre',
  'publication.quarterly.hint': 'D’elle-même, telle qu’est l’alliance ce jour-là.',
  'publication.quarterly.next': 'La prochaine le {day}.',
  'publication.saved': 'Enregistré',
} as const satisfies Record<keyof typeof en, string>

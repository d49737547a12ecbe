import type { merge as english } from '../en/merge.ts'

export const merge: Record<keyof typeof english, string> = {
  'merge.menu': 'Fusionner avec une autre',
  'merge.two': 'Fusionner ces deux-là',
  'merge.title': 'Fusionner deux organisations',
  'merge.choose':
    '{name} est-elle enregistrée deux fois ? Choisissez l’autre fiche. Avant toute fusion, vous voyez les deux côte à côte.',
  'merge.likely': 'Sans doute la même',
  'merge.likely.none': 'Rien ici ne lui ressemble. Cherchez l’autre fiche par son nom.',
  'merge.other': 'Une autre, par son nom',
  'merge.compare': 'Comparer les deux',
  'merge.another': 'En choisir une autre',
  'merge.target': 'Laquelle des deux reste',
  'merge.target.text': 'Son adresse reste. Celle de l’autre mène désormais ici.',
  'merge.found':
    '{gone} était un acteur manquant. Le voilà trouvé : il devient {name}, et sa prochaine étape est faite.',
  'merge.side.target': 'Celle qui reste',
  'merge.side.source': 'Celle qui s’y fond',
  'merge.side.both': 'Les deux, l’une sous l’autre',
  'merge.conflicts': 'Où les deux se contredisent',
  'merge.conflicts.none': 'Nulle part : il n’y a rien à choisir.',
  'merge.conflicts.text': 'Choisissez ce qui vaut. L’historique garde le reste.',
  'merge.allTarget': 'Toujours celle qui reste',
  'merge.allSource': 'Toujours l’autre',
  'merge.undecided': '{n, plural, one {Il reste un choix à faire} other {Il reste # choix à faire}}',
  'merge.undecided.one': 'Choisissez ce qui vaut.',
  'merge.kept': 'Ce qui est gardé des deux',
  'merge.kept.text':
    'Les listes sont réunies, chaque entrée une fois. Ce qu’une seule des deux dit reste. Le jour de confirmation le plus récent compte.',
  'merge.kept.field': 'Champ',
  'merge.follows': 'Ce qui suit',
  'merge.follows.ties':
    '{n, plural, =0 {Aucun partenariat ne suit.} one {Un partenariat suit.} other {# partenariats suivent.}}',
  'merge.follows.doubles':
    '{n, plural, one {L’autre fiche en a un de la même sorte avec le même partenaire : les deux n’en font plus qu’un.} other {L’autre fiche en a # de la même sorte avec les mêmes partenaires : chaque paire n’en fait plus qu’un.}}',
  'merge.follows.between':
    '{n, plural, one {Le partenariat entre les deux disparaît.} other {Les # partenariats entre les deux disparaissent.}}',
  'merge.follows.seats': '{n, plural, one {Un siège à la table suit.} other {# sièges à la table suivent.}}',
  'merge.follows.rest':
    'Les actions dont elle répond, les acteurs qu’elle approche, ce qui a été dit des constats et son historique suivent aussi.',
  'merge.do': 'Fusionner',
  'merge.done': '{gone} fait maintenant partie de {name}.',
  'merge.stale':
    'Quelqu’un a modifié l’une des deux entre-temps. Voici où elles en sont : regardez encore une fois, puis fusionnez.',
  'merge.led': 'L’organisation de cette adresse a été fusionnée avec celle-ci.',
  'merge.led.open': 'L’ouvrir dans un nouvel onglet',
}

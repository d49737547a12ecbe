import type { map as en } from '../en/map.ts'

export const map = {
  'map.label': 'Carte de {alliance}',
  'map.credit': 'Pays : Natural Earth. Noms : GeoNames, CC BY 4.0.',
  'map.credit.regions': 'Régions de France : IGN, INSEE.',
  'map.streets.missing': 'Le plan {name} n’est pas accessible pour le moment.',
  'map.loading': 'Chargement de la carte…',
  'map.gestures.wheel': 'Maintenez Ctrl en faisant défiler pour zoomer la carte',
  'map.gestures.mac': 'Maintenez ⌘ en faisant défiler pour zoomer la carte',
  'map.gestures.touch': 'Déplacez la carte avec deux doigts',
  'map.figures':
    '{placed, number} {total, plural, one {organisation sur # est} other {organisations sur # sont}} sur la carte.',
  'map.figures.unplaced': '{n, plural, one {# est encore sans lieu.} other {# sont encore sans lieu.}}',
  'map.figures.missing':
    '{n, plural, one {# acteur manquant, s’il a un lieu, est rayé} other {# acteurs manquants, s’ils ont un lieu, sont rayés}} et non compté{n, plural, one {} other {s}}.',
  'map.cluster':
    '{n, plural, one {# lieu} other {# lieux}} d’organisations ici : {sectors}. Les montrer séparément.',
  'map.cluster.missing':
    '{n, plural, one {# acteur manquant, non compté} other {# acteurs manquants, non comptés}}',
  'map.cluster.uncounted': '{n, plural, one {# de plus, non compté} other {# de plus, non comptés}}',
  'map.fan': '{n, plural, one {# organisation} other {# organisations}} en ce point',
  'map.select': 'Sélectionner',
  'map.show': 'Montrer {name} sur la carte',
  'map.place': 'Placer',
  'map.place.named': 'Placer {name} sur la carte',
  'map.placed': 'Organisations sur la carte',
  'map.unplaced': 'Organisations sans lieu',
  'map.list.placed': 'Sur la carte ({n})',
  'map.list.unplaced': 'Sans lieu ({n})',
  'map.legend.cluster': 'Plusieurs lieux, répartis par secteur',
  'map.legend.cluster.missing': 'Avec des acteurs manquants',
  'map.legend.missing': 'Acteur manquant',
  'map.legend.area': 'Quelque part ici',
  'map.legend.territory': 'Territoire',
  'map.list.territories': 'Territoires',
  'map.territories.drawn': 'Carte des territoires',
  'map.territories': 'Territoires ombrés',
  'map.territory.inhabitants':
    '{n, plural, =0 {Aucun habitant} one {# habitant} other {# habitants}} dans les localités du répertoire',
  'map.territory.unknown': 'Personne ne sait combien de personnes y vivent',
  'map.territory.state': '{name} : {state}',
  'map.territory.matrix': 'Dans la matrice',
  'map.expected': 'Attendu dans {territory}',
  'map.shade': 'Ombrer les territoires',
  'map.shade.none': 'Sans ombrage',
  'map.shade.coverage': 'Selon leur couverture par un secteur',
  'map.shade.access': 'Selon le chemin à parcourir',
  'map.shade.coverage.of': 'Couverture : {name}',
  'map.shade.access.of': 'Accès : {name}',
  'map.access.near': 'Personne n’est trop loin',
  'map.access.some': 'Moins d’un quart trop loin',
  'map.access.many': 'Un quart ou plus trop loin',
  'map.access.most': 'La moitié ou plus trop loin',
  'map.access.unknown': 'Inconnu',
  'map.access.text':
    'Trop loin : à plus de {reach} km à vol d’oiseau de l’organisation la plus proche de « {name} » sur la carte. Les habitants sont comptés par les localités du répertoire.',
  'map.access.unheard':
    '{n, plural, one {# organisation pourrait} other {# organisations pourraient}} y changer quelque chose : personne n’a noté où {n, plural, one {elle est} other {elles sont}}, ou ce qu’{n, plural, one {elle fait} other {elles font}}.',
  'map.access.figure':
    '{n, number} {total, plural, one {habitant sur #} other {habitants sur #}} à plus de {reach} km',
  'map.access.unsure': 'pour {n, number} autres, personne ne peut le dire',
  'map.access.nobody': 'Le répertoire n’a aucune localité ici.',
  'map.selected.unplaced':
    '{n, plural, one {# des sélectionnées est sans lieu} other {# des sélectionnées sont sans lieu}}',
  'map.overview': 'Carte de toutes les alliances',
  'map.point': 'Carte des lieux',
  'map.point.pick': 'Cliquez sur la carte pour y mettre le point ; glissez-le pour le déplacer.',
  'map.area': 'Carte où dessiner',
  'map.area.picture': 'Le contour sur la carte',
  'map.area.draw': 'Dessiner',
  'map.area.edit': 'Déplacer les coins',
  'map.area.close': 'Fermer le contour',
  'map.area.undo': 'Revenir d’un pas',
  'map.area.clear': 'Recommencer',
  'map.area.draw.hint':
    'Posez un coin après l’autre d’un clic ou du doigt ; choisissez de nouveau le premier pour fermer le contour.',
  'map.area.draw.keys':
    'Au clavier, sur la carte : les flèches la déplacent sous la croix, avec Maj un peu seulement ; Espace y pose un coin, Retour arrière le reprend, Entrée ferme le contour.',
  'map.area.edit.hint':
    'Glissez un coin pour le déplacer, glissez le point entre deux coins pour en ajouter un ; pour en enlever un, clic droit dessus, ou amenez-le sous la croix.',
  'map.area.edit.keys':
    'Au clavier, sur la carte : Page suivante va au coin suivant ; Espace le prend, les flèches le déplacent, avec Maj un peu seulement, et Espace le pose ; Suppr l’enlève. Entre deux coins, Espace en prend un nouveau.',
  'map.area.put': 'Poser un coin sous la croix',
  'map.area.next': 'Coin suivant',
  'map.area.pickUp': 'Prendre le coin',
  'map.area.putDown': 'Le poser ici',
  'map.area.remove': 'Enlever le coin',
  'map.area.draw.corners':
    '{n, plural, =0 {Aucun coin pour l’instant.} one {# coin pour l’instant.} other {# coins pour l’instant.}}',
  'map.area.edit.corners': '{n, plural, one {# coin.} other {Fermé, avec # coins.}}',
  'map.area.crossing': 'Là, la ligne se croiserait : ce pas n’est pas retenu.',
  'map.area.holding': 'Le coin suit la carte sous la croix.',
  'map.area.nothing': 'Sous la croix, il n’y a pas de coin à prendre ou à enlever.',
  'map.area.at': 'Coin {at, number} sur {n, number}',
  'map.area.fine':
    'Le contour actuel a trop de coins, ou des trous : il reste tel quel, sauf si vous en dessinez un autre.',
} satisfies Record<keyof typeof en, string>

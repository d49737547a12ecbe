import type { exchangeFaults as en } from '../en/exchange-faults.ts'

export const exchangeFaults = {
  'exchange.problem.empty-file': 'Ce fichier est vide. Choisissez celui qui contient les lignes.',
  'exchange.problem.no-rows':
    'Ce fichier a des titres de colonnes et rien dessous. Remplissez au moins une ligne, ou choisissez une autre feuille.',
  'exchange.problem.not-a-table':
    'Ce n’est pas un tableau ({found}), quoi qu’en dise son nom. Enregistrez votre liste en CSV ou XLSX et choisissez ce fichier-là.',
  'exchange.problem.old-workbook':
    'C’est un classeur d’un ancien format (.xls). Ouvrez-le, enregistrez-le en .xlsx ou en CSV, et choisissez le nouveau fichier.',
  'exchange.problem.encrypted-workbook':
    'Ce classeur est protégé par un mot de passe. Enregistrez une copie sans mot de passe et choisissez-la.',
  'exchange.problem.unsupported-workbook':
    'Les classeurs de ce format ({found}) ne se lisent pas ici. Enregistrez-le en .xlsx ou en CSV et choisissez le nouveau fichier.',
  'exchange.problem.damaged-workbook':
    'Ce classeur est endommagé. Ouvrez-le dans votre tableur, enregistrez-le de nouveau et choisissez le nouveau fichier.',
  'exchange.problem.unpacks-too-large':
    'Décompressé, ce classeur dépasse {limit}. Retirez les images et les feuilles inutiles, ou partagez-le en plusieurs.',
  'exchange.problem.too-many-columns':
    'Ce fichier a {found} colonnes ; on en lit jusqu’à {limit}. Retirez celles qui ne servent pas.',
  'exchange.problem.too-many-rows': 'Ce fichier a plus de {limit} lignes. Partagez-le en plusieurs fichiers.',
  'exchange.problem.unclosed-quote':
    'À la ligne {row}, un guillemet s’ouvre et ne se ferme jamais : la suite ne peut pas être découpée. Corrigez cette ligne.',
  'exchange.problem.line-too-long':
    'La ligne {row} dépasse {limit} caractères. Cherchez un guillemet jamais fermé.',
  'exchange.problem.unknown-sheet':
    'Le classeur n’a pas ou plus de feuille de ce nom. Choisissez une autre feuille.',
  'exchange.problem.interrupted':
    'Le service s’est arrêté pendant qu’il traitait ce fichier. Rien n’a été modifié. Importez-le de nouveau.',
  'exchange.problem.changed-meanwhile':
    'Ce que des lignes devaient compléter n’existe plus : une organisation ou un secteur. Rien n’a été modifié. Importez le fichier de nouveau.',
  'exchange.problem.internal':
    'Le service a rencontré une panne sur ce fichier. Rien n’a été modifié. Réessayez ; si cela se répète, montrez le fichier à l’opérateur.',
  'exchange.fault.required': 'Cette case est vide, et sans elle la ligne ne vaut rien.',
  'exchange.fault.too-long': 'C’est plus long que {limit} caractères.',
  'exchange.fault.not-a-choice': 'Ce n’est aucune des valeurs que ce champ peut prendre.',
  'exchange.fault.not-a-date': 'Ce n’est pas une date compréhensible.',
  'exchange.fault.ambiguous-date': 'Le jour et le mois peuvent se lire dans les deux sens. On a lu : {read}.',
  'exchange.fault.future-date': 'Ce jour n’est pas encore venu.',
  'exchange.fault.not-a-number': 'Ce n’est pas un nombre.',
  'exchange.fault.not-a-web-address': 'Ce n’est pas une adresse web.',
  'exchange.fault.not-a-country': 'Aucun pays ne s’appelle ainsi.',
  'exchange.fault.not-coordinates': 'Ce ne sont pas des coordonnées.',
  'exchange.fault.coordinates-out-of-range': 'Ces coordonnées sont hors du monde.',
  'exchange.fault.coordinates-swapped': 'Longitude et latitude étaient inversées.',
  'exchange.fault.coordinates-incomplete': 'Il manque la longitude ou la latitude.',
  'exchange.fault.extra-cells':
    '{count, plural, one {Une case se trouve} other {# cases se trouvent}} au-delà du dernier titre de colonne.',
  'exchange.fault.control-characters': 'Elle contenait des caractères qui ne peuvent pas s’afficher.',
  'exchange.fault.two-principals': 'Plusieurs secteurs sont donnés comme principaux.',
  'exchange.fault.place-unknown': 'Le répertoire ne connaît aucun lieu de ce nom.',
  'exchange.fault.place-ambiguous':
    '{count, plural, one {Un lieu peut être désigné} other {# lieux peuvent être désignés}} par ce nom.',
  'exchange.fault.sector-left-out': 'Vous avez décidé d’écarter ce secteur.',
  'exchange.fault.partner-unknown': 'Aucune organisation de ce nom, ni ici ni dans le fichier.',
  'exchange.fault.partner-ambiguous':
    '{count, plural, one {Une organisation peut être désignée} other {# organisations peuvent être désignées}} par ce nom.',
  'exchange.fault.organisation-unknown': 'L’alliance n’a pas d’organisation de ce nom.',
  'exchange.fault.organisation-ambiguous':
    '{count, plural, one {Une organisation peut être désignée} other {# organisations peuvent être désignées}} par ce nom.',
  'exchange.fault.need-unknown': 'L’alliance n’a pas ce besoin dans sa liste.',
  'exchange.fault.actor-kind-unknown': 'L’alliance n’a pas ce type d’acteur dans sa liste.',
  'exchange.fault.sector-unknown': 'L’alliance n’a pas de secteur de ce nom.',
  'exchange.fault.territory-unknown': 'L’alliance n’a pas de territoire de ce nom.',
  'exchange.fault.self-partnership': 'Les deux côtés sont la même organisation.',
  'exchange.fault.duplicate-partnership': 'Ce partenariat existe déjà, ou figure deux fois dans le fichier.',
  'exchange.fault.dates-out-of-order': 'La fin précède le début.',
  'exchange.remedy.fill-in': 'Remplissez-la et importez la ligne de nouveau.',
  'exchange.remedy.shorten': 'Raccourcissez et importez la ligne de nouveau.',
  'exchange.remedy.use-choice': 'La valeur est laissée vide. Prenez l’une de celles-ci : {choices}.',
  'exchange.remedy.use-iso-date': 'La date est laissée vide. Écrivez-la année-mois-jour, comme 2026-11-21.',
  'exchange.remedy.read-day-first': 'Si c’est faux, écrivez-la année-mois-jour, comme 2026-11-21.',
  'exchange.remedy.check': 'La valeur est gardée telle quelle. Vérifiez-la.',
  'exchange.remedy.left-out': 'C’est écarté.',
  'exchange.remedy.use-country': 'Le pays est laissé vide. Écrivez son nom ou ses deux lettres, comme FR.',
  'exchange.remedy.turned-round': 'Elles ont été remises dans le bon ordre.',
  'exchange.remedy.removed': 'Ils ont été retirés.',
  'exchange.remedy.first-kept': 'On garde le premier.',
  'exchange.remedy.place-by-hand':
    'La ligne entre sans point et attend à côté de la carte. Vérifiez l’orthographe, ou placez-la à la main.',
  'exchange.remedy.choose-place': 'Choisissez-en un plus haut ; d’ici là, pas de point sur la carte.',
  'exchange.remedy.decide-sector': 'Décidez autrement plus haut pour le garder.',
  'exchange.remedy.import-organisations-first': 'Importez d’abord les organisations, puis ce fichier.',
  'exchange.remedy.use-full-name': 'Écrivez son nom complet, tel qu’il figure dans l’alliance.',
  'exchange.remedy.add-to-list-first':
    'Laissé de côté. Ajoutez-le dans les réglages et relisez le fichier, ou complétez l’organisation ensuite.',
  'exchange.remedy.create-sector-first':
    'Ajoutez le secteur dans les réglages, puis importez la ligne de nouveau.',
  'exchange.remedy.create-territory-first':
    'Ajoutez le territoire dans les réglages, puis importez la ligne de nouveau.',
  'exchange.remedy.correct-dates': 'Corrigez l’une des deux dates et importez la ligne de nouveau.',
  'exchange.note.contacts-left-out':
    'Personnes de contact, numéros de téléphone et adresses e-mail restent dehors : {columns}.',
  'exchange.note.duplicate-heading':
    'Le titre « {heading} » coiffe {columns, number} colonnes. Dites laquelle est laquelle.',
  'exchange.note.no-heading': 'La colonne {column} a des valeurs et pas de titre.',
  'exchange.note.encoding-doubtful':
    'Certains caractères n’ont pas pu être lus. Si des accents paraissent faux plus bas, choisissez un autre encodage.',
  'exchange.note.other-alliances':
    '{rows, plural, one {# ligne appartient} other {# lignes appartiennent}} à d’autres alliances et restent dehors.',
} satisfies Record<keyof typeof en, string>

import type { exchangeNotes as en } from '../en/exchange-notes.ts'

export const exchangeNotes = {
  'exchange.note.contacts-left-out':
    'Personnes de contact, numéros de téléphone et adresses e-mail restent dehors : {columns}.',
  'exchange.note.duplicate-heading':
    'Le titre « {heading} » coiffe {columns, number} colonnes. Dites laquelle est laquelle.',
  'exchange.note.no-heading': 'La colonne {column} a des valeurs et pas de titre.',
  'exchange.note.encoding-doubtful':
    'Certains caractères n’ont pas pu être lus. Si des accents paraissent faux plus bas, choisissez un autre encodage.',
  'exchange.note.encoding-guessed':
    'Rien dans le fichier ne dit comment ses lettres sont codées ; c’est cet encodage qui leur donne le plus de sens. Si des accents semblent faux plus bas, choisissez-en un autre.',
  'exchange.note.tag-line': 'La ligne {row, number} contient des balises pour machines ; elle est ignorée.',
  'exchange.note.aside-lines':
    '{count, plural, one {La ligne {rows} est un total ou une note ; elle est ignorée.} other {Ces lignes sont des totaux ou des notes ; elles sont ignorées : {rows}.}}',
  'exchange.note.hidden-rows':
    '{count, plural, one {Une ligne est masquée dans le classeur.} other {# lignes sont masquées dans le classeur.}} Laissez-les de côté si elles ne comptent pas.',
  'exchange.note.merged-rows':
    '{count, plural, one {Une ligne partage le nom de celle du dessus : c’est un autre lieu de la même structure.} other {# lignes partagent le nom de celle du dessus : ce sont d’autres lieux des mêmes structures.}}',
  'exchange.note.column-unclear':
    'La plupart des valeurs de ces colonnes ne sont pas comprises, et les colonnes sont laissées de côté : {columns}. Dites ce qu’elles sont sous « Colonnes », puis ce que veut dire chaque valeur sous « Valeurs ».',
  'exchange.note.scale-fitted':
    '« {column} » est une échelle. Voyez sous « Valeurs » comment ses degrés ont été répartis : {steps}.',
  'exchange.note.comma-lists': 'Des virgules séparent les éléments de ces colonnes : {columns}.',
  'exchange.note.ticked-sectors':
    'Ces colonnes sont des cases à cocher, et chacune est lue comme un secteur : {columns}.',
  'exchange.note.other-alliances':
    '{rows, plural, one {# ligne appartient} other {# lignes appartiennent}} à d’autres alliances et restent dehors.',
} satisfies Record<keyof typeof en, string>

import type { exchangeNotes as en } from '../en/exchange-notes.ts'

export const exchangeNotes = {
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

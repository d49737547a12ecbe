import type { importNotes } from '@atlas/shared/exchange/faults'

/** What was noticed about a file as a whole. */
export const exchangeNotes = {
  'exchange.note.contacts-left-out':
    'Contact persons, telephone numbers and e-mail addresses stay out: {columns}.',
  'exchange.note.duplicate-heading':
    'The heading “{heading}” stands over {columns, number} columns. Say which one is which.',
  'exchange.note.no-heading': 'Column {column} has values and no heading.',
  'exchange.note.encoding-doubtful':
    'Some characters could not be read. If accents look wrong below, choose another encoding.',
  'exchange.note.other-alliances':
    '{rows, plural, one {One row belongs} other {# rows belong}} to other alliances and stay out.',
} as const satisfies Record<`exchange.note.${(typeof importNotes)[number]}`, string>

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
  'exchange.note.encoding-guessed':
    'Nothing in the file says how its letters are written; this encoding makes most sense of them. If accents look wrong below, choose another one.',
  'exchange.note.tag-line': 'Line {row, number} holds tags for machines and is left out.',
  'exchange.note.aside-lines':
    '{count, plural, one {Line {rows} is a total or a note, and is left out.} other {These lines are totals or notes, and are left out: {rows}.}}',
  'exchange.note.hidden-rows':
    '{count, plural, one {One row is hidden in the workbook.} other {# rows are hidden in the workbook.}} Leave them out if they are not meant.',
  'exchange.note.merged-rows':
    '{count, plural, one {One row shares its name with the row above, and is another place of the same organisation.} other {# rows share their name with the row above, and are more places of the same organisations.}}',
  'exchange.note.column-unclear':
    'Most values of these columns are not understood, so the columns are left out: {columns}. Choose what they are under “Columns”, then say what each value means under “Values”.',
  'exchange.note.scale-fitted':
    '“{column}” is a scale. Look under “Values” how its steps were fitted: {steps}.',
  'exchange.note.comma-lists': 'Commas separate the entries of these columns: {columns}.',
  'exchange.note.ticked-sectors': 'These columns are ticked, and each is read as a sector: {columns}.',
  'exchange.note.other-alliances':
    '{rows, plural, one {One row belongs} other {# rows belong}} to other alliances and stay out.',
} as const satisfies Record<`exchange.note.${(typeof importNotes)[number]}`, string>

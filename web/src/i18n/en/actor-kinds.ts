export const actorKinds = {
  'actor-kinds.one': 'Kind of actor',
  'actor-kinds.many': 'Kinds of actor',
  'actor-kinds.text':
    'Who is expected at the table, or to be consulted. Seats and organisations say which kind they are of.',
  'actor-kinds.empty': 'No kind of actor yet',
  'actor-kinds.empty.text':
    'Start from a template and change it as you like, or add kinds one by one. Once there are some, it can be seen who is missing at the table.',
  'actor-kinds.add': 'Add a kind of actor',
  'actor-kinds.edit': 'Edit the kind of actor',
  'actor-kinds.seats': 'Expected seats',
  'actor-kinds.seats.hint':
    'Representatives expected at the table. Zero: this kind is consulted, not seated.',
  'actor-kinds.consulted': 'consulted',
  'actor-kinds.delete':
    '{n, plural, =0 {No organisation is} one {# organisation is} other {# organisations are}} of this kind; they stay, without it. Seats stay too.',
} as const

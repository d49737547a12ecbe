export const seats = {
  'seats.text':
    'The chairs at the table, each held by a representative of an organisation. Who that person is stands elsewhere: names of people are no figures.',
  'seats.figures':
    '{n, plural, one {# seat} other {# seats}}; {least, number} to {most, number} are expected.',
  'seats.empty': 'No seat is recorded yet',
  'seats.empty.text':
    'Add a seat for each organisation that sends somebody to the table, whoever leads it first. The findings then say which kinds of actors are not at the table and which sectors weigh too much there. {least, number} to {most, number} seats are expected.',
  'seats.add': 'Add a seat',
  'seats.edit': 'Edit the seat',
  'seats.of': 'Seat of {name}',
  'seats.one': 'Seat at the table',
  'seats.none': 'No seat at the table',
  'seats.kind': 'Speaks for',
  'seats.kind.hint': 'The kind of actor that this seat is counted for.',
  'seats.kind.own': 'the kinds of its organisation',
  'seats.role': 'Role',
  'seats.role.president': 'President',
  'seats.role.secretary': 'Secretary',
  'seats.role.member': 'Member',
  'seats.authority': 'May commit its organisation',
  'seats.authority.hint':
    'Whether what is agreed at the table binds the organisation. Private to the alliance.',
  'seats.authority.yes': 'Yes',
  'seats.authority.no': 'No',
  'seats.authority.unasked': 'Not asked yet',
  'seats.delete': 'The organisation stays; it only loses this seat.',
} as const

export const sectors = {
  'sectors.text':
    'The fields of work that this alliance divides its organisations into. Their order and their marks are the same in every view.',
  'sectors.add': 'Add a sector',
  'sectors.edit': 'Edit the sector',
  'sectors.label': 'Name',
  'sectors.colour': 'Colour',
  'sectors.colour.hint': 'Left empty, the next one of a palette that every eye can tell apart.',
  'sectors.expectedMinimum': 'Expected at least',
  'sectors.expectedMinimum.hint':
    'Organisations that a place should have in this sector; fewer are shown as thin coverage. Left empty: one.',
  'sectors.code': 'Short name',
  'sectors.code.hint':
    'For addresses and files: lower case, digits, hyphens. Left empty, made from the name.',
  'sectors.up': 'Move {name} up',
  'sectors.down': 'Move {name} down',
  'sectors.delete':
    '{n, plural, =0 {No organisation is} one {# organisation is} other {# organisations are}} in it; they stay, without this sector.',
} as const

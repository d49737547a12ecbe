export const sectors = {
  'sectors.text':
    'The fields of work that this alliance divides its organisations into. Their order and their marks are the same in every view.',
  'sectors.empty': 'No sector yet',
  'sectors.empty.text':
    'Start from a template and change it as you like, or add sectors one by one. Once there are some, the views can tell organisations apart and show where nobody works.',
  'sectors.add': 'Add a sector',
  'sectors.edit': 'Edit the sector',
  'sectors.colour': 'Colour',
  'sectors.colour.hint': 'Left empty, the next one of a palette that every eye can tell apart.',
  'sectors.expectedMinimum.hint':
    'Organisations that a place should have in this sector; fewer are shown as thin coverage. Left empty: one.',
  'sectors.perInhabitants': 'Expected per 10,000 inhabitants',
  'sectors.perInhabitants.hint':
    'Where that is more than the minimum: 0.5 expects one for every 20,000. Counted for territories with a known population.',
  'sectors.expected': '{n, number}, or {share, number} per 10,000 inhabitants',
  'sectors.reach.hint':
    'How far somebody may have to go. Left empty: the distance set under “How gaps are found”.',
  'sectors.delete':
    '{n, plural, =0 {No organisation is} one {# organisation is} other {# organisations are}} in it; they stay, without this sector.',
} as const

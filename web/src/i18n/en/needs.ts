export const needs = {
  'needs.one': 'Need',
  'needs.many': 'Needs',
  'needs.served': 'Need served',
  'needs.servedBy': 'Served by',
  'needs.text':
    'What the people need for whom this alliance works. Organisations say which of them they serve, and what their own beneficiaries need.',
  'needs.empty': 'No need is listed yet',
  'needs.empty.text':
    'Start from a template and change it as you like, or add needs one by one. Organisations can then say which of them they serve.',
  'needs.add': 'Add a need',
  'needs.edit': 'Edit the need',
  'needs.expected.hint':
    'Organisations that should serve it in the region. Left empty: two, because one alone may fail.',
  'needs.reach.hint':
    'How far somebody may have to go for it. Left empty: the distance set under “How gaps are found”.',
  'needs.delete':
    '{n, plural, =0 {No organisation serves} one {# organisation serves} other {# organisations serve}} it; they stay, without this need.',
} as const

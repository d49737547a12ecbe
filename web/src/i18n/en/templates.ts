export const templates = {
  'templates.start': 'Start from a template',
  'templates.which': 'Template',
  'templates.count': '{n, number} of {of, number} chosen',
  'templates.all': 'All',
  'templates.none': 'None',
  'templates.there': 'already in the list',
  'templates.add': '{n, plural, =0 {Nothing to add} one {Add one} other {Add these #}}',
  'templates.added': '{n, plural, one {One entry was added.} other {# entries were added.}}',
} as const

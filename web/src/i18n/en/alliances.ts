export const alliances = {
  'alliances.many': 'Alliances',
  'alliances.totals':
    '{alliances, plural, one {# alliance} other {# alliances}}, {organisations, plural, one {# organisation} other {# organisations}}',
  'alliances.settings': 'Settings',
  'alliances.import': 'Import',
  'alliances.history': 'History',
  'alliances.newOrganisation': 'Add an organisation',
  'alliances.none': 'No alliance to show',
  'alliances.none.text': 'No alliance is open to everybody here. Members see theirs after signing in.',
  'alliances.hole.unknown': '{alliance} lists nobody in {sector} – and nobody has recorded having looked.',
  'alliances.hole.unknown.text':
    'An empty cell is a question, not an answer: it may be a gap, or a place where nobody has looked yet.',
  'alliances.hole.none': '{alliance} has nobody in {sector}, as was found on {date}.',
  'alliances.hole.none.text': 'Somebody looked, and found nobody. That is a gap.',
  'alliances.hole.others': '{n, plural, one {One more cell is} other {# more cells are}} empty.',
  'alliances.hole.look': 'See the matrix of {alliance}',
  'alliances.hole.map': 'Its map',
  'alliances.noHole': 'Every alliance lists somebody in every one of its sectors.',
  'alliances.noHole.text':
    'Nothing is missing at this height. Open an alliance to see where within it there is nobody.',
  'alliances.matrix': 'Alliances by sectors',
  'alliances.matrix.caption':
    'Organisations, existing and developing, by sector; one in two sectors counts in both. Each number opens its list.',
  'alliances.cell':
    '{alliance}, {sector}: {n, plural, =0 {nobody listed} one {# organisation} other {# organisations}}',
  'alliances.cell.unknown': 'not looked at',
  'alliances.cell.none': 'looked {date}',
  'alliances.cell.thin': 'of {n, number} expected',
  'alliances.cell.absent': 'no such sector',
  'alliances.map': 'Where the organisations are',
} as const

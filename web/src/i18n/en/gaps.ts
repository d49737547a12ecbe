export const gaps = {
  'gaps.looking': 'Looking for what is missing…',
  'gaps.lookingAgain': 'Something changed: looking again…',
  'gaps.failed': 'What is missing could not be found out. Nothing of the data is lost.',
  'gaps.retry': 'Try again',
  'gaps.summary': 'In five sentences',
  'gaps.summary.copied': 'The five sentences are copied',
  'gaps.summary.refused': 'The browser would not copy: select the sentences and copy them by hand.',
  'gaps.tally': 'Findings by how serious they are',
  'gaps.by': 'Group by',
  'gaps.by.kind': 'By kind',
  'gaps.by.level': 'By seriousness',
  'gaps.count': '{n, plural, one {# finding} other {# findings}}',
  'gaps.figure':
    '{name}: {n, number} of {total, number}, {unknown, plural, =0 {none not known} other {# not known}}',
  'gaps.more': '{n, plural, one {Show # more} other {Show # more}}',
  'gaps.filtered':
    '{n, number} of {total, plural, one {# finding touches} other {# findings touch}} what the filters show. Their figures are those of the whole alliance.',
  'gaps.tooFew':
    '{n, plural, =0 {There is no organisation yet: nothing can be said of needs met, ties or engagement.} one {There is one organisation: nothing can be said of ties.} other {}}',
  'gaps.none': 'Nothing found missing',
  'gaps.none.text':
    'In what is recorded, every expectation is met. Sectors, needs and expected numbers are set in the settings.',
  'gaps.noneHere': 'No finding touches what the filters show',
  'gaps.noneHere.text': 'Nothing recorded is lacking here, or the filters are too narrow.',
  'gaps.state.accepted': 'Accepted',
  'gaps.state.working': 'Being worked on',
  'gaps.state.workingBy': 'Being worked on: {who}',
  'gaps.state.dismissed': 'Dismissed',
  'gaps.state.closed': 'Closed',
  'gaps.state.reopened': 'Found again',
} as const

/** Words of making one organisation of two. */
export const merge = {
  'merge.menu': 'Merge with another one',
  'merge.two': 'Merge these two',
  'merge.title': 'Merge two organisations',
  'merge.choose':
    'Was {name} recorded twice? Choose the other record. Before anything is merged, you see both side by side.',
  'merge.likely': 'Likely the same',
  'merge.likely.none': 'Nothing here looks the same. Look for the other record by its name.',
  'merge.other': 'Another one, by its name',
  'merge.compare': 'Compare the two',
  'merge.another': 'Choose another one',
  'merge.target': 'Which of the two stays',
  'merge.target.text': 'Its address stays. The address of the other one leads here from now on.',
  'merge.found': '{gone} was a missing actor. Now it is found: it becomes {name}, and its next step is done.',
  'merge.side.target': 'The one that stays',
  'merge.side.source': 'The one that becomes part of it',
  'merge.side.both': 'Both, one below the other',
  'merge.conflicts': 'Where the two contradict each other',
  'merge.conflicts.none': 'Nowhere: there is nothing to choose.',
  'merge.conflicts.text': 'Choose whose word stands. The history keeps the other one.',
  'merge.allTarget': 'Always the one that stays',
  'merge.allSource': 'Always the other one',
  'merge.undecided': '{n, plural, one {One choice is left} other {# choices are left}}',
  'merge.undecided.one': 'Choose whose word stands.',
  'merge.kept': 'What is kept of both',
  'merge.kept.text':
    'Lists are joined, each entry once. What only one of the two says stands. The later day of confirmation counts.',
  'merge.kept.field': 'Field',
  'merge.follows': 'What follows',
  'merge.follows.ties':
    '{n, plural, =0 {No partnership comes along.} one {One partnership comes along.} other {# partnerships come along.}}',
  'merge.follows.doubles':
    '{n, plural, one {One is of a kind and with a partner that the other record has too: the two become one.} other {# are of a kind and with a partner that the other record has too: each two become one.}}',
  'merge.follows.between':
    '{n, plural, one {The partnership between the two disappears.} other {The # partnerships between the two disappear.}}',
  'merge.follows.seats':
    '{n, plural, one {One seat at the table comes along.} other {# seats at the table come along.}}',
  'merge.follows.rest':
    'Actions it answers for, actors it approaches, what was said about findings and its history come along too.',
  'merge.do': 'Merge',
  'merge.done': '{gone} is part of {name} now.',
  'merge.stale':
    'Somebody has changed one of the two meanwhile. This is how they stand now: look once more, then merge.',
  'merge.led': 'The organisation at that address has been merged into this one.',
  'merge.led.open': 'Open it in a new tab',
} as const

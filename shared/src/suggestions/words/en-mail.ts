import type { SuggestionWords } from './wording.ts'

/** What private links lead to, and what is sent by mail. */
export const englishMail: Pick<SuggestionWords, 'entry' | 'mail'> = {
  entry: {
    title: (name) => `${name}: is this right?`,
    text: ({ alliance, until }) =>
      `${alliance} has this about your organisation, and publishes it. Confirm that it is right, or say what should be different. This link is for you alone and holds until ${until}.`,
    held: 'What is recorded',
    ties: 'You work with',
    tiesHint: 'Take the tick away where this is not so.',
    verified: (day, say) => `Last verified on ${say.day(day)}.`,
    neverVerified: 'Nobody has verified this yet.',
    place: (n) => `Place ${n}`,
    nothing: 'not recorded',
    confirm: 'All of this is right',
    correct: 'Something is wrong or missing',
    confirmed: {
      title: 'Thank you',
      text: 'Your entry is marked as verified today, and the ties that you ticked as confirmed. You can come back by the same link.',
    },
    notOurs: (names, say) => `We do not work with ${say.list(names)}.`,
    gone: {
      title: 'This link does not work any more',
      text: 'It has expired or was taken back. Ask the alliance for a new one.',
    },
  },
  mail: {
    entrySubject: (name) => `${name}: is your entry right?`,
    entryText: ({ alliance, name, link, until }) =>
      `${alliance} publishes a map of the organisations of its region. ${name} is on it.\n\nPlease look whether what it says is right, and confirm or correct it. You need no account:\n${link}\n\nThe link is for your organisation alone and holds until ${until}. Your address is not kept.`,
    subject: (name) => `${name}: is this your address?`,
    text: ({ alliance, link, hours }) =>
      `Somebody made a suggestion to ${alliance} and gave this address to be answered at.\n\nIf it was you, confirm it here. The link holds for ${hours} hours:\n${link}\n\nIf it was not you, say so there, and we will not write to you again. If you do nothing, your address is deleted.`,
    answerSubject: (name) => `${name}: your suggestion`,
    answerText: ({ alliance, answer, link }) =>
      `Your suggestion to ${alliance} has been looked at.\n\n${answers[answer]}\n\n${link}\n\nThis is our only mail about it. Your address will be deleted within 30 days.`,
  },
}

const answers = {
  thanks: 'Thank you: members have followed it. It will stand in the next edition.',
  partly: 'Thank you: members have followed it in part. That part will stand in the next edition.',
  known: 'Thank you: this was known already, or had been changed meanwhile.',
  outside: 'It was not followed: the organisation is outside of the region or of what this map is about.',
  unclear: 'It was not followed: members did not understand what should be different. You can write again.',
  unverified: 'It was not followed: members could not verify it. You can write again and name a source.',
}

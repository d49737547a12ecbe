import type { SuggestionWords } from './wording.ts'

export const english: SuggestionWords = {
  links: {
    add: 'Suggest an organisation that is missing',
    remark: 'Tell us what is wrong here',
    correct: 'Suggest a correction',
    address: 'Suggest a correction at this address:',
  },
  title: {
    add: 'Suggest an organisation that is missing',
    remark: 'Tell us what is wrong here',
    correct: (name) => `Suggest a correction: ${name}`,
  },
  intro: {
    add: 'Say what you know. Only the name is needed. Members of the alliance read it and decide; nothing becomes public before the next edition.',
    remark:
      'Say what is wrong on the map, in the list or in the figures. Members of the alliance read it and decide; nothing becomes public before the next edition.',
    correct:
      'Change what is wrong, or say it in your words. Members of the alliance read it and decide; nothing becomes public before the next edition.',
  },
  invented: 'This alliance is invented, for training. Suggestions reach nobody outside of it.',
  name: 'Name of the organisation',
  description: 'What it does',
  lines: { website: 'Website', email: 'General e-mail', phone: 'General telephone' },
  lineHints: {
    website: 'Begins with https://',
    email: 'Of the organisation, never of a person.',
    phone: 'Of the organisation, never of a person.',
  },
  lists: { sectors: 'Sectors', needs: 'Needs it meets', actorKinds: 'Kinds of actor' },
  places: {
    title: 'Place',
    another: 'Another place',
    address: 'Street and number',
    postcode: 'Postcode',
    locality: 'Town',
  },
  closed: 'This organisation no longer exists',
  message: {
    add: 'What else should we know?',
    correct: 'What is wrong, in your words',
    remark: 'What is wrong, and what would be right?',
  },
  messageHint: 'Name no persons, and nobody who must not be found.',
  address: {
    title: 'If you want an answer',
    label: 'Your e-mail address',
    hint: 'Optional. Only used to ask whether it is yours and to tell you what was decided. No member sees it. It is deleted 30 days after the decision.',
    withoutScript:
      'Without JavaScript we cannot tell you from a robot. Give an address and confirm it, or your suggestion waits among those that look like spam, where members look less often.',
  },
  trap: 'Leave this empty',
  keeping:
    'We keep what you write until members have decided and 30 days longer, without your name or network.',
  takingBack: {
    withMail: 'To take it back, use the link in our mail, or write to the alliance.',
    without: 'To take it back, write to the alliance.',
  },
  send: 'Send',
  faults: {
    title: 'Please look at this again. Nothing that you typed is lost.',
    nothing: 'Nothing differs from what is published. Change a field, or say in words what is wrong.',
    name: 'Give the name of the organisation.',
    long: 'This is too long. Shorten it.',
    characters: 'This holds a character that cannot be stored. Delete it and type it again.',
    'web-address': 'Write a web address such as https://example.org, or leave it empty.',
    email: 'Write an address such as contact@example.org, or leave it empty.',
    phone: 'Write a telephone number with digits and spaces, or leave it empty.',
    'own-email': 'Write your address such as name@example.org, or leave it empty.',
    early: 'That was very quick. Look it over, then send it again.',
    late: 'This page was open for too long. Look it over, then send it again.',
    network: 'There were many suggestions from your network. Send it again in an hour.',
    full: 'This alliance has had too many suggestions today. Send it again tomorrow.',
  },
  thanks: {
    title: 'Thank you',
    text: 'Members of the alliance will read your suggestion. If they follow it, it stands in the next edition.',
    mail: 'If you gave an address, look at your mail: a link there confirms that it is yours.',
    back: (name) => `Back to ${name}`,
  },
  confirm: {
    title: 'Is this your address?',
    text: (name) => `Somebody made a suggestion to ${name} and gave this address to be answered at.`,
    yes: 'Yes, answer me there',
    no: 'No, this was not me',
    take: 'Delete my suggestion',
    confirmed: {
      title: 'Your address is confirmed',
      text: 'You will get one mail when members have decided. Until then you can delete your suggestion and your address here.',
    },
    notMe: {
      title: 'We will not write to you again',
      text: 'Your address is deleted. A code that nobody can turn back into it keeps it from being used again.',
    },
    taken: { title: 'Your suggestion is deleted', text: 'Your address is deleted, too.' },
    gone: {
      title: 'This link does not work any more',
      text: 'It holds for 24 hours, or the suggestion has been deleted. You can make the suggestion again.',
    },
  },
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

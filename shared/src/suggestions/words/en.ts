import { englishMail } from './en-mail.ts'
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
    lines: ['Town', 'Street and number', 'Postcode'],
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
  ...englishMail,
}

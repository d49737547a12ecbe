import type { PhoneWords } from './wording.ts'

/** What is said of votes, and in the menu. */
export const englishRoom: Pick<PhoneWords, 'vote' | 'menu'> = {
  vote: {
    soon: 'The vote begins in a moment.',
    left: (left, say) => `${say.count(left, 'dot', 'dots')} left`,
    of: (dots, say) => `You have ${say.count(dots, 'dot', 'dots')}. Put them on what matters most.`,
    more: (title) => `One dot more for ${title}`,
    fewer: (title) => `One dot less for ${title}`,
    dots: (dots, say) => say.count(dots, 'dot', 'dots'),
    saved: 'Your dots are counted. You can move them until the vote closes.',
    sending: 'Your dots are not sent yet.',
    closed: 'The vote is closed. The result comes in a moment.',
    tooLate: 'The vote was closed before your last dots arrived.',
    blind: 'Nobody sees who put dots where.',
    results: 'Result',
    voted: ({ voted, joined }, say) => `${say.number(voted)} of ${say.number(joined)} voted.`,
    round: (number, say) => `Round ${say.number(number)}`,
  },
  menu: {
    open: 'Menu',
    close: 'Close',
    title: 'You in this workshop',
    name: 'Your name',
    saveName: 'Save name',
    nameSaved: 'Name saved',
    link: 'Carry on in another window or device',
    linkText: 'Open this link there. Keep it to yourself: whoever has it writes as you.',
    copy: 'Copy link',
    copied: 'Link copied',
    share: 'Send link to myself',
    leave: 'Leave the workshop',
    leaveText: 'Your name is deleted, and this phone is forgotten. What you added stays, without your name.',
    leaveUnsent: (count, say) =>
      `${say.count(count, 'entry has', 'entries have')} not been sent and would be lost.`,
    leaveNow: 'Leave',
    leaveOffline: 'Leaving needs a connection. Try again in a moment.',
  },
}

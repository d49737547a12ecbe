import { englishForms } from './en-forms.ts'
import { englishRoom } from './en-room.ts'
import type { PhoneWords } from './wording.ts'

export const english: PhoneWords = {
  join: {
    title: 'Take part in the workshop',
    code: 'Code on the wall',
    codeHint: '8 digits, such as 1234 5678',
    name: 'Your name (optional)',
    nameHint: 'Facilitators see it, the wall does not.',
    submit: 'Join',
    joining: 'Joining…',
    privacy:
      'No account, no app. Your name is deleted after the workshop. What you add stays, without your name.',
    withoutScript: 'To take part, switch JavaScript on – or ask a facilitator for a paper sheet.',
    digits: (count, say) =>
      `The code has 8 digits. You typed ${say.number(count)}. Compare it with the wall.`,
    faults: {
      empty: 'Type the code that is on the wall.',
      unknown: 'No workshop has this code. Compare it with the wall.',
      link: 'This link does not work any more. Type the code that is on the wall.',
      closed: 'The door is closed. Ask a facilitator to open it.',
      ended: 'This workshop has ended.',
      guesses: 'Many wrong codes came in. Wait a minute, or scan the QR code on the wall.',
      offline: 'No connection. Check Wi-Fi or mobile data, then press Join again.',
      portal: 'The Wi-Fi asks you to sign in first. Then press Join again.',
      busy: 'The service does not answer just now. Press Join again in a moment.',
      elsewhere:
        'This window is in a workshop already, with entries that are not sent. Wait until they are, then open the link again.',
    },
  },
  notices: {
    offline: 'No connection. Go on: what you write is kept on this phone and sent later.',
    portal: 'The Wi-Fi asks you to sign in. What you write is kept on this phone until then.',
    busy: 'The service does not answer just now. What you write is kept on this phone; we keep trying.',
    memory: 'This browser stores nothing. Keep this page open until everything is sent.',
    frozen: 'The facilitator has paused the room. Go on writing: it is sent when the room goes on.',
  },
  signInToWifi: 'Sign in to the Wi-Fi',
  step: ({ at, of }, say) => `${say.number(at)} of ${say.number(of)}`,
  time: {
    left: (time) => `${time} left`,
    over: 'Time is up. Finish what you are writing.',
    minute: 'One minute left',
  },
  waiting: {
    title: 'You are in',
    text: 'The workshop has not begun. This page follows the room by itself; leave it open.',
    hello: (name) => `You are here as ${name}.`,
  },
  rest: 'Nothing to do here: look up and talk.',
  ready: {
    label: 'I am done',
    hint: 'You can take it back at any time.',
    on: 'The room knows that you are done.',
  },
  ...englishForms,
  own: {
    title: 'What you have added',
    nameless: {
      organisation: 'Organisation',
      place: 'Place',
      tie: 'Who works with whom',
      need: 'What it offers',
      survey: 'I looked, and found nobody',
      missing: 'Missing actor',
      commitment: 'Commitment',
    },
    states: {
      waiting: 'Received. A facilitator looks at it.',
      applied: 'Added.',
      known: 'We had this already. Thank you.',
      late: 'Came after the exercise. A facilitator decides.',
      refused: 'Not added.',
      'taken-back': 'Taken back.',
    },
    sending: 'Sending…',
    kept: 'Kept on this phone, not sent yet.',
    changing: 'Your change is not sent yet.',
    takingBack: 'Taking it back…',
    needsYou: 'Needs you.',
    reason: (reason) => `Reason: ${reason}`,
    verbs: { change: 'Change', correct: 'Correct', takeBack: 'Take back', discard: 'Delete' },
    takenBack: (title) => `Taken back: ${title}`,
    all: (count, say) => `All that you have added (${say.number(count)})`,
  },
  moved: {
    text: (question) => `The room has moved on: ${question} Finish here first, if you like.`,
    vote: 'The room votes now. Finish here first, if you like.',
    go: 'Follow the room',
  },
  draft: {
    text: (question) => `You had begun something for “${question}”`,
    goOn: 'Finish it',
    discard: 'Delete it',
  },
  ...englishRoom,
  ended: {
    title: 'The workshop has ended',
    text: 'Thank you for taking part. Your name will be deleted; what you added stays with the alliance.',
    unsent: (count, say) =>
      `${say.count(count, 'entry', 'entries')} did not arrive in time. The text is below: show it to a facilitator.`,
  },
  removed: {
    title: 'You are no longer in this workshop',
    text: 'A facilitator has removed this phone. If that was a mistake, join again with the code on the wall.',
  },
  unknown: {
    title: 'This phone is not known here',
    text: 'You have left or were removed, or the room was deleted. Join again with the code on the wall.',
  },
  left: { title: 'You have left', text: 'Your name is deleted and this phone is forgotten. Goodbye!' },
  connecting: 'Connecting…',
  languages: 'Language',
  another: 'Join with a code',
}

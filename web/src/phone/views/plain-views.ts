import type { Desk, View } from '../fields/desk.ts'
import { countUnsent } from '../outbox/outbox.ts'
import { make, setText } from '../page/dom.ts'
import { ownList } from './own-list.ts'

const heading = (text: string) => make('h1', { tabindex: -1 }, text)
const joinAgain = ({ words }: Desk) => make('a', { class: 'button', href: '/w?new' }, words.another)

export const connectingView = ({ words }: Desk): View => ({
  root: make('div', {}, make('h1', { tabindex: -1, class: 'quiet' }, words.connecting)),
})

export function waitingView(desk: Desk): View {
  const { phone, words, say } = desk
  const hello = make('p', { class: 'hello' })
  const own = ownList(desk, () => true)
  const root = make(
    'div',
    {},
    heading(words.waiting.title),
    hello,
    make('p', {}, words.waiting.text),
    own.root,
  )
  const update = () => {
    const { me } = phone.state()
    setText(hello, me ? words.waiting.hello(me.name, say) : '')
    own.update?.()
  }
  update()
  return { root, update }
}

export function endedView(desk: Desk): View {
  const { phone, words, say } = desk
  const unsent = make('p', { class: 'fault' })
  const own = ownList(desk, () => true)
  const root = make(
    'div',
    { class: 'ended' },
    ...[heading(words.ended.title), make('p', {}, words.ended.text), unsent, own.root, joinAgain(desk)],
  )
  const update = () => {
    const count = countUnsent(phone.state().outbox)
    setText(unsent, count > 0 ? words.ended.unsent(count, say) : '')
    own.update?.()
  }
  update()
  return { root, update }
}

/** This phone is not in the room any more, for one reason or another. What was written on it is still to be seen. */
export function outsideView(desk: Desk, why: 'removed' | 'unknown' | 'left'): View {
  const { words } = desk
  const own = ownList(desk, () => why !== 'left')
  return {
    root: make(
      'div',
      {},
      ...[heading(words[why].title), make('p', {}, words[why].text), joinAgain(desk)],
      own.root,
    ),
    update: own.update,
  }
}

import type { SentenceLanguage } from '@atlas/shared/sentences/languages'
import { sayIn } from '@atlas/shared/sentences/say'
import { phoneWords } from '@atlas/shared/workshops/words/phone-words'
import type { Desk, View } from '../fields/desk.ts'
import { button, fill, make, setText } from '../page/dom.ts'
import type { RoomPhone } from '../room/phone-state.ts'
import { clockText, secondsLeft } from '../room/room-clock.ts'
import { keyOf, noticeOf, type Screen, screenOf } from '../room/screen.ts'
import { exerciseView } from './exercise-view.ts'
import { openMenu } from './menu.ts'
import { connectingView, endedView, outsideView, waitingView } from './plain-views.ts'
import { voteView } from './vote-view.ts'

type FrameParts = {
  phone: RoomPhone
  personalLink: string
  /** The participant has left: nothing of it stays on this phone. */
  left: () => void
}

/** Everything that is seen of a room: what stands around, and one screen inside. */
export function showFrame({ phone, personalLink, left }: FrameParts): { update: () => void } {
  const main = document.querySelector('main') ?? document.body
  const header = document.querySelector('header') ?? document.body
  const title = make('span', { class: 'room' })
  const step = make('span', { class: 'quiet' })
  const clock = make('span', { class: 'clock', role: 'timer' })
  const notice = make('div', { class: 'notices', role: 'status' })
  const status = make('p', { class: 'unseen', role: 'status' })
  header.after(notice, status)

  let desk: Desk | undefined
  let language: SentenceLanguage | undefined
  let shown = ''
  let view: View | undefined
  let noticed = ''
  let said = ''

  const announce = (text: string) => {
    // Said twice, the same words would be heard once.
    status.textContent = status.textContent === text ? `${text}\u00a0` : text
  }

  function viewOf(screen: Screen, at: Desk): View {
    switch (screen.is) {
      case 'exercise':
        return exerciseView(at, screen.exercise)
      case 'vote':
        return voteView(at, screen.exercise)
      case 'waiting':
        return waitingView(at)
      case 'ended':
        return endedView(at)
      case 'connecting':
        return connectingView(at)
      default:
        return outsideView(at, screen.is)
    }
  }

  function deskFor(wanted: SentenceLanguage): Desk {
    const words = phoneWords(wanted)
    language = wanted
    document.documentElement.lang = wanted
    shown = ''
    noticed = ''
    const menu = button(words.menu.open, 'plain', () =>
      openMenu(desk as Desk, { personalLink, edit: view?.edit, left }),
    )
    fill(header, title, make('span', { class: 'where' }, step, clock), menu)
    return { phone, words, say: sayIn(wanted), announce }
  }

  function update() {
    const state = phone.state()
    const { access, room, held } = state
    if (!desk || state.language !== language) desk = deskFor(state.language)
    const screen = screenOf(access, room, held)
    setText(title, room?.title ?? 'Alliance Atlas')
    title.lang = room?.language ?? ''
    const isInside = access === 'in' && room !== null && room.phase !== 'ended'
    ;(header.lastElementChild as HTMLElement).hidden = !isInside
    setText(step, isInside && room.position.at > 0 ? desk.words.step(room.position, desk.say) : '')
    if (keyOf(screen) !== shown) {
      const isFirst = shown === ''
      shown = keyOf(screen)
      view = viewOf(screen, desk)
      fill(main, view.root)
      document.title = `${main.querySelector('h1')?.textContent ?? ''} – ${room?.title ?? 'Alliance Atlas'}`
      scrollTo(0, 0)
      if (!isFirst) main.querySelector('h1')?.focus()
    } else view?.update?.()
    tick()
  }

  /** What changes with the time alone. */
  function tick() {
    if (!desk) return
    const state = phone.state()
    const { words } = desk
    const left =
      state.room && state.access === 'in' ? secondsLeft(state.room, state.offset, Date.now()) : null
    setText(
      clock,
      left === null ? '' : left > 0 ? words.time.left(clockText(left), desk.say) : words.time.over,
    )
    clock.classList.toggle('is-over', left !== null && left <= 0)
    const saying = left === null ? '' : left <= 0 ? words.time.over : left <= 60 ? words.time.minute : ''
    if (saying && saying !== said) announce(saying)
    said = saying
    const kind = state.access === 'in' ? noticeOf(state, Date.now()) : null
    if ((kind ?? '') === noticed) return
    noticed = kind ?? ''
    fill(
      notice,
      kind && make('p', { class: `notice is-${kind}` }, words.notices[kind]),
      // Any page of ours will do: the Wi-Fi puts its own in the place of it.
      kind === 'portal' &&
        make(
          'a',
          { href: '/w', target: '_blank', rel: 'noopener', class: 'button second' },
          words.signInToWifi,
        ),
    )
  }
  setInterval(tick, 1000)
  update()
  return { update }
}

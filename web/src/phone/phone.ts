import './phone.css'
import { sentenceLanguageOf } from '@atlas/shared/sentences/languages'
import type { Joined } from '@atlas/shared/workshops/room'
import { chosenLanguage, openDoor, pageLanguage } from './door.ts'
import { ask } from './outbox/ask.ts'
import { judgeAnswer } from './outbox/judge-answer.ts'
import { keepOn } from './outbox/kept-store.ts'
import { workshopOfSecret } from './outbox/new-id.ts'
import { countUnsent, type Outbox } from './outbox/outbox.ts'
import { databaseShelf, localShelf, memoryShelf } from './outbox/shelves.ts'
import { firstState, type RoomPhone } from './room/phone-state.ts'
import { openRoom } from './room/room-phone.ts'
import { keepSession, readSession, type Session, takeToken } from './session.ts'
import { showFrame } from './views/frame.ts'

/** Out of sight for longer, the stream is closed; a phone in a pocket need not listen. In milliseconds. */
const maxHiddenMs = 60_000

let phone: RoomPhone | undefined
const store = keepOn(
  [
    ['database', databaseShelf()],
    ['local', localShelf()],
    ['memory', memoryShelf()],
  ],
  () => phone?.change({ shelf: store.shelf() }),
)

async function start() {
  const secret = /^\/w\/([\w-]+)$/.exec(location.pathname)?.[1]
  const given = takeToken()
  const session = await readSession(store)
  if (given && given !== session?.token) {
    const outbox = session && (await store.get<Outbox>(`${session.workshopId}/outbox`))
    if (countUnsent(outbox ?? []) === 0) return carryOn(given)
    return openDoor({ secret, entered }).tell('elsewhere')
  }
  const isSame = !secret || workshopOfSecret(secret) === session?.workshopId
  const isNew = new URLSearchParams(location.search).has('new')
  if (session && isSame && !isNew) return enter(session)
  openDoor({ secret, entered })
}

/** In by the door. */
async function entered(token: string, joined: Joined) {
  const session = {
    token,
    workshopId: joined.room.workshopId,
    language: chosenLanguage() ?? joined.room.language,
  }
  await keepSession(store, session)
  await enter(session, joined)
}

/** In by a personal link, once the service has told which room it is for. */
async function carryOn(token: string): Promise<void> {
  const verdict = judgeAnswer(await ask('room/state', { token }), (body) => 'room' in Object(body))
  if (verdict.is === 'delivered') return entered(token, verdict.body as Joined)
  const door = openDoor({ secret: undefined, entered })
  // Tried again by a press of the reader, with the link that is in their hands.
  door.tell(
    verdict.is === 'kept' && verdict.why !== 'unknown' && verdict.why !== 'frozen' ? verdict.why : 'link',
  )
}

async function enter(session: Session, joined?: Joined) {
  const { token, workshopId } = session
  let frame: ReturnType<typeof showFrame> | undefined
  let language = sentenceLanguageOf([session.language, pageLanguage()])
  const first = {
    ...firstState,
    ...(joined && { me: joined.me, room: joined.room }),
    ...{ language, shelf: store.shelf() },
  }
  phone = await openRoom({
    ...{ store, token, workshopId, first },
    show(state) {
      frame?.update()
      if (state.language === language) return
      language = state.language
      void keepSession(store, { ...session, language: state.language })
    },
  })
  frame = showFrame({
    phone,
    personalLink: `${location.origin}/w#${token}`,
    left: () => void keepSession(store, null),
  })
}

let hiddenTimer: ReturnType<typeof setTimeout> | undefined
document.addEventListener('visibilitychange', () => {
  clearTimeout(hiddenTimer)
  if (document.visibilityState === 'visible') phone?.wake()
  else hiddenTimer = setTimeout(() => phone?.sleep(), maxHiddenMs)
})
// A page that comes back out of the browser's memory is told in no other way.
addEventListener('pageshow', ({ persisted }) => persisted && phone?.wake())
addEventListener('online', () => phone?.wake())
void start()

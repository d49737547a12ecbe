import type { OwnEntry } from '@atlas/shared/workshops/entries'
import type { Joined, RoomLists, RoomOrganisation, RoomPlace, RoomState } from '@atlas/shared/workshops/room'
import { ask, openStream } from '../outbox/ask.ts'
import { type Courier, startCourier } from '../outbox/courier.ts'
import { judgeAnswer, type KeptFor, type Verdict } from '../outbox/judge-answer.ts'
import type { KeptStore } from '../outbox/kept-store.ts'
import { newId } from '../outbox/new-id.ts'
import { discard, type Outbox, type OutboxItem, putIn } from '../outbox/outbox.ts'
import { aloneIn, otherWindows } from '../outbox/windows.ts'
import type { StreamEvent } from './event-reader.ts'
import { followRoom, type RoomFollower } from './follow-room.ts'
import { keptRoom } from './kept-room.ts'
import type { PhoneState, RoomPhone } from './phone-state.ts'
import { clockOffset } from './room-clock.ts'
import { type Access, screenOf } from './screen.ts'

/** No more organisations are remembered. */
const maxOrganisations = 300

type Parts = {
  store: KeptStore
  token: string
  workshopId: string
  first: PhoneState
  /** Hears each state of the page, the first one too. */
  show: (state: PhoneState) => void
}

/** Opens a room on this phone: what it knows of it, its outbox and its ear. */
export async function openRoom({ store, token, workshopId, first, show }: Parts): Promise<RoomPhone> {
  const kept = keptRoom(store, workshopId)
  let state = first
  let follower: RoomFollower | undefined
  let courier: Courier | undefined
  const windows = otherWindows(workshopId, async () => {
    change({ outbox: await kept.readOutbox() })
    courier?.look()
  })

  function change(part: Partial<PhoneState>) {
    state = { ...state, ...part }
    show(state)
  }

  const updateOutbox = async (update: (outbox: Outbox) => Outbox) => {
    const outbox = await kept.updateOutbox(update)
    change({ outbox, shelf: store.shelf() })
    windows.tell()
    return outbox
  }

  const { keep } = kept

  function line(why: KeptFor | null) {
    if (why === 'unknown') return close('unknown')
    // That it is over, the state tells.
    if (why === 'ended') return
    const isNews = (state.trouble?.why ?? null) !== why
    if (isNews) change({ trouble: why ? { why, since: state.trouble?.since ?? Date.now() } : null })
    if (isNews && !why) courier?.retry()
  }

  function hearRoom(room: RoomState) {
    const wasFrozen = state.room?.isFrozen
    change({ room, offset: clockOffset(room, Date.now()) })
    keep('joined', { me: state.me, room })
    if (wasFrozen && !room.isFrozen) courier?.retry()
    if (room.phase === 'ended') close('ended')
  }

  function hear({ event, data }: StreamEvent) {
    if (event === 'room') hearRoom(data as RoomState)
    // What was said while nobody listened is read.
    else if (event === 'mine' || event === 'connected') void readEntries()
    else if (event === 'removed') close('removed')
    else if (event === 'state') {
      const { me, room } = data as Joined
      change({ me })
      hearRoom(room)
      if (state.entries.some((each) => each.state === 'waiting')) void readEntries()
    }
  }

  function close(access: Access) {
    follower?.stop()
    if (access !== 'ended') courier?.stop()
    if (state.access === 'in') change({ access, held: null, trouble: null })
  }

  async function read<T>(path: string, take: (body: T) => void) {
    const verdict = judgeAnswer(
      await ask(path, { token }),
      (body) => typeof body === 'object' && body !== null,
    )
    if (verdict.is === 'delivered') take(verdict.body as T)
    else if (verdict.is === 'kept' && verdict.why === 'unknown') close('unknown')
    return verdict
  }

  const readEntries = () =>
    read<{ items: OwnEntry[] }>('room/entries', ({ items }) => {
      change({ entries: items })
      keep('entries', items)
    })

  const readLists = () =>
    read<RoomLists>('room/lists', (lists) => {
      change({ lists })
      keep('lists', lists)
    })

  function tell(verdict: Verdict, item: OutboxItem) {
    if (verdict.is === 'kept') {
      if (verdict.why === 'unknown') close('unknown')
      else if (verdict.why !== 'frozen') line(verdict.why)
      return
    }
    line(null)
    if (item.act === 'vote') change({ isVoteTooLate: verdict.is === 'needs-you' })
    if (verdict.is !== 'delivered') return
    if (item.act === 'ready' || item.act === 'name') change({ me: verdict.body as PhoneState['me'] })
    else if (item.act === 'vote' && state.me) change({ me: { ...state.me, ballot: verdict.body as never } })
    else if (item.act !== 'vote') {
      const entry = verdict.body as OwnEntry
      const entries = [entry, ...state.entries.filter(({ id }) => id !== entry.id)]
      change({ entries: entries.sort((one, other) => other.createdAt.localeCompare(one.createdAt)) })
      keep('entries', entries)
    }
  }

  async function search<T>(path: string, text: string): Promise<T[] | null> {
    let items: T[] | null = null
    await read<{ items: T[] }>(`room/${path}?text=${encodeURIComponent(text)}`, (body) => {
      items = body.items
    })
    return items
  }

  change(await kept.read())

  const phone: RoomPhone = {
    state: () => state,
    change,
    async act(act) {
      await updateOutbox((old) => putIn(old, act, newId()))
      courier?.look()
    },
    async discard(entryId) {
      await updateOutbox((old) => discard(old, entryId))
    },
    keepDraft(exerciseId, draft) {
      const { [exerciseId]: _, ...others } = state.drafts
      const drafts = draft ? { ...others, [exerciseId]: draft } : others
      change({ drafts })
      keep('drafts', drafts)
    },
    remember(organisations) {
      const seen = Object.entries(state.organisations).filter(
        ([id]) => !organisations.some((each) => each.id === id),
      )
      const all = [...seen, ...organisations.map((each) => [each.id, each] as const)].slice(-maxOrganisations)
      change({ organisations: Object.fromEntries(all) })
      keep('organisations', state.organisations)
    },
    async searchOrganisations(text) {
      const found = await search<RoomOrganisation>('organisations', text)
      if (found && found.length > 0) phone.remember(found)
      return found
    },
    searchPlaces: (text) => search<RoomPlace>('places', text),
    async leave() {
      const answer = await ask('room/me', { method: 'DELETE', token })
      if (answer?.status !== 204 && answer?.status !== 401) return false
      close('left')
      change({ access: 'left' })
      await kept.forget()
      return true
    },
    wake() {
      if (screenOf(state.access, state.room, null).is in over) return
      follower?.reopen()
      courier?.retry()
    },
    sleep: () => follower?.stop(),
  }

  courier = startCourier({
    read: kept.readOutbox,
    update: updateOutbox,
    send: ({ method, path, body }) => ask(`room/${path}`, { method, body, token }),
    alone: aloneIn(`atlas-workshop ${workshopId}`),
    ...{ tell, random: Math.random },
  })
  follower = followRoom({
    open: (signal) => openStream(token, signal),
    readState: () => ask('room/state', { token }),
    heard: hear,
    ...{ line, random: Math.random },
  })
  void read<Joined>('room/state', (data) => hear({ event: 'state', data }))
  void readLists()
  return phone
}

const over = { ended: true, removed: true, unknown: true, left: true }

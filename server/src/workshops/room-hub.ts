import { runReadTransaction, runWriteTransaction } from '@atlas/db/transactions'
import type { RoomCounts, RoomEvent } from '@atlas/shared/workshops/room'
import type { FastifyInstance } from 'fastify'
import plugin from 'fastify-plugin'
import { notFound } from '../http/errors.ts'
import type { EventStream } from '../http/event-stream.ts'
import { listenOnce } from '../http/listen-once.ts'
import { countRoom } from './count-room.ts'
import { findParticipant, hashToken, type Participant } from './participant.ts'
import { type Room, readRoom, roomState } from './read-room.ts'
import { type RoomNotice, roomChannel } from './room-notices.ts'

/** Who listens: a phone of a participant, a facilitator, or the projector. */
export type Listener = { stream: EventStream; as: 'phone' | 'console' | 'wall'; participantId?: string }

export type RoomKey = { allianceId: string; workshopId: string }

declare module 'fastify' {
  interface FastifyInstance {
    rooms: {
      /**
       * A room as it stands; read once for all who ask until something is done with it.
       * @throws Problem not-found where its door was never opened
       */
      read(key: RoomKey): Promise<Room>
      /** @param listener is told of the room from now on, beginning with its state */
      listen(key: RoomKey, listener: Listener): Promise<void>
      count(key: RoomKey): Promise<RoomCounts>
      /** Whose phone has sent a token; remembered for a while, as every request bears one. */
      identify(token: string): Promise<Participant | undefined>
      /** Forgets whose phone it was, for whoever has just let them go; other processes hear of it. */
      forgetPerson(participantId: string): void
      /** Whether somebody was let in with a token of this hash lately. */
      isKnown(tokenHash: string): boolean
      /** Reads a room anew when it is asked for next: for whoever has just done something with it. */
      forget(workshopId: string): void
      /** Ids of participants whose phones listen to this process now. */
      connected(workshopId: string): ReadonlySet<string>
    }
  }
}

/** Counts and lists change with every phone: said no more often than this, in milliseconds. */
const minPauseMs = 1000

/** For how long a token is believed without asking the store, in milliseconds; whoever is removed is forgotten at once. */
const identityLifeMs = 30_000
const maxIdentities = 20_000

type Live = {
  key: RoomKey
  listeners: Set<Listener>
  room: Promise<Room> | undefined
  /** What will be said when the pause is over. */
  due: Set<'counts' | 'entries'>
  timer: NodeJS.Timeout | undefined
  mostConnected: number
}

/**
 * Tells phones, consoles and walls what happens in their rooms. What a facilitator does is sent at once and whole, made
 * once for everybody; numbers are sent once a second at most, and to consoles and walls alone.
 */
export const roomHub = plugin(async (app: FastifyInstance) => {
  const { store } = app
  const rooms = new Map<string, Live>()
  const identities = new Map<string, { participant: Participant; until: number }>()

  function liveOf(key: RoomKey): Live {
    const { workshopId } = key
    const live = rooms.get(workshopId) ?? {
      ...{ key, listeners: new Set<Listener>(), room: undefined, due: new Set<'counts' | 'entries'>() },
      ...{ timer: undefined, mostConnected: 0 },
    }
    rooms.set(workshopId, live)
    return live
  }

  async function read(key: RoomKey): Promise<Room> {
    await notices.start()
    const live = liveOf(key)
    live.room ??= runReadTransaction(store.db, key.allianceId, async (trx) => {
      const room = await readRoom(trx, key.workshopId)
      if (!room) throw notFound()
      return room
    })
    const reading = live.room
    // What could not be read is asked for anew.
    reading.catch(() => {
      if (live.room === reading) live.room = undefined
      if (live.listeners.size === 0) rooms.delete(key.workshopId)
    })
    return reading
  }

  const connected = (workshopId: string): ReadonlySet<string> =>
    new Set([...(rooms.get(workshopId)?.listeners ?? [])].flatMap(({ participantId }) => participantId ?? []))

  async function identify(token: string): Promise<Participant | undefined> {
    const hash = hashToken(token)
    const known = identities.get(hash)
    if (known && known.until > Date.now()) return known.participant
    // Before the store is asked, so that nobody is removed between the two unheard.
    await notices.start()
    identities.delete(hash)
    const participant = await findParticipant(store.db, token)
    if (!participant) return
    identities.set(hash, { participant, until: Date.now() + identityLifeMs })
    for (const oldest of identities.keys()) {
      if (identities.size <= maxIdentities) break
      identities.delete(oldest)
    }
    return participant
  }

  function forgetPerson(participantId: string) {
    for (const [hash, { participant }] of identities)
      if (participant.id === participantId) identities.delete(hash)
  }

  async function count(key: RoomKey): Promise<RoomCounts> {
    const room = await read(key)
    return runReadTransaction(store.db, key.allianceId, (trx) =>
      countRoom(trx, room, connected(key.workshopId)),
    )
  }

  const say = (listener: Listener, event: RoomEvent, data: unknown, id: number) =>
    listener.stream.send({ event, id, data })

  async function tellState(live: Live) {
    live.room = undefined
    try {
      const room = await read(live.key)
      const state = roomState(room)
      for (const listener of live.listeners) say(listener, 'room', state, room.revision)
    } catch (err) {
      // Gone, or not to be read just now: whoever comes back is told.
      app.log.info({ err }, 'a room could not be told what was done')
      identities.clear()
      for (const { stream } of live.listeners) stream.end()
    }
  }

  /** Says what is due once the pause is over. */
  function announce(live: Live, what: 'counts' | 'entries') {
    live.due.add(what)
    live.timer ??= setTimeout(() => {
      live.timer = undefined
      const due = [...live.due]
      live.due.clear()
      tellDue(live, due).catch((err) => app.log.info({ err }, 'a room could not be told what has changed'))
    }, minPauseMs).unref()
  }

  async function tellDue(live: Live, due: readonly ('counts' | 'entries')[]) {
    const told = [...live.listeners].filter((each) => each.as !== 'phone')
    const { revision } = await read(live.key)
    const counts = await count(live.key)
    await rememberMost(live, counts.connected)
    for (const listener of told) {
      // How much waits is for those who look at it.
      const shown = listener.as === 'wall' ? { ...counts, waiting: 0 } : counts
      say(listener, 'counts', shown, revision)
      if (due.includes('entries')) say(listener, 'entries', {}, revision)
    }
  }

  async function rememberMost(live: Live, number: number) {
    if (number <= live.mostConnected) return
    live.mostConnected = number
    await runWriteTransaction(store.db, live.key.allianceId, (trx) =>
      trx
        .updateTable('workshopRoom')
        .set({ mostConnected: number })
        .where('workshopId', '=', live.key.workshopId)
        .where('mostConnected', '<', number)
        .execute(),
    )
  }

  const notices = listenOnce<RoomNotice>(store, roomChannel, {
    heard({ workshopId, what, participantId }) {
      if (what === 'forgotten') {
        identities.clear()
        for (const each of rooms.values()) void tellState(each)
        return
      }
      if (what === 'removed' && participantId !== undefined) forgetPerson(participantId)
      const live = rooms.get(workshopId)
      if (!live) return
      if (what === 'room') {
        void tellState(live)
        return announce(live, 'entries')
      }
      if (what === 'mine' || what === 'removed') {
        for (const listener of live.listeners)
          if (listener.participantId === participantId) {
            say(listener, what, {}, 0)
            if (what === 'removed') listener.stream.end()
          }
        return
      }
      announce(live, what === 'entries' ? 'entries' : 'counts')
    },
    // What was said meanwhile is lost: reading again makes up for it.
    missed() {
      identities.clear()
      for (const live of rooms.values()) {
        live.room = undefined
        for (const { stream } of live.listeners) stream.end()
      }
    },
  })

  app.decorate('rooms', {
    read,
    count,
    connected,
    identify,
    forgetPerson,
    isKnown: (tokenHash) => identities.has(tokenHash),
    forget(workshopId) {
      const live = rooms.get(workshopId)
      if (live) live.room = undefined
    },
    async listen(key, listener) {
      const live = liveOf(key)
      live.listeners.add(listener)
      listener.stream.onEnd(() => {
        live.listeners.delete(listener)
        if (listener.as === 'phone') announce(live, 'counts')
        if (live.listeners.size === 0 && !live.timer) rooms.delete(key.workshopId)
      })
      const room = await read(key)
      say(listener, 'room', roomState(room), room.revision)
      announce(live, 'counts')
    },
  })
  app.addHook('onClose', async () => {
    for (const { timer } of rooms.values()) clearTimeout(timer)
    await notices.stop()
  })
})

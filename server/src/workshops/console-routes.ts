import type { SentenceLanguage } from '@atlas/shared/sentences/languages'
import { ConsoleState, MoveOrder } from '@atlas/shared/workshops/room'
import type { FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { permit } from '../http/scopes.ts'
import { readInTransaction, writeInTransaction } from '../http/transactions.ts'
import { applyRevealed } from './apply-revealed.ts'
import { consoleParams, roomKeyOf } from './console-params.ts'
import { readConsole, unopened } from './console-state.ts'
import { moveRoom } from './move-room.ts'
import { noteFindings } from './note-findings.ts'
import { readPlanned } from './read-planned.ts'
import type { RoomKey } from './room-hub.ts'
import { makeRoomLink } from './room-links.ts'

const tags = ['workshops']

/** Facilitators of one room that may watch it at once. */
const maxConsoles = 60

/** What facilitators see of a room, and do with it. */
export const consoleRooms = permit('write', (scope) => {
  const { rooms, store } = scope

  async function consoleOf(request: FastifyRequest): Promise<ConsoleState> {
    const key = roomKeyOf(request)
    const planned = await readInTransaction(request, (trx) =>
      readPlanned(trx, key.workshopId, request.alliance),
    )
    if (!planned.isOpened) return unopened(planned.state)
    const room = await rooms.read(key)
    const counts = await rooms.count(key)
    const secrets = await scope.keyFor('workshop rooms')
    const door = {
      joinPath: `/w/${makeRoomLink(secrets, 'join', room)}`,
      wallPath: `/wall/${makeRoomLink(secrets, 'wall', room)}`,
    }
    const connected = rooms.connected(key.workshopId)
    const languages = [room.language, ...request.alliance.languages]
    return readInTransaction(request, (trx) => readConsole(trx, room, { counts, connected, languages, door }))
  }

  /** Nobody waits for it: the room goes on meanwhile. */
  function noteInBackground(key: RoomKey, when: 'findingsBefore' | 'findingsAfter') {
    const noting = rooms
      .read(key)
      .then(({ language }) => noteFindings(scope, key, when, language as SentenceLanguage))
    noting.catch((err) => scope.log.warn({ err }, 'the findings of a workshop could not be noted'))
  }

  scope.get(
    '/workshops/:id/console',
    {
      schema: {
        tags,
        summary: 'Read a room as its facilitators see it',
        params: consoleParams,
        response: { 200: ConsoleState },
      },
    },
    consoleOf,
  )

  scope.get(
    '/workshops/:id/events',
    {
      exposeHeadRoute: false,
      schema: {
        tags,
        summary: 'Hear what happens in a room',
        description:
          'Server-sent events: `room` with its state, on connection and after every act of a facilitator; `counts`; `entries` where the console is to be read again.',
        params: consoleParams,
        response: {
          200: {
            description: 'A stream that does not end by itself',
            content: { 'text/event-stream': { schema: Type.String() } },
          },
        },
      },
    },
    async (request, reply: FastifyReply) => {
      const key = roomKeyOf(request)
      await rooms.read(key)
      const audience = { name: `consoles of ${key.workshopId}`, maxStreams: maxConsoles }
      await rooms.listen(key, { stream: scope.openEventStream(request, reply, audience), as: 'console' })
      return reply
    },
  )

  scope.post(
    '/workshops/:id/moves',
    {
      schema: {
        tags,
        summary: 'Move a room: door, exercise, pause, timer, end',
        description:
          'Each move names the revision of the room that was seen, so that of two who press Next at once the room moves once. Nothing closes by itself.',
        params: consoleParams,
        body: MoveOrder,
        response: { 200: ConsoleState },
      },
    },
    async (request) => {
      const { alliance, body } = request
      const key = roomKeyOf(request)
      const begun = await writeInTransaction(request, (trx) => moveRoom(trx, key, body))
      rooms.forget(key.workshopId)
      if (begun) noteInBackground(key, 'findingsBefore')
      if (body.move === 'end') noteInBackground(key, 'findingsAfter')
      if (body.move === 'reveal') await applyRevealed({ db: store.db, alliance, room: await rooms.read(key) })
      return consoleOf(request)
    },
  )
})
